package dev.postil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.db.Database;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Client;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request costs in statements does not grow with the page. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StatementCountTest {
    private static final int POSTS = 110;

    private final LocalServer web = new LocalServer();
    private final AtomicInteger statements = new AtomicInteger();
    private final TestServer server;
    private final Reader reader;

    StatementCountTest(TestDatabase database) {
        server = TestServer.start(
                database, Map.of("POSTIL_SIGN_UP", "open", "POSTIL_FEED_MIN_INTERVAL", "1d"), InstantSource.system());
        reader = new Reader(server.reader());
    }

    @BeforeEach
    void a_hundred_posts_queued_and_tagged() {
        web.serve(
                "/feed",
                TestFeed.TYPE,
                TestFeed.rss(
                        "Blog",
                        IntStream.range(0, POSTS)
                                .mapToObj(i -> TestFeed.Entry.of(i, 20))
                                .toList()));
        reader.follow(web.url("/feed").toString());
        StringBuilder queue = new StringBuilder("mutation {");
        for (String post : Reader.texts(reader.list("stream", "first: 500", "id"), "/id")) {
            queue.append(
                    " q%s: queuePost(input: {postId: \"%s\", tags: [\"a\", \"b\", \"%s\"]}) { userErrors { code } }"
                            .formatted(post.replace('-', '_'), post, post.substring(20)));
        }
        reader.client().ask(queue.append(" }").toString());
        // Who asks is looked up every two seconds, whatever is asked.
        server.bean(Database.class).onRead(statement -> {
            if (!statement.contains("from session")) {
                statements.incrementAndGet();
            }
        });
    }

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @Test
    void a_page_of_the_list_with_posts_and_tags_is_one_statement() {
        String page =
                "{ viewer { readingList(first: %d) { nodes { id state note tags { id name color } progress { coverage } "
                        + "post { id url title authors readingMinutes } } pageInfo { hasNextPage endCursor } } } }";
        assertThat(cost(reader.client(), page.formatted(10))).isEqualTo(1);
        assertThat(cost(reader.client(), page.formatted(100))).isEqualTo(1);
    }

    @Test
    void a_page_of_hundred_costs_what_one_of_ten_does() {
        String post = "id title content seen feeds { id title } item { id tags { id itemCount } post { content } }";
        for (String query : List.of(
                "{ viewer { readingList(first: %d) { totalCount nodes { id tags { id name itemCount } post { " + post
                        + " } } } } }",
                "{ viewer { readingList(first: %d, query: \"tag:a -is:snoozed feed:blog post\", orderBy: {field: MANUAL}) "
                        + "{ nodes { post { " + post + " } } } } }",
                "{ viewer { readingList(first: %d) { nodes { annotationCount changedSinceRead readRevision "
                        + "annotations { id tags { id } item { id } post { id } } post { revisions { content } } } } } }",
                "{ viewer { stream(first: %d) { totalCount nodes { " + post + " } } } }",
                "{ viewer { stream(first: %d) { edges { cursor node { seen content } } } } }")) {
            int ten = cost(reader.client(), query.formatted(10));
            assertThat(cost(reader.client(), query.formatted(100))).as(query).isEqualTo(ten);
            assertThat(ten).as(query).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void twelve_feeds_cost_what_one_does() {
        String feeds = "{ viewer { followedFeeds { id title unseenCount feed { id problem nextCheckAt } } } }";
        int one = cost(reader.client(), feeds);
        for (int i = 0; i < 11; i++) {
            web.serve("/more" + i, TestFeed.TYPE, TestFeed.rss("More " + i, TestFeed.Entry.of(i, 5)));
            reader.follow(web.url("/more" + i).toString());
        }
        assertThat(reader.client().ask(feeds).at("/viewer/followedFeeds")).hasSize(12);
        assertThat(cost(reader.client(), feeds)).isEqualTo(one);
    }

    /** Who asks is remembered for a moment, so asking for it is left out. */
    private int cost(Client client, String document) {
        int before = statements.get();
        client.ask(document);
        return statements.get() - before;
    }
}
