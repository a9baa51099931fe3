package dev.postil.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of an item set; they never toggle. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ChangeItemTest {
    private final Reader reader;
    private String item = "";
    private String neighbour = "";

    ChangeItemTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @BeforeEach
    void two_items() {
        item = reader.save("http://127.0.0.1:9/item");
        neighbour = reader.save("http://127.0.0.1:9/neighbour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setReadingState(input: {itemId: ITEM, state: ARCHIVED})",
                "setReadingState(input: {itemId: ITEM, state: READING})",
                "setFavorite(input: {itemId: ITEM, favorite: true})",
                "snooze(input: {itemId: ITEM, until: \"2050-01-01T08:00:00.123456Z\"})",
                "snooze(input: {itemId: ITEM, until: null})",
                "setNote(input: {itemId: ITEM, note: \"a *note*\\n\"})",
                "setNote(input: {itemId: ITEM, note: \"  \"})",
                "setTags(input: {itemId: ITEM, tags: [\"b\", \"a\", \"B\"]})",
                "addTags(input: {itemId: ITEM, tags: [\"c\"]})",
                "removeTags(input: {itemId: ITEM, tags: [\"c\", \"never there\"]})",
                "moveItem(input: {itemId: ITEM, after: NEIGHBOUR})",
                "moveItem(input: {itemId: ITEM, before: ITEM})",
                "setProgress(input: {itemId: ITEM, coverage: 0.25, block: 3, offset: 7, revision: 1})",
                "fetchAgain(itemId: ITEM)",
                "restoreItem(id: ITEM)"
            })
    void sent_twice_it_leaves_the_same(String mutation) {
        String call = mutation.replace("ITEM", '"' + item + '"').replace("NEIGHBOUR", '"' + neighbour + '"');
        JsonNode once = reader.item(call.replace("%", "%%"));
        List<String> order = reader.titles("orderBy: {field: MANUAL}");
        JsonNode twice = reader.item(call.replace("%", "%%"));
        assertThat(twice).isEqualTo(once);
        assertThat(reader.titles("orderBy: {field: MANUAL}")).isEqualTo(order);
    }

    @Test
    void each_change_is_in_its_answer() {
        JsonNode archived = reader.item("setReadingState(input: {itemId: \"%s\", state: ARCHIVED})", item);
        assertThat(archived.path("state").asText()).isEqualTo("ARCHIVED");
        assertThat(archived.path("archivedAt").isNull()).isFalse();
        JsonNode queued = reader.item("setReadingState(input: {itemId: \"%s\", state: QUEUED})", item);
        assertThat(queued.path("archivedAt").isNull()).isTrue();
        assertThat(reader.item("setFavorite(input: {itemId: \"%s\", favorite: true})", item)
                        .path("favorite")
                        .asBoolean())
                .isTrue();
        assertThat(reader.item("snooze(input: {itemId: \"%s\", until: \"2050-01-01T09:00:00+01:00\"})", item)
                        .path("snoozedUntil")
                        .asText())
                .isEqualTo("2050-01-01T08:00:00Z");
        assertThat(reader.item("setNote(input: {itemId: \"%s\", note: \" # Заметка \"})", item)
                        .path("note")
                        .asText())
                .isEqualTo(" # Заметка ");
        assertThat(reader.item("setNote(input: {itemId: \"%s\", note: null})", item)
                        .path("note")
                        .isNull())
                .isTrue();
    }

    @Test
    void who_reads_on_is_reading_and_an_archived_item_stays_archived() {
        String progress = "setProgress(input: {itemId: \"%s\", coverage: 0.5, block: 1, offset: 2, revision: 1})";
        assertThat(reader.item(progress, item).path("state").asText()).isEqualTo("READING");
        reader.item("setReadingState(input: {itemId: \"%s\", state: ARCHIVED})", item);
        assertThat(reader.item(progress, item).path("state").asText()).isEqualTo("ARCHIVED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setProgress(input: {itemId: ITEM, coverage: 1.5, block: 0, offset: 0, revision: 1}) | INVALID   | ["input","coverage"]
            setProgress(input: {itemId: ITEM, coverage: 0.5, block: -1, offset: 0, revision: 1})| INVALID   | ["input","block"]
            moveItem(input: {itemId: ITEM})                                                     | INVALID   | ["input","before"]
            moveItem(input: {itemId: ITEM, before: ITEM, after: ITEM})                          | INVALID   | ["input","before"]
            setNote(input: {itemId: "no id at all", note: "n"})                                 | NOT_FOUND | ["input","itemId"]
            setTags(input: {itemId: ITEM, tags: [" / "]})                                       | INVALID   | ["input","tags"]
            restoreItem(id: "0")                                                                | NOT_FOUND | ["id"]
            fetchAgain(itemId: "0")                                                             | NOT_FOUND | ["itemId"]
            """)
    void what_cannot_be_is_said_with_its_place(String mutation, String code, String path) {
        JsonNode refused = reader.tried(mutation.replace("ITEM", '"' + item + '"'));
        assertThat(refused.path("item").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo(code);
        assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo(path);
        assertThat(refused.at("/userErrors/0/message").asText()).isNotBlank();
    }

    @Test
    void an_item_that_was_taken_off_takes_no_changes() {
        reader.remove(item);
        JsonNode refused = reader.tried("setNote(input: {itemId: \"%s\", note: \"n\"})", item);
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void many_clients_changing_one_item_at_once_never_get_an_error() throws Exception {
        List<String> changes = List.of(
                "setTags(input: {itemId: \"%s\", tags: [\"a\", \"b\", \"c%d\"]})",
                "addTags(input: {itemId: \"%s\", tags: [\"c\", \"b\", \"a\"]})",
                "removeTags(input: {itemId: \"%s\", tags: [\"a\", \"c%d\"]})",
                "setNote(input: {itemId: \"%s\", note: \"note %d\"})",
                "setReadingState(input: {itemId: \"%s\", state: ARCHIVED})",
                "setFavorite(input: {itemId: \"%s\", favorite: false})",
                "moveItem(input: {itemId: \"%s\", before: \"" + neighbour + "\"})",
                "setProgress(input: {itemId: \"%s\", coverage: 0.%d, block: 0, offset: 0, revision: 1})",
                "savePost(input: {url: \"http://127.0.0.1:9/item\", tags: [\"c\", \"a\", \"d%2$d\"]})");
        List<Callable<JsonNode>> clients = IntStream.range(0, changes.size() * 12)
                .<Callable<JsonNode>>mapToObj(i -> () -> reader.item(changes.get(i % changes.size()), item, i % 9))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(clients)) {
                assertThat(Reader.id(answer.get())).isEqualTo(item);
            }
        }
    }
}
