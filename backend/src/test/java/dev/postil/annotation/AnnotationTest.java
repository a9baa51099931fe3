package dev.postil.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader can do with highlights and the notes on them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AnnotationTest {
    private static final String HTML = "<h2>The lock &amp; the river</h2><p>Nine captains wait at the lock.</p>"
            + "<pre>\n\n  lock  =  open\n</pre><p>Nine captains send apologies; the lock is shut&nbsp;today. \uD83D\uDE00 done</p>";
    private static final String FIELDS =
            "annotation { id quote { exact prefix suffix } position { start end } anchorState revision "
                    + "originalPosition { start end } color note tags { name } item { id state annotationCount } }"
                    + " userErrors { code path message }";

    private final LocalServer web = new LocalServer();
    private final Reader reader;
    private String post = "";
    private String text = "";

    AnnotationTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @BeforeEach
    void a_post_in_the_stream() {
        web.serve(
                "/feed",
                TestFeed.TYPE,
                TestFeed.rss("Blog", TestFeed.Entry.of(1, 5).saying(HTML)));
        reader.follow(web.url("/feed").toString());
        JsonNode found = reader.list("stream", "", "id content currentRevision").get(0);
        post = Reader.id(found);
        text = dev.postil.html.TextContent.of(found.path("content").textValue());
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_highlight_puts_its_post_on_the_list_as_being_read() {
        JsonNode made = create(Map.of(
                "quote", Map.of("exact", "captains wait"), "color", "GREEN", "note", "*why*?", "tags", new String[] {"a"
                }));
        JsonNode annotation = made.path("annotation");
        int start = text.indexOf("captains wait");
        assertThat(annotation.at("/position/start").intValue()).isEqualTo(start);
        assertThat(annotation.path("position")).isEqualTo(annotation.path("originalPosition"));
        assertThat(annotation.at("/quote/prefix").textValue()).isEqualTo(text.substring(0, start));
        assertThat(annotation.at("/quote/suffix").textValue()).hasSize(32);
        assertThat(annotation.path("anchorState").textValue()).isEqualTo("EXACT");
        assertThat(annotation.path("color").textValue()).isEqualTo("GREEN");
        assertThat(annotation.path("note").textValue()).isEqualTo("*why*?");
        assertThat(annotation.at("/tags/0/name").textValue()).isEqualTo("a");
        assertThat(annotation.at("/item/state").textValue()).isEqualTo("READING");
        assertThat(reader.list("readingList", "", "annotations { id } annotationCount")
                        .at("/0/annotations/0/id"))
                .isEqualTo(annotation.path("id"));
    }

    @Test
    void sent_twice_it_is_one() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> wish = Map.of("id", id, "quote", Map.of("exact", "captains wait"));
        assertThat(create(wish)).isEqualTo(create(wish));
        assertThat(create(Map.of("id", id, "quote", Map.of("exact", "send apologies")))
                        .at("/userErrors/0/code")
                        .textValue())
                .isEqualTo("CONFLICT");
        assertThat(annotations()).hasSize(1);
    }

    @Test
    void the_quote_mends_the_position() {
        int second = text.lastIndexOf("Nine captains");
        assertThat(start("Nine captains", Map.of("start", second + 3, "end", second + 16)))
                .isEqualTo(second);
        assertThat(start("\uD83D\uDE00 done", Map.of("start", 0, "end", 7))).isEqualTo(text.indexOf("\uD83D\uDE00"));
        assertThat(create(Map.of("quote", Map.of("exact", "Nine captains", "prefix", "open\n\n")))
                        .at("/annotation/position/start")
                        .intValue())
                .isEqualTo(second);
    }

    @Test
    void words_that_stand_nowhere_or_at_several_places_are_a_mistake_that_keeps_nothing() {
        JsonNode nowhere = create(Map.of("quote", Map.of("exact", "ten captains")));
        assertThat(nowhere.at("/userErrors/0/path").toString()).isEqualTo("[\"input\",\"quote\",\"exact\"]");
        JsonNode several = create(Map.of("quote", Map.of("exact", "Nine captains")));
        assertThat(several.at("/userErrors/0/code").textValue()).isEqualTo("INVALID");
        JsonNode blank = create(Map.of("quote", Map.of("exact", " ")));
        assertThat(blank.at("/userErrors/0/code").textValue()).isEqualTo("INVALID");
        JsonNode later = create(Map.of("revision", 2, "quote", Map.of("exact", "apologies")));
        assertThat(later.at("/userErrors/0/path").toString()).isEqualTo("[\"input\",\"revision\"]");
        assertThat(reader.titles("")).isEmpty();
    }

    @Test
    void overlapping_highlights_live_side_by_side() {
        create(Map.of("quote", Map.of("exact", "captains wait at")));
        create(Map.of("quote", Map.of("exact", "wait at the lock")));
        assertThat(Reader.texts(annotations(), "/quote/exact")).containsExactly("captains wait at", "wait at the lock");
    }

    @Test
    void a_change_changes_what_it_names_and_nothing_else() {
        String id = id(create(Map.of("quote", Map.of("exact", "captains wait"), "note", "first")));
        JsonNode green = change("updateAnnotation(input: {id: \"%s\", color: GREEN, tags: [\"b\"]})", id);
        assertThat(green.at("/annotation/note").textValue()).isEqualTo("first");
        JsonNode bare = change("updateAnnotation(input: {id: \"%s\", note: null})", id);
        assertThat(bare.at("/annotation/note").isNull()).isTrue();
        assertThat(bare.at("/annotation/color").textValue()).isEqualTo("GREEN");
        assertThat(bare.at("/annotation/tags/0/name").textValue()).isEqualTo("b");
        JsonNode elsewhere =
                change("reattachAnnotation(input: {id: \"%s\", revision: 1, quote: {exact: \"send apologies\"}})", id);
        assertThat(elsewhere.at("/annotation/quote/exact").textValue()).isEqualTo("send apologies");
        assertThat(elsewhere.at("/annotation/color").textValue()).isEqualTo("GREEN");
    }

    @Test
    void a_deleted_one_can_be_taken_back_but_not_made_again() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> wish = Map.of("id", id, "quote", Map.of("exact", "captains wait"), "note", "kept");
        create(wish);
        reader.client().ask("mutation ($id: ID!) { deleteAnnotation(id: $id) { removedId } }", "id", id);
        assertThat(annotations()).isEmpty();
        assertThat(create(wish).at("/userErrors/0/code").textValue()).isEqualTo("NOT_FOUND");
        assertThat(change("restoreAnnotation(id: \"%s\")", id)
                        .at("/annotation/note")
                        .textValue())
                .isEqualTo("kept");
        assertThat(annotations()).hasSize(1);
    }

    @Test
    void annotations_go_and_come_back_with_their_item() {
        JsonNode made = create(Map.of("quote", Map.of("exact", "captains wait")));
        String item = made.at("/annotation/item/id").textValue();
        reader.remove(item);
        assertThat(reader.list("annotations", "", "id")).isEmpty();
        reader.item("restoreItem(id: \"%s\")", item);
        assertThat(reader.list("annotations", "", "id item { id }")).hasSize(1);
    }

    private int start(String exact, Map<String, Integer> position) {
        return create(Map.of("quote", Map.of("exact", exact), "position", position))
                .at("/annotation/position/start")
                .intValue();
    }

    private JsonNode create(Map<String, Object> wish) {
        Map<String, Object> input = new java.util.HashMap<>(Map.of("postId", post, "revision", 1));
        input.putAll(wish);
        return reader.client()
                .change(
                        "mutation ($input: CreateAnnotationInput!) { createAnnotation(input: $input) { " + FIELDS
                                + " } }",
                        "input",
                        input);
    }

    private JsonNode change(String mutation, String id) {
        return reader.client().change("mutation { " + mutation.formatted(id) + " { " + FIELDS + " } }");
    }

    private JsonNode annotations() {
        return reader.client()
                .ask(
                        "query ($id: ID!) { node(id: $id) { ... on Post { annotations { id quote { exact } } } } }",
                        "id",
                        post)
                .at("/node/annotations");
    }

    private static String id(JsonNode payload) {
        return payload.at("/annotation/id").textValue();
    }
}
