package dev.postil.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.db.Database;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Old texts go when nobody needs them any more, and not before. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PruneRevisionsTest {
    private final LocalServer web = new LocalServer();
    private final TestServer server;
    private final Reader reader;

    PruneRevisionsTest(TestDatabase kind) {
        server = TestServer.start(kind, Map.of("POSTIL_SIGN_UP", "open"), InstantSource.system());
        reader = new Reader(server.reader());
    }

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @Test
    void old_texts_stay_for_ninety_days_and_then_as_long_as_somebody_read_or_annotated_them() {
        String feed = "";
        String post = "";
        for (int revision = 1; revision <= 6; revision++) {
            web.serve(
                    "/feed",
                    TestFeed.TYPE,
                    TestFeed.rss("Blog", TestFeed.Entry.of(1, 0).saying(text(revision))));
            if (revision == 1) {
                feed = Reader.id(reader.follow(web.url("/feed").toString()).path("followedFeed"));
                post = Reader.id(reader.list("stream", "", "id").get(0));
            } else {
                reader.client().ask("mutation ($id: ID!) { refreshFeed(id: $id) { userErrors { code } } }", "id", feed);
            }
            until(post, revision);
            if (revision == 2) {
                String item = Reader.id(reader.item("queuePost(input: {postId: \"%s\"})", post));
                reader.item(
                        "setProgress(input: {itemId: \"%s\", coverage: 0.5, block: 0, offset: 0, revision: 2})", item);
            }
            if (revision == 4) {
                annotate(post, 3, "number 3");
                annotate(post, 4, "captains");
            }
        }
        Instant replaced = Instant.now();
        assertThat(prune(replaced.plus(Duration.ofDays(89)))).isZero();
        assertThat(numbers(post)).containsExactly("1", "2", "3", "4", "5", "6");

        // 1 and 5 go; 2 was read, 3 and 4 annotated, 6 is the present one.
        assertThat(prune(replaced.plus(Duration.ofDays(91)))).isEqualTo(2);
        assertThat(numbers(post)).containsExactly("2", "3", "4", "6");
        assertThat(prune(replaced.plus(Duration.ofDays(400)))).isZero();

        JsonNode found = reader.client()
                .ask(
                        "query ($id: ID!) { node(id: $id) { ... on Post { annotations { quote { exact } anchorState } "
                                + "present: revision(number: 6) { changesSince(number: 2) { addedWords removedWords } } } } }",
                        "id",
                        post)
                .path("node");
        assertThat(Reader.texts(found.path("annotations"), "/anchorState")).containsExactlyInAnyOrder("EXACT", "FUZZY");
        assertThat(found.at("/present/changesSince/addedWords").asInt()).isEqualTo(1);
    }

    private static String text(int revision) {
        return "<p>Nine captains wait at the lock in edition number " + revision + ".</p>";
    }

    private int prune(Instant now) {
        return server.bean(Database.class).write(sql -> Revisions.prune(sql, now));
    }

    private List<String> numbers(String post) {
        return Reader.texts(
                reader.client()
                        .ask("query ($id: ID!) { node(id: $id) { ... on Post { revisions { number } } } }", "id", post)
                        .at("/node/revisions"),
                "/number");
    }

    private void annotate(String post, int revision, String quote) {
        JsonNode payload = reader.client()
                .change(
                        "mutation ($input: CreateAnnotationInput!) { createAnnotation(input: $input) { userErrors { message } } }",
                        "input",
                        Map.of("postId", post, "revision", revision, "quote", Map.of("exact", quote)));
        assertThat(payload.path("userErrors")).isEmpty();
    }

    private void until(String post, int revision) {
        reader.client()
                .askUntil(
                        data -> data.at("/node/currentRevision").asInt() == revision,
                        "query ($id: ID!) { node(id: $id) { ... on Post { currentRevision } } }",
                        "id",
                        post);
    }
}
