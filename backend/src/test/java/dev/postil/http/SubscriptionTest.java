package dev.postil.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Client;
import dev.postil.testing.Events;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What changes is told as it happens, to those whose it is. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SubscriptionTest {
    private static final String ITEMS = """
            subscription ($query: String) { itemChanged(query: $query) { kind nodeId node { id ... on ReadingListItem {
              favorite tags { name } post { title textState content seen feeds { id } item { id favorite } } } } } }""";

    private final LocalServer web = new LocalServer();
    private final TestServer server;
    private final Reader reader;
    private final Reader other;

    SubscriptionTest(TestDatabase database) {
        server = TestServer.on(database);
        reader = new Reader(server.reader());
        other = new Reader(server.reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    private String page(String path) {
        web.serve(path, "text/html", "<title>Saved</title><article><p>" + TestFeed.words(80));
        return web.url(path).toString();
    }

    @Test
    void an_item_is_told_as_it_is_then_from_its_saving_to_its_text() {
        try (Events events = reader.client().subscribe(ITEMS)) {
            String id = reader.save(page("/a"));
            JsonNode told = events.next(event ->
                    event.at("/itemChanged/node/post/textState").asText().equals("PRESENT"));
            assertThat(told.at("/itemChanged/kind").asText()).isEqualTo("UPSERT");
            assertThat(told.at("/itemChanged/nodeId").asText()).isEqualTo(id);
            assertThat(told.at("/itemChanged/node/post/title").asText()).isEqualTo("Saved");
            assertThat(told.at("/itemChanged/node/post/content").asText()).contains("word79");
            reader.item("setFavorite(input: {itemId: \"%s\", favorite: true})", id);
            JsonNode again =
                    events.next(event -> event.at("/itemChanged/node/favorite").asBoolean());
            assertThat(again.at("/itemChanged/node/post/item/favorite").asBoolean())
                    .isTrue();
            reader.item("addTags(input: {itemId: \"%s\", tags: [\"later\"]})", id);
            events.next(
                    event -> event.at("/itemChanged/node/tags/0/name").asText().equals("later"));
            reader.remove(id);
            JsonNode gone =
                    events.next(event -> event.at("/itemChanged/kind").asText().equals("DELETE"));
            assertThat(gone.at("/itemChanged/nodeId").asText()).isEqualTo(id);
            assertThat(gone.at("/itemChanged/node").isNull()).isTrue();
        }
    }

    @Test
    void an_item_is_told_when_something_is_made_changed_or_removed_in_its_text() {
        String id = reader.save(page("/marked"));
        JsonNode post = reader.client()
                .askUntil(
                        data -> data.at("/viewer/readingList/nodes/0/post/currentRevision")
                                        .asInt()
                                == 1,
                        "{ viewer { readingList { nodes { post { id currentRevision } } } } }")
                .at("/viewer/readingList/nodes/0/post");
        try (Events events = reader.client().subscribe("""
                subscription { itemChanged { nodeId node { ... on ReadingListItem { annotations { color note } } } } }""")) {
            String made = reader.client()
                    .change(
                            "mutation ($post: ID!) { createAnnotation(input: {postId: $post, revision: 1, quote: {exact: "
                                    + "\"word7 word8\"}}) { annotation { id } } }",
                            "post",
                            Reader.id(post))
                    .at("/annotation/id")
                    .asText();
            JsonNode told = events.next(
                    event -> event.at("/itemChanged/node/annotations").size() == 1);
            assertThat(told.at("/itemChanged/nodeId").asText()).isEqualTo(id);
            reader.client()
                    .change(
                            "mutation ($id: ID!) { updateAnnotation(input: {id: $id, note: \"why\"}) { annotation { id } } }",
                            "id",
                            made);
            events.next(event ->
                    event.at("/itemChanged/node/annotations/0/note").asText().equals("why"));
            reader.client().change("mutation ($id: ID!) { deleteAnnotation(id: $id) { removedId } }", "id", made);
            events.next(event -> event.at("/itemChanged/node/annotations").isEmpty());
            reader.client()
                    .change("mutation ($id: ID!) { restoreAnnotation(id: $id) { annotation { id } } }", "id", made);
            events.next(event -> event.at("/itemChanged/node/annotations").size() == 1);
        }
    }

    @Test
    void nobody_hears_of_what_is_anothers() {
        try (Events events = reader.client().subscribe(ITEMS)) {
            other.save(page("/theirs"));
            String mine = reader.save(page("/mine"));
            assertThat(events.next(event -> true).at("/itemChanged/nodeId").asText())
                    .isEqualTo(mine);
        }
    }

    @Test
    void who_asks_for_some_is_told_of_others_only_that_they_are_none_of_them() {
        try (Events events = reader.client().subscribe(ITEMS, "query", "is:favorite")) {
            String id = reader.save(page("/a"));
            assertThat(events.next(event -> true).at("/itemChanged/kind").asText())
                    .isEqualTo("DELETE");
            reader.item("setFavorite(input: {itemId: \"%s\", favorite: true})", id);
            events.next(event -> event.at("/itemChanged/kind").asText().equals("UPSERT"));
        }
    }

    @Test
    void a_feed_that_was_asked_is_told_to_its_followers() {
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", TestFeed.Entry.of(1, 40)));
        String followed = Reader.id(reader.follow(web.url("/feed").toString()).path("followedFeed"));
        try (Events mine = reader.client().subscribe("subscription { feedChecked { title problem } }")) {
            web.answer("/feed", 404, "X-Why", "gone");
            reader.client().ask("mutation ($id: ID!) { refreshFeed(id: $id) { userErrors { code } } }", "id", followed);
            JsonNode told = mine.next(event -> !event.at("/feedChecked/problem").isNull());
            assertThat(told.at("/feedChecked/title").asText()).isEqualTo("Blog");
        }
    }

    @Test
    void strangers_and_tokens_that_may_not_read_are_refused() {
        for (Client client : List.of(server.stranger(), server.stranger().withToken("postil_wrong"))) {
            assertThat(client.with("Accept", "text/event-stream").send(ITEMS).body())
                    .startsWith("event: next")
                    .contains("Sign in first")
                    .contains("event: complete");
        }
    }

    @Test
    void a_token_will_do_and_its_stream_ends_with_it() {
        JsonNode made = reader.client()
                .change(
                        "mutation { createAccessToken(input: {name: \"watch\", scopes: [READ]}) { token accessToken { id } } }");
        Client program = server.stranger().withToken(made.path("token").asText());
        try (Events events = program.subscribe(ITEMS)) {
            reader.save(page("/a"));
            events.next(event -> true);
            reader.client()
                    .ask(
                            "mutation ($id: ID!) { revokeAccessToken(id: $id) { removedId } }",
                            "id",
                            Reader.id(made.path("accessToken")));
            reader.save(page("/b"));
            events.end();
        }
    }

    @Test
    void a_reader_may_have_so_many_streams_and_no_more() {
        List<Events> open = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            open.add(reader.client().subscribe(ITEMS));
        }
        assertThat(reader.client()
                        .with("Accept", "text/event-stream")
                        .send(ITEMS)
                        .statusCode())
                .isEqualTo(429);
        open.forEach(Events::close);
    }

    @Test
    void queries_may_come_as_events_too_and_subscriptions_only_so() {
        String body = reader.client()
                .with("Accept", "text/event-stream")
                .send("{ server { name } }")
                .body();
        assertThat(body)
                .isEqualTo(
                        "event: next\ndata: {\"data\":{\"server\":{\"name\":\"Postil\"}}}\n\nevent: complete\ndata: \n\n");
        assertThat(reader.client().send(ITEMS).statusCode()).isEqualTo(406);
    }
}
