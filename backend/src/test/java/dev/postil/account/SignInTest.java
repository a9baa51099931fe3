package dev.postil.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.testing.Client;
import dev.postil.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SignInTest {
    private static final String PASSWORD = "correct horse battery";

    private final TestDatabase database;

    SignInTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void of_two_first_visitors_at_once_only_one_comes_in() {
        try (TestServer server = TestServer.start(database, Map.of("POSTIL_SIGN_UP", "first"), InstantSource.system());
                ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> visits = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> signUp(server.stranger(), "visitor" + i + "@example.org", PASSWORD)
                                    .statusCode(),
                            visitors))
                    .toList();

            assertThat(visits.stream().map(CompletableFuture::join))
                    .containsOnlyOnce(201)
                    .contains(403);
            assertThat(server.stranger()
                            .ask("{ server { signUpOpen } }")
                            .at("/server/signUpOpen")
                            .booleanValue())
                    .isFalse();
        }
    }

    @Test
    void a_closed_server_takes_nobody() {
        try (TestServer server =
                TestServer.start(database, Map.of("POSTIL_SIGN_UP", "closed"), InstantSource.system())) {
            assertThat(signUp(server.stranger(), "a@example.org", PASSWORD).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void weak_passwords_are_refused_in_the_readers_language() {
        Client russian = TestServer.on(database).stranger().with("Accept-Language", "ru-RU,ru;q=0.9");

        JsonNode shortOne =
                Client.json(signUp(russian, email(), "1234567").body()).at("/userErrors/0");
        JsonNode common =
                Client.json(signUp(russian, email(), "password1").body()).at("/userErrors/0");

        assertThat(shortOne.path("message").textValue()).isEqualTo("Нужно не меньше 8 символов.");
        assertThat(shortOne.path("path").get(0).textValue()).isEqualTo("password");
        assertThat(common.path("message").textValue()).contains("легко угадать");
    }

    @Test
    void a_wrong_password_and_an_unknown_account_get_the_same_answer() {
        TestServer server = TestServer.on(database);
        String known = email();
        signUp(server.stranger(), known, PASSWORD);

        HttpResponse<String> wrong = signIn(server.stranger(), known, "something else");
        HttpResponse<String> unknown = signIn(server.stranger(), email(), "something else");

        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void wrong_passwords_make_the_next_try_wait_longer_and_longer() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-04T12:00:00Z"));
        try (TestServer server = TestServer.start(database, Map.of(), now::get)) {
            Client client = server.stranger();
            signUp(client, "a@example.org", PASSWORD);
            for (int i = 0; i < 4; i++) {
                assertThat(signIn(client, "a@example.org", "wrong").statusCode())
                        .isEqualTo(401);
            }
            HttpResponse<String> blocked = signIn(client, "a@example.org", PASSWORD);
            assertThat(blocked.statusCode()).isEqualTo(429);
            assertThat(blocked.headers().firstValueAsLong("Retry-After")).isPresent();

            assertThat(blocked.body()).contains("in 2 s");

            now.updateAndGet(it -> it.plus(Duration.ofSeconds(2)));
            assertThat(signIn(client, "a@example.org", "wrong").statusCode()).isEqualTo(401);
            now.updateAndGet(it -> it.plus(Duration.ofSeconds(1)));
            assertThat(signIn(client, "a@example.org", PASSWORD).statusCode()).isEqualTo(429);
            now.updateAndGet(it -> it.plus(Duration.ofSeconds(2)));
            assertThat(signIn(client, "a@example.org", PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        String plain = cookie(signUp(TestServer.on(database).stranger(), email(), PASSWORD));
        assertThat(plain)
                .startsWith("postil=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");

        Map<String, String> https = Map.of("POSTIL_BASE_URL", "https://read.example.org");
        try (TestServer server = TestServer.start(database, https, InstantSource.system())) {
            assertThat(cookie(signUp(server.stranger(), email(), PASSWORD)))
                    .startsWith("__Host-postil=")
                    .contains("Secure");
        }
    }

    @Test
    void another_sites_page_can_change_nothing() {
        TestServer server = TestServer.on(database);
        for (Client foreign : List.of(
                server.stranger().with("Origin", "https://evil.example"),
                server.stranger().with("Sec-Fetch-Site", "cross-site"))) {
            assertThat(signUp(foreign, email(), PASSWORD).statusCode()).isEqualTo(403);
            assertThat(foreign.send("{ server { name } }").statusCode()).isEqualTo(403);
        }
        assertThat(server.stranger()
                        .with("Origin", server.url().toString())
                        .send("{ server { name } }")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_revoked_session_ends_at_once() {
        TestServer server = TestServer.on(database);
        String email = email();
        Client one = server.stranger().signUp(email, PASSWORD);
        Client two = server.stranger();
        signIn(two, email, PASSWORD);
        JsonNode sessions = one.ask("{ viewer { sessions { id current } } }").at("/viewer/sessions");
        assertThat(sessions).hasSize(2);
        JsonNode other = sessions.get(sessions.get(0).path("current").booleanValue() ? 1 : 0);

        JsonNode removed =
                one.change("mutation($id: ID!) { revokeSession(id: $id) { removedId } }", "id", other.path("id"));

        assertThat(removed.path("removedId")).isEqualTo(other.path("id"));
        assertThat(two.ask("{ viewer { id } }").path("viewer").isNull()).isTrue();
        assertThat(one.ask("{ viewer { id } }").path("viewer").isNull()).isFalse();
    }

    private static String email() {
        return UUID.randomUUID() + "@example.org";
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static HttpResponse<String> signUp(Client client, String email, String password) {
        return client.post("/auth/sign-up", Map.of("email", email, "password", password));
    }

    private static HttpResponse<String> signIn(Client client, String email, String password) {
        return client.post("/auth/sign-in", Map.of("email", email, "password", password));
    }
}
