package dev.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import dev.postil.testing.TestFeed.Entry;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What queries find on the reading list and in the stream. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class QueryTest {
    private final LocalServer web = new LocalServer();
    private final Reader reader;

    QueryTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    /** Five posts by name: A to D of two feeds, all but D queued, and P, a page. */
    @BeforeEach
    void a_small_list() {
        web.serve(
                "/f",
                TestFeed.TYPE,
                TestFeed.rss(
                        "Ёлки Weekly",
                        Entry.of(1, 9).titled("A: Rust and 100% ownership"),
                        Entry.of(2, 9).titled("B: Про ЁЖИКА в тумане")));
        web.serve(
                "/g",
                TestFeed.TYPE,
                TestFeed.rss(
                        "Other",
                        Entry.of(3, 9).titled("C: rusty_nails"),
                        Entry.of(4, 9).titled("D: unread rust")));
        reader.follow(web.url("/f").toString());
        reader.follow(web.url("/g").toString());
        queue("A", "addTags(input: {itemId: ID, tags: [\"Work/Plans\", \"to read\"]})");
        queue(
                "B",
                "setReadingState(input: {itemId: ID, state: READING})",
                "addTags(input: {itemId: ID, tags: [\"работа\"]})");
        queue(
                "C",
                "setReadingState(input: {itemId: ID, state: ARCHIVED})",
                "setFavorite(input: {itemId: ID, favorite: true})",
                "addTags(input: {itemId: ID, tags: [\"Work\"]})");
        String page = reader.save(web.url("/P").toString());
        reader.item("snooze(input: {itemId: \"%s\", until: \"2050-01-01T00:00:00Z\"})", page);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                        | ABCP
            state:queued              | AP
            state:Archived            | C
            -state:archived           | ABP
            is:queued -is:snoozed     | A
            is:favorite               | C
            -is:favorite              | ABP
            is:snoozed                | P
            tag:work                  | AC
            tag:WORK/plans            | A
            tag:"To Read"             | A
            tag:wor                   |
            tag:РАБОТА                | B
            -tag:work                 | BP
            tag:nothing               |
            feed:weekly               | AB
            feed:ёлки                 | AB
            feed:"ёлки weekly"        | AB
            -feed:weekly              | CP
            feed:nothing              |
            rust                      | AC
            RUST                      | AC
            ёжика                     | B
            "в тумане"                | B
            "тумане в"                |
            тумане в                  | B
            rust -nails               | A
            100%                      | A
            %                         | A
            _                         | C
            tag:work is:favorite rust | C
            """)
    void the_list_is_asked(String query, String found) {
        assertThat(names(reader.titles("query: \"" + query.replace("\"", "\\\"") + "\"")))
                .isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                    | ABCD
            rust                  | ACD
            state:queued          | A
            -is:queued            | BCD
            tag:work              | AC
            -tag:work             | BD
            feed:other            | CD
            is:favorite           | C
            -is:seen              | D
            """)
    void the_stream_is_asked(String query, String found) {
        assertThat(names(reader.stream(query))).isEqualTo(found);
    }

    @Test
    void a_feed_is_found_by_its_id_and_by_that_of_following_it_and_by_the_readers_own_title() {
        JsonNode followed = reader.client()
                .ask("{ viewer { followedFeeds { id title feed { id } } } }")
                .at("/viewer/followedFeeds/0");
        assertThat(followed.path("title").asText()).isEqualTo("Other");
        reader.client()
                .ask(
                        "mutation ($id: ID!) { updateFollowedFeed(input: {id: $id, title: \"Моё\"}) { userErrors { code } } }",
                        "id",
                        Reader.id(followed));
        for (String name : List.of(Reader.id(followed), Reader.id(followed.path("feed")), "моё")) {
            assertThat(names(reader.stream("feed:" + name))).as(name).isEqualTo("CD");
        }
    }

    @Test
    void the_total_is_that_of_the_query() {
        assertThat(reader.client()
                        .ask(
                                "{ viewer { readingList(query: \"tag:work\", first: 1) { totalCount } stream(query: \"rust\") { totalCount } } }")
                        .path("viewer")
                        .toString())
                .isEqualTo("{\"readingList\":{\"totalCount\":2},\"stream\":{\"totalCount\":3}}");
    }

    @Test
    void a_mistake_is_answered_in_the_readers_language_with_its_place() {
        JsonNode error = reader.client()
                .with("Accept-Language", "ru-RU,ru;q=0.9,en;q=0.5")
                .answer("{ viewer { readingList(query: \"rust stat:queued\") { nodes { id } } } }")
                .at("/errors/0");
        assertThat(error.path("message").asText()).contains("stat:").containsPattern("[а-я]{3}");
        assertThat(error.at("/extensions/start").asInt()).isEqualTo(5);
        assertThat(error.at("/extensions/end").asInt()).isEqualTo(9);
        assertThat(error.at("/extensions/suggestion").asText()).isEqualTo("state");
    }

    private void queue(String name, String... changes) {
        String post = reader.list("stream", "", "id title")
                .valueStream()
                .filter(row -> row.path("title").asText().startsWith(name + ":"))
                .map(Reader::id)
                .findFirst()
                .orElseThrow();
        String item = Reader.id(reader.item("queuePost(input: {postId: \"%s\"})", post));
        for (String change : changes) {
            reader.item(change.replace("ID", '"' + item + '"'));
        }
    }

    /** The first letters of the titles; the page is called by its address. */
    private static String names(List<String> titles) {
        TreeSet<String> letters = new TreeSet<>();
        titles.forEach(title -> letters.add(title.startsWith("http") ? "P" : title.substring(0, 1)));
        return String.join("", letters);
    }
}
