package dev.postil.readinglist;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.db.Database;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is the same whether it is written straight from the database or completed by the engine, which a directive makes it be. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ListPagesTest {
    private static final String ITEM = """
            __typename key: id state favorite queuedAt archivedAt snoozedUntil note annotationCount tags { __typename id label: name color }
            progress { coverage remainingMinutes position { __typename block offset quote } }
            post { __typename id url title authors siteName language publishedAt updatedAt excerpt leadImage wordCount readingMinutes
              discussionUrl discussionCount textState problem }
            """;

    private final LocalServer web = new LocalServer();
    private final TestServer server;
    private final Reader reader;

    ListPagesTest(TestDatabase database) {
        server = TestServer.start(
                database, Map.of("POSTIL_SIGN_UP", "open", "POSTIL_FEED_MIN_INTERVAL", "1d"), InstantSource.system());
        reader = new Reader(server.reader());
    }

    @BeforeEach
    void items_of_every_kind() {
        web.serve(
                "/feed",
                TestFeed.TYPE,
                TestFeed.rss(
                        "Blog",
                        IntStream.range(0, 9)
                                .mapToObj(
                                        i -> TestFeed.Entry.of(i, 20 + i * 300).titled("\"Title\" \\ № " + i))
                                .toList()));
        reader.follow(web.url("/feed").toString());
        for (String post : Reader.texts(reader.list("stream", "first: 500", "id"), "/id")) {
            reader.item(
                    "queuePost(input: {postId: \"%s\", tags: [\"б\", \"a/b\"], note: \"a\\n\\\"b\\\" \\u2028\"})",
                    post);
        }
        List<String> items = Reader.texts(reader.list("readingList", "", "id"), "/id");
        reader.item("setReadingState(input: {itemId: \"%s\", state: ARCHIVED})", items.get(1));
        reader.item("setFavorite(input: {itemId: \"%s\", favorite: true})", items.get(2));
        reader.item("snooze(input: {itemId: \"%s\", until: \"2999-01-01T00:00:00.5Z\"})", items.get(3));
        reader.item(
                "setProgress(input: {itemId: \"%s\", coverage: 0.25, block: 0, offset: 3, revision: 1})", items.get(4));
        reader.item("setTags(input: {itemId: \"%s\", tags: []})", items.get(5));
        for (String words : List.of("word3 word4", "word6")) {
            reader.client()
                    .ask(
                            "mutation ($post: ID!, $words: String!) { createAnnotation(input: {postId: $post, revision: 1, "
                                    + "quote: {exact: $words}}) { annotation { id } userErrors { message } } }",
                            "post",
                            reader.list("readingList", "", "post { id }")
                                    .get(6)
                                    .at("/post/id")
                                    .asText(),
                            "words",
                            words);
        }
        reader.save(web.url("/nowhere").toString());
        reader.save("https://unreachable.example/a");
        reader.client()
                .askUntil(
                        data -> data.at("/viewer/readingList/nodes")
                                .valueStream()
                                .noneMatch(node -> node.at("/post/problem").isNull()),
                        "{ viewer { readingList(query: \"-feed:blog\") { nodes { post { problem } } } } }");
    }

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(first: 3)",
                "(last: 4)",
                "(query: \"-is:snoozed tag:a\")",
                "(query: \"state:archived\")",
                "(query: \"is:snoozed\")",
                "(query: \"feed:blog title\", orderBy: {field: TITLE, direction: ASC}, first: 5)",
                "(orderBy: {field: READING_TIME})",
                "(orderBy: {field: ARCHIVED_AT, direction: ASC})",
                "(query: \"nothing\")"
            })
    void every_field_is_as_the_engine_gives_it(String arguments) {
        String page = """
                { viewer { list: readingList%s { __typename totalCount
                  edges { cursor node { ...Item } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }
                fragment Item on ReadingListItem { %s }
                """;
        JsonNode written = reader.client().answer(page.formatted(arguments, ITEM));
        JsonNode completed = reader.client().answer(page.formatted(arguments, "id @include(if: true) " + ITEM));
        completed
                .at("/data/viewer/list/edges")
                .forEach(edge -> ((com.fasterxml.jackson.databind.node.ObjectNode) edge.path("node")).remove("id"));
        assertThat(written.toPrettyString()).isEqualTo(completed.toPrettyString());
        assertThat(written.has("errors")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"QUEUED_AT", "MANUAL", "PUBLISHED_AT", "READING_TIME", "REMAINING_TIME", "TITLE", "ARCHIVED_AT"})
    void cursors_of_either_way_lead_on_by_the_other(String order) {
        String page =
                "{ viewer { readingList(first: 2, %s orderBy: {field: %s}) { nodes { id %s } pageInfo { endCursor } } } }";
        String after = "";
        for (int i = 0; i < 4; i++) {
            JsonNode written = reader.client().ask(page.formatted(after, order, ""));
            JsonNode completed = reader.client().ask(page.formatted(after, order, "@include(if: true)"));
            assertThat(written).isEqualTo(completed);
            after = "after: \"%s\""
                    .formatted(
                            written.at("/viewer/readingList/pageInfo/endCursor").asText());
        }
    }

    @Test
    void a_field_may_be_asked_for_under_many_names() {
        String names =
                IntStream.range(0, 150).mapToObj(i -> "n%d: note".formatted(i)).collect(joining(" "));
        reader.list("readingList", "query: \"feed:blog\"", names)
                .forEach(item -> assertThat(item.valueStream())
                        .hasSize(150)
                        .allMatch(note -> note.asText().equals("a\n\"b\" \u2028")));
    }

    @Test
    void only_what_is_asked_for_is_read() {
        List<String> statements = new CopyOnWriteArrayList<>();
        server.bean(Database.class).onRead(statements::add);
        reader.client().ask("{ viewer { readingList { nodes { post { title } } } } }");
        assertThat(statements)
                .filteredOn(sql -> sql.contains("reading_list_item"))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("post.title")
                .doesNotContain("excerpt", "item_tag", "note");
    }
}
