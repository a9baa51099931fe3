package dev.postil.feed;

import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import dev.postil.TestServer;
import dev.postil.db.Database;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import dev.postil.testing.TestFeed.Entry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of feeds as they are asked again and again. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PollFeedsTest {
    private static final String ETAG = "W/\"a,b  \\\" =x\"";
    private static final String MODIFIED = "Tue, 2 Jun 2026 9:07:00 +0200";
    private static final String POSTS = "{ viewer { stream { nodes { id title content wordCount } } } }";

    private final LocalServer web = new LocalServer();
    private final TestDatabase database;
    private final TestServer server;
    private final Reader reader;

    PollFeedsTest(TestDatabase database) {
        this.database = database;
        server = TestServer.on(database);
        reader = new Reader(server.reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void an_edited_entry_has_the_new_text_and_the_old_one_is_kept() {
        Entry entry = Entry.of(1, 200);
        follow(entry);
        feed(entry.titled("Renamed").saying("<p>" + TestFeed.words(250)));
        JsonNode post = untilPost("/title", "Renamed");
        assertThat(post.path("content").asText()).contains("word249");
        List<String> kept = server.bean(Database.class)
                .read(sql -> sql.select(REVISION.CONTENT)
                        .from(REVISION)
                        .where(REVISION.POST_ID.eq(UUID.fromString(Reader.id(post))))
                        .orderBy(REVISION.NUMBER)
                        .fetch(REVISION.CONTENT));
        assertThat(kept).hasSize(2);
        assertThat(kept.getFirst()).contains("word199").doesNotContain("word249");
        assertThat(reader.stream("")).hasSize(1);
    }

    @Test
    void an_entry_that_shrinks_to_less_than_half_keeps_its_text() {
        Entry entry = Entry.of(1, 200);
        follow(entry);
        feed(Entry.of(2, 5), entry.saying("<p>Subscribe to read on."));
        untilPost("/title", "Post 2");
        assertThat(reader.list("stream", "last: 1", "content")
                        .get(0)
                        .path("content")
                        .asText())
                .contains("word199");
    }

    @Test
    void validators_go_back_exactly_as_they_came_and_304_changes_nothing() {
        byte[] body = TestFeed.rss("Blog", Entry.of(1, 5)).getBytes(StandardCharsets.UTF_8);
        web.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", ETAG);
            exchange.getResponseHeaders().set("Last-Modified", MODIFIED);
            boolean known = ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            LocalServer.send(exchange, known ? 304 : 200, known ? new byte[0] : body);
        });
        reader.follow(web.url("/feed").toString());
        untilAsked("/feed", 3);
        List<Headers> asked = web.headers("/feed");
        assertThat(asked.getFirst()).doesNotContainKeys("If-none-match", "If-modified-since");
        assertThat(asked.subList(1, 3)).allSatisfy(headers -> {
            assertThat(headers.get("If-None-Match")).containsExactly(ETAG);
            assertThat(headers.get("If-Modified-Since")).containsExactly(MODIFIED);
        });
        assertThat(reader.stream("")).containsExactly("Post 1");
    }

    @Test
    void two_followers_cost_one_poll() {
        AtomicInteger version = new AtomicInteger();
        numbered("/feed", version);
        Reader other = new Reader(server.reader());
        reader.follow(web.url("/feed").toString());
        other.follow(web.url("/feed").toString());
        untilAsked("/feed", 4);
        assertEachVersionWasSeen("/feed");
        assertThat(other.stream("")).contains("Post 1");
    }

    @Test
    void a_failing_feed_says_why_and_the_others_go_on_and_it_mends_itself() {
        follow(Entry.of(1, 5));
        web.serve("/other", TestFeed.TYPE, TestFeed.rss("Other", Entry.of(2, 5)));
        reader.follow(web.url("/other").toString());
        web.answer("/feed", 500, "X-Broken", "yes");
        web.serve("/other", TestFeed.TYPE, TestFeed.rss("Other", Entry.of(3, 5)));
        JsonNode broken = untilProblem("Blog", true);
        assertThat(broken.at("/feed/problem").asText()).contains("broken");
        untilPost("/title", "Post 3");
        feed(Entry.of(4, 5));
        untilProblem("Blog", false);
        assertThat(reader.stream("")).contains("Post 4", "Post 1");
    }

    @Test
    void a_feed_that_becomes_a_page_says_so_and_keeps_its_posts() {
        follow(Entry.of(1, 5));
        web.serve("/feed", "text/html", "<title>We moved</title>");
        assertThat(untilProblem("Blog", true).at("/feed/problem").asText()).contains("no feed");
        assertThat(reader.stream("")).containsExactly("Post 1");
    }

    @Test
    void new_posts_that_match_go_on_the_list_by_themselves() {
        Entry old = Entry.of(1, 5).titled("Old Rust");
        follow(old);
        String followed = Reader.id(reader.follow(web.url("/feed").toString()).path("followedFeed"));
        reader.client()
                .ask(
                        "mutation ($id: ID!) { updateFollowedFeed(input: {id: $id, queueNewPosts: true, queueQuery: \"rust -c++\"}) { userErrors { code } } }",
                        "id",
                        followed);
        feed(
                Entry.of(4, 5),
                Entry.of(3, 5).titled("Rust for C++"),
                Entry.of(2, 5).titled("New Rust"),
                old);
        untilPost("/title", "Post 4");
        assertThat(reader.titles("")).containsExactly("New Rust");
    }

    @Test
    void a_query_that_cannot_be_understood_is_refused_when_it_is_written() {
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", Entry.of(1, 5)));
        JsonNode refused = reader.client()
                .change(
                        "mutation ($url: URL!) { followFeed(input: {url: $url, queueNewPosts: true, queueQuery: \"stat:x\"}) { followedFeed { id } userErrors { path } } }",
                        "url",
                        web.url("/feed").toString());
        assertThat(refused.path("followedFeed").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo("[\"input\",\"queueQuery\"]");
    }

    @Test
    void refreshing_asks_now_and_answers_with_what_came_of_it() {
        Map<String, String> rarely = Map.of("POSTIL_SIGN_UP", "open", "POSTIL_FEED_MIN_INTERVAL", "1d");
        try (TestServer own = TestServer.start(database, rarely, InstantSource.system())) {
            Reader impatient = new Reader(own.reader());
            feed(Entry.of(1, 5));
            String id = Reader.id(impatient.follow(web.url("/feed").toString()).path("followedFeed"));
            feed(Entry.of(1, 5), Entry.of(2, 5));
            JsonNode fresh = impatient
                    .client()
                    .change("mutation ($id: ID!) { refreshFeed(id: $id) { followedFeed { unseenCount } } }", "id", id);
            assertThat(fresh.at("/followedFeed/unseenCount").asInt()).isEqualTo(2);
            assertThat(web.requests("/feed")).isEqualTo(2);
        }
    }

    @Test
    void two_nodes_on_one_database_never_ask_a_feed_twice_for_the_same() {
        assumeTrue(database == TestDatabase.POSTGRESQL, "a database in a file belongs to one server");
        Map<String, String> shared = new java.util.HashMap<>(database.fresh());
        shared.put("POSTIL_SIGN_UP", "open");
        try (TestServer one = TestServer.start(database, shared, InstantSource.system());
                TestServer two = TestServer.start(database, shared, InstantSource.system())) {
            Reader here = new Reader(one.reader());
            for (int i = 0; i < 3; i++) {
                numbered("/feed" + i, new AtomicInteger());
                here.follow(web.url("/feed" + i).toString());
            }
            here.client().askUntil(data -> IntStream.range(0, 3).allMatch(i -> web.requests("/feed" + i) >= 6), POSTS);
            assertThat(two.bean(Database.class).<Integer>read(sql -> sql.fetchCount(POST)))
                    .isPositive();
            IntStream.range(0, 3).forEach(i -> assertEachVersionWasSeen("/feed" + i));
        }
    }

    /** A feed that is another at each request, and says which by its validator. */
    private void numbered(String path, AtomicInteger version) {
        web.on(path, exchange -> {
            int number = version.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", TestFeed.TYPE);
            exchange.getResponseHeaders().set("ETag", "\"" + number + "\"");
            LocalServer.send(
                    exchange, 200, TestFeed.rss("Numbered", Entry.of(number, 5)).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Who asks twice for the same, or while another's answer is being stored, shows a validator that was shown before. */
    private void assertEachVersionWasSeen(String path) {
        List<Headers> asked = web.headers(path);
        for (int i = 1; i < asked.size(); i++) {
            assertThat(asked.get(i).getFirst("If-None-Match")).isEqualTo("\"" + i + "\"");
        }
    }

    private void follow(Entry... entries) {
        feed(entries);
        reader.follow(web.url("/feed").toString());
    }

    /** Newest first, as feeds are: they are stored from the last to the first, so the first one's coming says that all are there. */
    private void feed(Entry... entries) {
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", entries));
    }

    private void untilAsked(String path, int times) {
        reader.client().askUntil(data -> web.requests(path) >= times, POSTS);
    }

    private JsonNode untilPost(String field, String value) {
        return posts(reader.client().askUntil(data -> posts(data).anyMatch(post -> is(post, field, value)), POSTS))
                .filter(post -> is(post, field, value))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(JsonNode post, String field, String value) {
        return post.at(field).asText().equals(value);
    }

    private static java.util.stream.Stream<JsonNode> posts(JsonNode data) {
        return data.at("/viewer/stream/nodes").valueStream();
    }

    private JsonNode untilProblem(String title, boolean there) {
        String feeds = "{ viewer { followedFeeds { title feed { problem } } } }";
        return reader.client()
                .askUntil(data -> named(data, title).at("/feed/problem").isTextual() == there, feeds)
                .at("/viewer/followedFeeds")
                .valueStream()
                .filter(feed -> is(feed, "/title", title))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode named(JsonNode data, String title) {
        return data.at("/viewer/followedFeeds")
                .valueStream()
                .filter(feed -> is(feed, "/title", title))
                .findFirst()
                .orElseThrow();
    }
}
