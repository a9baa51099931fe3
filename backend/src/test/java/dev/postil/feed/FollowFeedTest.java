package dev.postil.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import dev.postil.testing.TestFeed.Entry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Following feeds, and the stream that they make. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FollowFeedTest {
    private final LocalServer web = new LocalServer();
    private final Reader reader;

    FollowFeedTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_feed_is_followed_by_its_address_and_its_posts_are_there_at_once() {
        JsonNode followed = follow("/feed", TestFeed.rss("Blog", Entry.of(1, 300), Entry.of(3, 5), Entry.of(2, 5)));
        assertThat(followed.at("/followedFeed/title").asText()).isEqualTo("Blog");
        assertThat(followed.at("/followedFeed/unseenCount").asInt()).isEqualTo(3);
        assertThat(followed.at("/followedFeed/feed/url").asText())
                .isEqualTo(web.url("/feed").toString());
        assertThat(reader.stream("")).containsExactly("Post 3", "Post 2", "Post 1");
        JsonNode post = reader.list(
                        "stream", "last: 1", "content wordCount readingMinutes textState feeds { title } url seen")
                .get(0);
        assertThat(post.path("content").asText()).contains("word0 word1 word2").contains("word299");
        assertThat(post.path("readingMinutes").asInt()).isEqualTo(2);
        assertThat(post.path("seen").asBoolean()).isFalse();
        assertThat(post.at("/feeds/0/title").asText()).isEqualTo("Blog");
    }

    @Test
    void a_post_whose_feed_names_no_language_has_that_of_its_words() {
        String english = "<p>The tide came in, and it went out again, and nobody at the harbour was surprised by it.";
        follow("/feed", TestFeed.rss("Blog", Entry.of(1, 5), Entry.of(2, 5).saying(english)));
        JsonNode posts = reader.list("stream", "first: 2", "language");
        assertThat(posts.get(0).path("language").asText()).isEqualTo("en");
        assertThat(posts.get(1).path("language").isNull()).isTrue();
    }

    @Test
    void a_feed_is_followed_by_a_page_that_names_it() {
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", Entry.of(1, 5)));
        JsonNode followed = page("<link rel=alternate type=application/rss+xml href=/feed title=Posts>");
        assertThat(followed.at("/followedFeed/feed/url").asText())
                .isEqualTo(web.url("/feed").toString());
    }

    @Test
    void of_a_page_with_several_feeds_the_reader_chooses_one() {
        JsonNode asked = page("<link rel=alternate type=application/rss+xml href=/posts title=Posts>"
                + "<link rel=alternate type=application/atom+xml href=/notes title=Notes>");
        assertThat(asked.path("followedFeed").isNull()).isTrue();
        assertThat(asked.path("userErrors")).isEmpty();
        assertThat(Reader.texts(asked.path("candidates"), "/title")).containsExactly("Posts", "Notes");
        assertThat(asked.at("/candidates/0/url").asText())
                .isEqualTo(web.url("/posts").toString());
    }

    @Test
    void following_twice_is_following_once() {
        JsonNode first = follow("/feed", TestFeed.rss("Blog", Entry.of(1, 5)));
        JsonNode again = reader.follow(web.url("/feed").toString());
        assertThat(again.at("/followedFeed/id")).isEqualTo(first.at("/followedFeed/id"));
        assertThat(reader.client().ask("{ viewer { followedFeeds { id } } }").at("/viewer/followedFeeds"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://127.0.0.1:9/nobody-listens | UNREACHABLE
            ftp://example.org/feed            | INVALID
            not an address                    | INVALID
            MISSING                           | UNREACHABLE
            PAGE                              | UNSUPPORTED
            http://10.0.0.1/feed              | UNREACHABLE
            """)
    void what_cannot_be_followed_says_why(String address, String code) {
        web.serve("/page", "text/html", "<title>No feed here</title>");
        String url = address.replace("MISSING", web.url("/missing").toString())
                .replace("PAGE", web.url("/page").toString());
        JsonNode refused = reader.follow(url);
        assertThat(refused.path("followedFeed").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo(code);
        assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo("[\"input\",\"url\"]");
        assertThat(refused.at("/userErrors/0/message").asText()).isNotBlank();
    }

    @Test
    void a_post_of_two_feeds_appears_once_with_both() {
        Entry shared = Entry.of(5, 9);
        follow("/one", TestFeed.rss("One", shared, Entry.of(1, 5)));
        follow("/two", TestFeed.rss("Two", shared, Entry.of(9, 5)));
        assertThat(reader.stream("")).containsExactly("Post 9", "Post 5", "Post 1");
        JsonNode post = reader.list("stream", "", "feeds { title }").get(1);
        assertThat(Reader.texts(post.path("feeds"), "/title")).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void pages_of_the_stream_make_exactly_the_stream_in_both_directions() {
        follow("/one", TestFeed.rss("One", Entry.of(1, 5), Entry.of(2, 5), Entry.of(3, 5), Entry.of(4, 5)));
        follow(
                "/two",
                TestFeed.rss("Two", Entry.of(2, 5), Entry.of(4, 5).at("https://other.example/4"), Entry.of(6, 5)));
        var whole = Reader.texts(reader.list("stream", "", "id"), "/id");
        assertThat(whole).hasSize(6).doesNotHaveDuplicates();
        for (boolean forward : new boolean[] {true, false}) {
            var walked = new java.util.ArrayList<String>();
            String from = "";
            for (int page = 0; page < 3; page++) {
                JsonNode part = reader.client()
                        .ask("{ viewer { stream(%s: 2 %s) { nodes { id } pageInfo { startCursor endCursor } } } }"
                                .formatted(forward ? "first" : "last", from))
                        .at("/viewer/stream");
                walked.addAll(forward ? walked.size() : 0, Reader.texts(part.path("nodes"), "/id"));
                from = forward
                        ? "after: " + part.at("/pageInfo/endCursor")
                        : "before: " + part.at("/pageInfo/startCursor");
            }
            assertThat(walked).isEqualTo(whole);
        }
    }

    @Test
    void who_stops_following_keeps_what_was_queued() {
        JsonNode followed = follow("/feed", TestFeed.rss("Blog", Entry.of(1, 5), Entry.of(2, 5)));
        String post = Reader.id(reader.list("stream", "", "id").get(0));
        reader.item("queuePost(input: {postId: \"%s\"})", post);
        JsonNode removed = reader.client()
                .change(
                        "mutation ($id: ID!) { unfollowFeed(id: $id) { removedId } }",
                        "id",
                        Reader.id(followed.path("followedFeed")));
        assertThat(removed.path("removedId")).isEqualTo(followed.at("/followedFeed/id"));
        assertThat(reader.stream("")).isEmpty();
        assertThat(reader.titles("")).containsExactly("Post 2");
        assertThat(reader.client()
                        .ask("query ($id: ID!) { node(id: $id) { ... on Post { content } } }", "id", post)
                        .at("/node/content")
                        .asText())
                .contains("word0");
    }

    @Test
    void what_was_seen_is_no_longer_counted() {
        follow("/feed", TestFeed.rss("Blog", Entry.of(1, 5), Entry.of(2, 5), Entry.of(3, 5), Entry.of(4, 5)));
        JsonNode posts = reader.list("stream", "", "id");
        assertThat(markSeen("postIds: [\"" + Reader.id(posts.get(0)) + "\", \"" + Reader.id(posts.get(0)) + "\"]"))
                .isEqualTo(3);
        reader.item("queuePost(input: {postId: \"%s\"})", Reader.id(posts.get(1)));
        assertThat(markSeen("postIds: []")).isEqualTo(2);
        assertThat(reader.stream("-is:seen")).containsExactly("Post 2", "Post 1");
        assertThat(markSeen("until: \"2090-01-01T00:00:00Z\"")).isZero();
        assertThat(reader.stream("-is:seen")).isEmpty();
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", Entry.of(5, 5)));
        reader.client()
                .askUntil(data -> data.at("/viewer/followedFeeds/0/unseenCount").asInt() == 1, COUNTS);
        assertThat(reader.stream("-is:seen")).containsExactly("Post 5");
    }

    @Test
    void a_feed_that_is_just_being_asked_is_not_asked_a_second_time() throws InterruptedException {
        String id =
                Reader.id(follow("/feed", TestFeed.rss("Blog", Entry.of(1, 5))).path("followedFeed"));
        AtomicInteger asks = new AtomicInteger(); // by the refresh, or by itself just before
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        web.on("/feed", exchange -> {
            asks.incrementAndGet();
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            LocalServer.send(exchange, 404, new byte[0]);
        });
        String refresh = "mutation ($id: ID!) { refreshFeed(id: $id) { followedFeed { id } userErrors { code } } }";
        Thread first = Thread.startVirtualThread(() -> reader.client().change(refresh, "id", id));
        asked.await();
        JsonNode second = reader.client().change(refresh, "id", id);
        assertThat(Reader.id(second.path("followedFeed"))).isEqualTo(id);
        assertThat(asks).hasValue(1);
        answer.countDown();
        first.join();
    }

    @Test
    void that_all_was_seen_can_be_taken_back() {
        follow("/feed", TestFeed.rss("Blog", Entry.of(1, 5), Entry.of(2, 5)));
        JsonNode before = reader.client()
                .ask("{ viewer { followedFeeds { id seenUntil } } }")
                .at("/viewer/followedFeeds/0");
        assertThat(markSeen("until: \"2090-01-01T00:00:00Z\"")).isZero();
        assertThat(reader.client()
                        .change("mutation { setSeenUntil(input: {feeds: [{followedFeedId: \"" + Reader.id(before)
                                + "\", until: \"" + before.path("seenUntil").asText()
                                + "\"}]}) { followedFeeds { unseenCount } userErrors { code } } }")
                        .at("/followedFeeds/0/unseenCount")
                        .asInt(-1))
                .isEqualTo(2);
        assertThat(reader.stream("-is:seen")).containsExactly("Post 2", "Post 1");
    }

    private static final String COUNTS = "{ viewer { followedFeeds { unseenCount } } }";

    private int markSeen(String input) {
        return reader.client()
                .change("mutation { markSeen(input: {" + input
                        + "}) { followedFeeds { unseenCount } userErrors { code } } }")
                .at("/followedFeeds/0/unseenCount")
                .asInt(-1);
    }

    private JsonNode follow(String path, String feed) {
        web.serve(path, TestFeed.TYPE, feed);
        return reader.follow(web.url(path).toString());
    }

    private JsonNode page(String head) {
        web.serve("/", "text/html", "<!doctype html><title>Blog</title>" + head);
        return reader.follow(web.url("/").toString());
    }
}
