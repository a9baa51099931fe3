package dev.postil.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Notes: written on several devices, shown as Markdown. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class NoteTest {
    private final Reader reader;
    private String item = "";

    NoteTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @BeforeEach
    void an_item() {
        item = reader.save("http://127.0.0.1:9/item");
    }

    @Test
    void what_another_device_wrote_is_not_overwritten_unseen() {
        write("first", "");
        assertThat(write("second", "first").at("/item/note").asText()).isEqualTo("second");
        JsonNode refused = write("third", "first");
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("CONFLICT");
        assertThat(refused.at("/userErrors/0/path/1").asText()).isEqualTo("replaces");
        assertThat(note()).isEqualTo("second");
        assertThat(write("", "").at("/userErrors/0/code").asText()).isEqualTo("CONFLICT");
        assertThat(note()).isEqualTo("second");
    }

    @Test
    void the_same_change_sent_again_is_no_conflict() {
        write("first", "");
        assertThat(write("second", "first").at("/userErrors")).isEmpty();
        assertThat(write("second", "first").at("/userErrors")).isEmpty();
        assertThat(write("", "second").at("/userErrors")).isEmpty();
        assertThat(write("", "second").at("/userErrors")).isEmpty();
    }

    @Test
    void without_saying_what_it_replaces_a_note_is_set() {
        reader.item("setNote(input: {itemId: \"%s\", note: \"first\"})", item);
        assertThat(reader.item("setNote(input: {itemId: \"%s\", note: \"other\"})", item)
                        .path("note")
                        .asText())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a *b* **c**            | <p>a <em>b</em> <strong>c</strong></p>",
                "`- one\n- two`          | <li>one</li>",
                "<script>x</script>     | &lt;script&gt;",
                "[a](javascript:x)      | a",
                "b ![a](/i.png)         | b",
                "[a](https://b.example/)| href=\"https://b.example/\"",
            })
    void markdown_is_shown_clean(String markdown, String shown) {
        String typed = markdown.replace("\\n", "\n");
        String preview = reader.client()
                .ask("query ($text: Markdown!) { viewer { preview(markdown: $text) } }", "text", typed)
                .at("/viewer/preview")
                .asText();
        assertThat(preview).contains(shown).doesNotContain("javascript:", "<script", "<img");
        write(typed, "");
        assertThat(reader.client()
                        .ask("query ($id: ID!) { node(id: $id) { ... on ReadingListItem { noteHtml } } }", "id", item)
                        .at("/node/noteHtml")
                        .asText())
                .isEqualTo(preview);
    }

    @ParameterizedTest
    @CsvSource({">, 40000", "'*a **b ', 8000", "'[', 50000", "'- ', 40000"})
    void markdown_that_nests_without_end_is_shown_all_the_same(String part, int times) {
        String preview = reader.client()
                .ask(
                        "query ($text: Markdown!) { viewer { preview(markdown: $text) } }",
                        "text",
                        part.repeat(times) + "end" + " b** a*".repeat(4000))
                .at("/viewer/preview")
                .asText();
        assertThat(preview).contains("end");
    }

    /** @param replaces what is taken for the note so far; empty for none, as in {@code note} */
    private JsonNode write(String note, String replaces) {
        return reader.client()
                .ask(
                        "mutation ($id: ID!, $note: Markdown, $replaces: Markdown) { setNote(input: {itemId: $id, note: $note, replaces: $replaces})"
                                + " { item { note } userErrors { code path } } }",
                        "id",
                        item,
                        "note",
                        note,
                        "replaces",
                        replaces)
                .path("setNote");
    }

    private String note() {
        return reader.client()
                .ask("query ($id: ID!) { node(id: $id) { ... on ReadingListItem { note } } }", "id", item)
                .at("/node/note")
                .asText();
    }
}
