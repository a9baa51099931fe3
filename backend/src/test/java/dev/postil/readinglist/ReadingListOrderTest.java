package dev.postil.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every order of the list, in both directions, page by page. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReadingListOrderTest {
    private static final int ITEMS = 60;
    private static final int PAGE = 7;
    private static final List<String> DIRECTIONS = List.of("ASC", "DESC");

    /** What each order compares; the manual order is the reader's own. */
    private static final Map<String, Function<JsonNode, Comparable<?>>> KEYS = Map.of(
            "QUEUED_AT", item -> Instant.parse(item.path("queuedAt").asText()),
            "PUBLISHED_AT", item -> Instant.parse(item.at("/post/publishedAt").asText()),
            "READING_TIME", item -> item.at("/post/wordCount").asInt(),
            "REMAINING_TIME",
                    item -> Math.round(item.at("/post/wordCount").asInt()
                            * (1 - item.at("/progress/coverage").asDouble())),
            "TITLE", item -> item.at("/post/title").asText().toLowerCase(Locale.ROOT),
            "ARCHIVED_AT", item -> Instant.parse(item.path("archivedAt").asText("1970-01-01T00:00:00Z")));

    private final LocalServer web = new LocalServer();
    private final Random random = new Random(20260604);
    private final Set<String> added = new HashSet<>();
    private final Reader reader;

    ReadingListOrderTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    /** With ties in everything that can tie. */
    @BeforeEach
    void sixty_items() {
        List<TestFeed.Entry> entries = IntStream.range(0, ITEMS)
                .mapToObj(i -> TestFeed.Entry.of(i, 10 + i % 9 * 10).titled("Title" + (char) ('a' + i % 13)))
                .toList();
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", entries));
        reader.follow(web.url("/feed").toString());
        List<String> posts = Reader.texts(reader.list("stream", "first: 500", "id"), "/id");
        each(posts, id -> "queuePost(input: {postId: \"" + id + "\"})");
        List<String> items = ids("first: 500");
        each(items.subList(0, 20), id -> "setReadingState(input: {itemId: \"" + id + "\", state: ARCHIVED})");
        each(
                items.subList(10, 30),
                id -> "setProgress(input: {itemId: \"" + id + "\", coverage: 0.5, block: 0, offset: 0, revision: 1})");
        each(
                items.subList(25, 40),
                id -> "moveItem(input: {itemId: \"" + id + "\", after: \"" + items.get(50) + "\"})");
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void each_order_is_by_its_key_and_its_two_directions_are_reverses() {
        for (ReadingListOrder order : ReadingListOrder.values()) {
            JsonNode down = reader.list(
                    "readingList",
                    by(order, "DESC") + ", first: 500",
                    "id queuedAt archivedAt progress { coverage } post { title publishedAt wordCount }");
            assertThat(ids(by(order, "ASC") + ", first: 500"))
                    .as("%s", order)
                    .isEqualTo(Reader.texts(down, "/id").reversed());
            Function<JsonNode, Comparable<?>> key = KEYS.get(order.name());
            if (key != null) {
                assertThat(down.valueStream().<Comparable<?>>map(key).toList())
                        .as("%s", order)
                        .isSortedAccordingTo(comparing().reversed());
            }
        }
    }

    @Test
    void pages_forward_and_backward_make_exactly_the_list() {
        for (ReadingListOrder order : ReadingListOrder.values()) {
            for (String direction : DIRECTIONS) {
                String by = by(order, direction);
                List<String> whole = ids(by + ", first: 500");
                assertThat(whole).hasSize(ITEMS);
                assertThat(walk(by, true, page -> {}))
                        .as("%s %s forward", order, direction)
                        .isEqualTo(whole);
                assertThat(walk(by, false, page -> {}))
                        .as("%s %s backward", order, direction)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void what_nobody_touches_neither_slips_nor_repeats_while_the_rest_changes() {
        for (ReadingListOrder order : ReadingListOrder.values()) {
            for (String direction : DIRECTIONS) {
                String by = by(order, direction) + ", query: \"-state:archived\"";
                List<String> before = ids(by + ", first: 500");
                Set<String> touched = new HashSet<>();
                List<String> walked = walk(by, true, page -> disturb(before, touched, page));
                List<String> untouched = new ArrayList<>(before);
                untouched.removeAll(touched);
                walked.removeIf(id -> !untouched.contains(id));
                assertThat(walked).as("%s %s", order, direction).isEqualTo(untouched);
                added.forEach(reader::remove);
                touched.forEach(id -> reader.item("setReadingState(input: {itemId: \"%s\", state: QUEUED})", id));
            }
        }
    }

    @Test
    void without_an_order_the_newest_comes_first() {
        List<String> newest = ids(by(ReadingListOrder.QUEUED_AT, "DESC"));
        assertThat(ids("")).isEqualTo(newest);
        assertThat(ids("orderBy: null")).isEqualTo(newest);
        assertThat(ids("orderBy: {field: QUEUED_AT}")).isEqualTo(newest);
    }

    @Test
    void a_page_says_whether_there_is_more_on_either_side() {
        String info =
                "{ viewer { readingList(%s) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }";
        JsonNode first = reader.client().ask(info.formatted("first: 59")).at("/viewer/readingList");
        String end = first.at("/pageInfo/endCursor").asText();
        JsonNode last = reader.client()
                .ask(info.formatted("first: 1, after: \"" + end + "\""))
                .at("/viewer/readingList/pageInfo");
        assertThat(first.path("totalCount").asInt()).isEqualTo(ITEMS);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
        assertThat(last.path("hasNextPage").asBoolean()).isFalse();
        assertThat(last.path("hasPreviousPage").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first: 501",
                "first: -1",
                "first: 1, last: 1",
                "after: \"x\", before: \"y\"",
                "after: \"not ours\"",
                "orderBy: {field: TITLE}, after: \"CURSOR\"",
                "orderBy: {field: MANUAL}, before: \"CURSOR\"",
                "after: \"UVVFVUVEX0FUfDAxOTM4YzZhLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDAwMHxzeA\""
            })
    void pages_that_cannot_be_are_refused_and_it_is_said_why(String arguments) {
        String cursor = reader.client()
                .ask("{ viewer { readingList(first: 1) { pageInfo { endCursor } } } }")
                .at("/viewer/readingList/pageInfo/endCursor")
                .asText();
        JsonNode answer = reader.client()
                .answer("{ viewer { readingList(%s) { nodes { id } } } }"
                        .formatted(arguments.replace("CURSOR", cursor)));
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INVALID");
    }

    /** The orders of the schema. */
    private enum ReadingListOrder {
        QUEUED_AT,
        MANUAL,
        PUBLISHED_AT,
        READING_TIME,
        REMAINING_TIME,
        TITLE,
        ARCHIVED_AT
    }

    private List<String> walk(String arguments, boolean forward, IntConsumer between) {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 3 * ITEMS / PAGE; page++) {
            String part = forward ? "first: " + PAGE : "last: " + PAGE;
            String from = cursor.isEmpty() ? "" : (forward ? ", after: \"" : ", before: \"") + cursor + '"';
            JsonNode answer = reader.client()
                    .ask(
                            "{ viewer { readingList(%s, %s%s) { nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }"
                                    .formatted(arguments, part, from))
                    .at("/viewer/readingList");
            walked.addAll(forward ? walked.size() : 0, Reader.texts(answer.path("nodes"), "/id"));
            if (!answer.at(forward ? "/pageInfo/hasNextPage" : "/pageInfo/hasPreviousPage")
                    .asBoolean()) {
                return walked;
            }
            cursor = answer.at(forward ? "/pageInfo/endCursor" : "/pageInfo/startCursor")
                    .asText();
            between.accept(page);
        }
        throw new AssertionError("the pages never end");
    }

    private void disturb(List<String> items, Set<String> touched, int page) {
        String archived = items.get(random.nextInt(items.size()));
        String moved = items.get(random.nextInt(items.size()));
        String there = items.get(random.nextInt(items.size()));
        touched.addAll(List.of(archived, moved));
        reader.item("setReadingState(input: {itemId: \"%s\", state: ARCHIVED})", archived);
        reader.item("moveItem(input: {itemId: \"%s\", before: \"%s\"})", moved, there);
        added.add(reader.save("http://127.0.0.1:9/new/" + page));
    }

    private List<String> ids(String arguments) {
        return Reader.texts(reader.list("readingList", arguments, "id"), "/id");
    }

    private static String by(ReadingListOrder order, String direction) {
        return "orderBy: {field: " + order + ", direction: " + direction + "}";
    }

    private void each(List<String> ids, Function<String, String> mutation) {
        StringBuilder all = new StringBuilder("mutation {");
        for (int i = 0; i < ids.size(); i++) {
            all.append(" m%d: %s { userErrors { message } }".formatted(i, mutation.apply(ids.get(i))));
        }
        reader.client().ask(all.append(" }").toString());
    }

    @SuppressWarnings("unchecked")
    private static Comparator<Comparable<?>> comparing() {
        return (one, two) -> ((Comparable<Object>) one).compareTo(two);
    }
}
