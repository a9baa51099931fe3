package dev.postil.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.testing.Client;
import dev.postil.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ChangePasswordTest {
    private static final String OLD = "correct horse battery";
    private static final String NEW = "a harbour at low tide";

    private final TestDatabase database;
    private final String email = UUID.randomUUID() + "@example.org";

    ChangePasswordTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void the_new_one_lets_in_and_the_old_one_no_longer() {
        TestServer server = TestServer.on(database);
        Client reader = server.stranger().signUp(email, OLD);

        assertThat(change(reader, OLD, NEW).statusCode()).isEqualTo(204);

        assertThat(signIn(server.stranger(), OLD).statusCode()).isEqualTo(401);
        assertThat(signIn(server.stranger(), NEW).statusCode()).isEqualTo(200);
    }

    @Test
    void all_other_sessions_end_while_this_one_and_access_tokens_stay() {
        TestServer server = TestServer.on(database);
        Client reader = server.stranger().signUp(email, OLD);
        Client elsewhere = server.stranger();
        signIn(elsewhere, OLD);
        Client stranger = server.stranger().signUp("other-" + email, OLD);
        Client program = reader.withToken(token(reader));

        change(reader, OLD, NEW);

        assertThat(knows(reader)).isTrue();
        assertThat(knows(program)).isTrue();
        assertThat(knows(elsewhere)).isFalse();
        assertThat(knows(stranger)).isTrue();
    }

    @Test
    void it_takes_the_present_password() {
        Client reader = TestServer.on(database).stranger().signUp(email, OLD);

        HttpResponse<String> refused = change(reader, "something else", NEW);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Client.json(refused.body()).at("/userErrors/0/path/0").textValue())
                .isEqualTo("currentPassword");
        assertThat(change(reader, OLD, NEW).statusCode()).isEqualTo(204);
    }

    @Test
    void a_weak_one_is_refused_in_the_readers_language() {
        Client reader = TestServer.on(database).stranger().signUp(email, OLD);
        reader.change("mutation { updateAccount(input: {language: \"ru\"}) { account { id } } }");

        JsonNode refused = Client.json(change(reader, OLD, "1234567").body()).at("/userErrors/0");

        assertThat(refused.path("message").textValue()).isEqualTo("Нужно не меньше 8 символов.");
        assertThat(refused.at("/path/0").textValue()).isEqualTo("newPassword");
        assertThat(signIn(TestServer.on(database).stranger(), OLD).statusCode()).isEqualTo(200);
    }

    @Test
    void guessing_is_slowed_down_as_at_the_door() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-04T12:00:00Z"));
        try (TestServer server = TestServer.start(database, Map.of(), now::get)) {
            Client reader = server.stranger().signUp(email, OLD);
            for (int i = 0; i < 4; i++) {
                change(reader, "guess " + i, NEW);
            }
            HttpResponse<String> blocked = change(reader, OLD, NEW);
            assertThat(blocked.statusCode()).isEqualTo(429);
            assertThat(blocked.headers().firstValueAsLong("Retry-After")).isPresent();

            now.updateAndGet(it -> it.plus(Duration.ofMinutes(1)));
            assertThat(change(reader, OLD, NEW).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void neither_a_stranger_nor_a_token_nor_another_sites_page_may() {
        TestServer server = TestServer.on(database);
        Client reader = server.stranger().signUp(email, OLD);

        assertThat(change(server.stranger(), OLD, NEW).statusCode()).isEqualTo(401);
        assertThat(change(reader.withToken(token(reader)), OLD, NEW).statusCode())
                .isEqualTo(403);
        assertThat(change(reader.with("Origin", "https://evil.example"), OLD, NEW)
                        .statusCode())
                .isEqualTo(403);
        assertThat(signIn(server.stranger(), OLD).statusCode()).isEqualTo(200);
    }

    private static boolean knows(Client client) {
        return !client.ask("{ viewer { id } }").path("viewer").isNull();
    }

    private static String token(Client reader) {
        return reader.change(
                        "mutation { createAccessToken(input: {name: \"program\", scopes: [READ, WRITE]}) { token } }")
                .path("token")
                .textValue();
    }

    private HttpResponse<String> signIn(Client client, String password) {
        return client.post("/auth/sign-in", Map.of("email", email, "password", password));
    }

    private static HttpResponse<String> change(Client client, String current, String wanted) {
        return client.post("/auth/password", Map.of("currentPassword", current, "newPassword", wanted));
    }
}
