package dev.postil.post;

import static dev.postil.db.schema.Tables.PAGE_FETCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.db.Database;
import dev.postil.db.Uuid7;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import dev.postil.testing.TestFeed.Entry;
import org.jooq.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts that a post had, and what changed since a reader read it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RevisionTest {
    private static final String POST =
            "query ($id: ID!) { node(id: $id) { ... on Post { currentRevision item { readRevision changedSinceRead } "
                    + "revisions { number title wordCount content } "
                    + "first: revision(number: 1) { number } none: revision(number: 9) { number } "
                    + "diff: revision(number: 2) { changesSince(number: 1) { addedWords removedWords content } } } } }";

    private final LocalServer web = new LocalServer();
    private final Database database;
    private final Reader reader;

    RevisionTest(TestDatabase kind) {
        TestServer server = TestServer.on(kind);
        database = server.bean(Database.class);
        reader = new Reader(server.reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void an_edited_entry_says_what_changed_since_it_was_read() {
        Entry entry = Entry.of(1, 0).saying("<p>One two three.</p><p>The old road.</p>");
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", entry));
        String feed = Reader.id(reader.follow(web.url("/feed").toString()).path("followedFeed"));
        String post = Reader.id(reader.list("stream", "", "id").get(0));
        String item = Reader.id(reader.item("queuePost(input: {postId: \"%s\"})", post));
        assertThat(post(post).at("/item/changedSinceRead").booleanValue()).isFalse();
        reader.item("setProgress(input: {itemId: \"%s\", coverage: 0.5, block: 1, offset: 0, revision: 1})", item);
        web.serve(
                "/feed",
                TestFeed.TYPE,
                TestFeed.rss("Blog", entry.saying("<p>One two four.</p><p>A new one.</p><p>The old road.</p>")));
        JsonNode after = refreshed(feed, post, 2);
        assertThat(Reader.texts(after.path("revisions"), "/number")).containsExactly("1", "2");
        assertThat(after.at("/revisions/0/content").textValue()).contains("three");
        assertThat(after.at("/first/number").intValue()).isEqualTo(1);
        assertThat(after.at("/none").isNull()).isTrue();
        assertThat(after.at("/item/changedSinceRead").booleanValue()).isTrue();
        assertThat(after.at("/item/readRevision").intValue()).isEqualTo(1);
        assertThat(after.at("/diff/changesSince/addedWords").intValue()).isEqualTo(4);
        assertThat(after.at("/diff/changesSince/removedWords").intValue()).isEqualTo(1);
        assertThat(after.at("/diff/changesSince/content").textValue())
                .contains("<del>three</del> <ins>four</ins>")
                .contains("<p><ins>A new one.</ins></p>");
        reader.item("setProgress(input: {itemId: \"%s\", coverage: 0.6, block: 0, offset: 0, revision: 2})", item);
        reader.item("setProgress(input: {itemId: \"%s\", coverage: 0.6, block: 0, offset: 0, revision: 1})", item);
        assertThat(post(post).at("/item/changedSinceRead").booleanValue()).isFalse();
        assertThat(reader.tried(
                                "setProgress(input: {itemId: \"%s\", coverage: 0.6, block: 0, offset: 0, revision: 3})",
                                item)
                        .at("/userErrors/0/path")
                        .toString())
                .isEqualTo("[\"input\",\"revision\"]");
    }

    @Test
    void a_saved_page_is_fetched_again_on_demand_and_keeps_its_text_when_that_fails() {
        String text = "<p>" + TestFeed.words(120) + "</p><p>" + TestFeed.words(30) + "</p>";
        web.serve("/page", "text/html", "<title>Page</title><article>" + text);
        JsonNode saved = reader.item("savePost(input: {url: \"%s\"})", web.url("/page"));
        String post = saved.at("/post/id").textValue();
        until(post, 1);
        web.serve("/page", "text/html", "<title>Page</title><article><p>Sign in to read.");
        fetchAgain(saved);
        assertThat(untilFetched(post).path("revisions")).hasSize(1);
        assertThat(web.requests("/page")).isEqualTo(2);
        web.serve("/page", "text/html", "<title>Page</title><article>" + text.replace("word7 ", "wort7 "));
        fetchAgain(saved);
        JsonNode after = untilFetched(post);
        assertThat(after.path("revisions")).hasSize(2);
        assertThat(after.at("/diff/changesSince/content").textValue()).contains("<del>word7</del> <ins>wort7</ins>");
    }

    private void fetchAgain(JsonNode item) {
        reader.item("fetchAgain(itemId: \"%s\")", Reader.id(item));
    }

    /** The post once nothing of it is waited for. */
    private JsonNode untilFetched(String post) {
        Condition its = PAGE_FETCH.POST_ID.eq(Uuid7.parse(post).orElseThrow());
        reader.client().askUntil(data -> database.read(sql -> sql.fetchCount(PAGE_FETCH, its)) == 0, POST, "id", post);
        return post(post);
    }

    private JsonNode refreshed(String feed, String post, int revision) {
        reader.client().ask("mutation ($id: ID!) { refreshFeed(id: $id) { userErrors { code } } }", "id", feed);
        return until(post, revision);
    }

    private JsonNode until(String post, int revision) {
        return reader.client()
                .askUntil(data -> data.at("/node/currentRevision").intValue() == revision, POST, "id", post)
                .path("node");
    }

    private JsonNode post(String post) {
        return reader.client().ask(POST, "id", post).path("node");
    }
}
