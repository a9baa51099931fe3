package dev.postil.post;

import static dev.postil.db.schema.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.db.Database;
import dev.postil.db.Uuid7;
import dev.postil.fetch.LocalServer;
import dev.postil.html.TextContent;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Annotations whose text is cleaned anew, by rules that learned something, without anybody having edited it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CleanAgainTest {
    private static final String FIELDS =
            "id quote { exact } anchorState revision position { start end } originalPosition { start end } note";

    private final LocalServer web = new LocalServer();
    private final TestServer server;
    private final Database database;
    private final Reader reader;
    private String feed = "";
    private String post = "";

    CleanAgainTest(TestDatabase kind) {
        server = TestServer.start(kind, Map.of("POSTIL_SIGN_UP", "open"), InstantSource.system());
        database = server.bean(Database.class);
        reader = new Reader(server.reader());
    }

    @AfterEach
    void close() {
        web.close();
        server.close();
    }

    @Test
    void what_was_made_in_a_text_keeps_its_words_when_the_text_is_cleaned_anew() {
        publish(1, "<p>The lock is shut.</p><p>Nine captains wait at the lock.</p>");
        cleanedByRulesOfBefore(
                "<p>The lock is shut.</p><button>Share this with friends</button><p>Nine captains wait at the lock.</p>");
        annotate("captains wait", "before");
        annotate("Share this", "on what goes");
        annotate("lock is shut", "above");
        cleanAgain();

        String text = text();
        assertThat(text).doesNotContain("Share");
        JsonNode all = annotations();
        assertThat(Reader.texts(all, "/note")).containsExactlyInAnyOrder("before", "on what goes", "above");
        for (JsonNode one : all) {
            if (one.at("/note").asText().equals("on what goes")) {
                assertThat(one.at("/anchorState").asText()).isEqualTo("ORPHANED");
                assertThat(one.at("/quote/exact").asText()).isEqualTo("Share this");
            } else {
                assertThat(one.at("/anchorState").asText()).isEqualTo("EXACT");
                assertThat(words(text, one.at("/position")))
                        .isEqualTo(one.at("/quote/exact").asText());
                assertThat(one.at("/originalPosition")).isEqualTo(one.at("/position"));
                assertThat(one.at("/revision").asInt()).isEqualTo(1);
            }
        }
    }

    @Test
    void edits_before_and_after_it_find_the_words_too() {
        publish(1, "<p>The lock is shut.</p><p>Nine captains wait at the lock.</p>");
        cleanedByRulesOfBefore(
                "<p>The lock is shut.</p><button>Share this with friends</button><p>Nine captains wait at the lock.</p>");
        annotate("captains wait", "kept");
        annotate("Share this", "comes back");
        publish(2, "<p>The lock is shut today.</p><p>Nine captains wait at the lock.</p>");
        cleanAgain();
        assertThat(words(text(), one("kept").at("/position"))).isEqualTo("captains wait");
        assertThat(one("comes back").at("/anchorState").asText()).isEqualTo("ORPHANED");

        publish(3, "<p>Share this, says the keeper.</p><p>Nine captains wait at the lock.</p>");
        String text = text();
        assertThat(words(text, one("kept").at("/position"))).isEqualTo("captains wait");
        assertThat(one("kept").at("/anchorState").asText()).isEqualTo("SHIFTED");
        assertThat(words(text, one("comes back").at("/position"))).isEqualTo("Share this");
    }

    private JsonNode one(String note) {
        for (JsonNode annotation : annotations()) {
            if (annotation.at("/note").asText().equals(note)) {
                return annotation;
            }
        }
        throw new AssertionError("lost: " + note);
    }

    /** The first revision has this text, as one that was kept before the rules were what they are. */
    private void cleanedByRulesOfBefore(String html) {
        setFirst(REVISION.CONTENT, html);
    }

    private <T> void setFirst(Field<T> field, T value) {
        database.write(sql -> sql.update(REVISION)
                .set(field, value)
                .where(REVISION.POST_ID.eq(postId()), REVISION.NUMBER.eq(1))
                .execute());
    }

    /** Only now does the text say that it is an old one: the server's own worker looks for such, too. */
    private void cleanAgain() {
        setFirst(REVISION.CLEANED_BY, 0);
        CleanAgain cleaning = server.bean(CleanAgain.class);
        while (cleaning.some() > 0) {
            Thread.onSpinWait();
        }
    }

    private UUID postId() {
        return Uuid7.parse(post).orElseThrow();
    }

    private void publish(int revision, String html) {
        web.serve(
                "/feed",
                TestFeed.TYPE,
                TestFeed.rss("Blog", TestFeed.Entry.of(1, 0).saying(html)));
        if (revision == 1) {
            feed = Reader.id(reader.follow(web.url("/feed").toString()).path("followedFeed"));
            post = Reader.id(reader.list("stream", "", "id").get(0));
        } else {
            reader.client().ask("mutation ($id: ID!) { refreshFeed(id: $id) { userErrors { code } } }", "id", feed);
        }
        reader.client()
                .askUntil(
                        data -> data.at("/node/currentRevision").asInt() == revision,
                        "query ($id: ID!) { node(id: $id) { ... on Post { currentRevision } } }",
                        "id",
                        post);
    }

    private void annotate(String quote, String note) {
        JsonNode payload = reader.client()
                .change(
                        "mutation ($input: CreateAnnotationInput!) { createAnnotation(input: $input) { userErrors { message } } }",
                        "input",
                        Map.of("postId", post, "revision", 1, "quote", Map.of("exact", quote), "note", note));
        assertThat(payload.path("userErrors")).isEmpty();
    }

    private String text() {
        return TextContent.of(reader.client()
                .ask("query ($id: ID!) { node(id: $id) { ... on Post { content } } }", "id", post)
                .at("/node/content")
                .asText());
    }

    private JsonNode annotations() {
        return reader.client()
                .ask(
                        "query ($id: ID!) { node(id: $id) { ... on Post { annotations { " + FIELDS + " } } } }",
                        "id",
                        post)
                .at("/node/annotations");
    }

    private static String words(String text, JsonNode place) {
        return text.substring(place.path("start").asInt(), place.path("end").asInt());
    }
}
