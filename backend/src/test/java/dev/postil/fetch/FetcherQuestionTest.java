package dev.postil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.fetch.FetchResult.Failed;
import dev.postil.fetch.FetchResult.Fetched;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions in JSON, which are posted. */
class FetcherQuestionTest {
    private final LocalServer server = new LocalServer();
    private final Fetcher fetcher = new Fetcher(LocalServer.ALLOWED, "test");

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    @Test
    void a_question_is_posted_and_is_not_sent_on() {
        server.on(
                        "/ask",
                        exchange -> LocalServer.send(
                                exchange,
                                200,
                                (exchange.getRequestMethod()
                                                + exchange.getRequestHeaders().getFirst("Content-Type")
                                                + new String(
                                                        exchange.getRequestBody()
                                                                .readAllBytes(),
                                                        StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)))
                .answer("/moved", 307, "Location", "/ask");

        assertThat(((Fetched) fetcher.get(FetchRequest.question(server.url("/ask"), "{\"a\":\"é\"}"))).body())
                .asString()
                .isEqualTo("POSTapplication/json; charset=UTF-8{\"a\":\"é\"}");
        assertThat(fetcher.get(FetchRequest.question(server.url("/moved"), "{}")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.problem()).isEqualTo(FetchProblem.UNREADABLE));
        assertThat(server.requests("/ask")).isEqualTo(1);
    }
}
