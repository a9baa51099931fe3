package dev.postil.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.db.Database;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Client;
import dev.postil.testing.Events;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers of one PostgreSQL: what one does, the readers of the other hear. */
class TwoNodesTest {
    private static final String ITEMS =
            "subscription { itemChanged { kind nodeId node { ... on ReadingListItem { favorite post { title textState } } } } }";

    private final LocalServer web = new LocalServer();
    private final Map<String, String> database = TestDatabase.POSTGRESQL.fresh();
    private final TestServer one = TestServer.node(database);
    private final TestServer two = TestServer.node(database);
    private final Reader here = new Reader(one.reader());
    private final Client there = two.stranger().withToken(token());

    private String token() {
        return here.client()
                .change("mutation { createAccessToken(input: {name: \"there\", scopes: [READ]}) { token } }")
                .path("token")
                .asText();
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
        web.close();
    }

    @Test
    void what_is_saved_at_one_node_is_heard_at_the_other_up_to_its_text() {
        web.serve("/a", "text/html", "<title>Saved</title><article><p>" + TestFeed.words(80));
        try (Events events = there.subscribe(ITEMS)) {
            String id = here.save(web.url("/a").toString());
            JsonNode told = events.next(event ->
                    event.at("/itemChanged/node/post/textState").asText().equals("PRESENT"));
            assertThat(told.at("/itemChanged/nodeId").asText()).isEqualTo(id);
            here.item("setFavorite(input: {itemId: \"%s\", favorite: true})", id);
            events.next(event -> event.at("/itemChanged/node/favorite").asBoolean());
        }
    }

    @Test
    void who_may_have_missed_something_is_let_go_to_look_again_and_then_hears_as_before() {
        String id = here.save(web.url("/not-there").toString());
        try (Events deaf = there.subscribe(ITEMS);
                Events deafHere = here.client().subscribe(ITEMS)) { // by now both nodes listen
            int cut = two.bean(Database.class)
                    .read(sql -> sql.fetch("select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where datname = current_database() and query = 'listen postil'")
                            .size());
            assertThat(cut).isEqualTo(2);
            deaf.end();
            deafHere.end();
        }
        try (Events again = there.subscribe(ITEMS)) {
            here.item("setFavorite(input: {itemId: \"%s\", favorite: true})", id);
            again.next(event -> event.at("/itemChanged/node/favorite").asBoolean());
        }
    }
}
