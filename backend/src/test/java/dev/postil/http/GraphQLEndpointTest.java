package dev.postil.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.testing.Client;
import dev.postil.testing.TestDatabase;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphQLEndpointTest {
    private final Client stranger = TestServer.on(TestDatabase.SQLITE).stranger();

    @Test
    void get_runs_nothing() {
        assertThat(stranger.get("/graphql?query=%7Bserver%7Bname%7D%7D").statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"query\": 7}", "{\"query\": \"{ server { name } }\", \"variables\": []}"})
    void a_body_that_is_no_request_is_told_what_one_looks_like(String body) {
        HttpResponse<String> answer = stranger.raw("POST", "/graphql", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer.body()).at("/errors/0/message").textValue())
                .isNotBlank();
    }

    @Test
    void another_content_type_is_refused() {
        HttpResponse<String> answer = stranger.with("Content-Type", "text/plain")
                .raw("POST", "/graphql", "{\"query\": \"{ server { name } }\"}");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void the_newer_media_type_tells_by_its_status_that_a_request_did_not_run() {
        Client modern = stranger.with("Accept", "application/graphql-response+json");

        HttpResponse<String> good = modern.send("{ server { name } }");
        HttpResponse<String> bad = modern.send("{ nonsense }");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/graphql-response+json");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(stranger.send("{ nonsense }").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_null_stands_in_the_answer() {
        JsonNode data = stranger.ask("{ viewer { id } node(id: \"x\") { id } }");

        assertThat(data.has("viewer")).isTrue();
        assertThat(data.path("viewer").isNull()).isTrue();
        assertThat(data.path("node").isNull()).isTrue();
    }

    @Test
    void a_document_that_is_too_deep_or_too_wide_does_not_run() {
        String deep = "{ __schema { types " + "{ fields { type ".repeat(12) + "{ name }" + " } }".repeat(12) + " } }";
        String wide = "{ " + "server { name } ".repeat(1) + "...A } fragment A on Query { "
                + java.util.stream.IntStream.range(0, 1_500)
                        .mapToObj(i -> "s" + i + ": server { name } ")
                        .collect(java.util.stream.Collectors.joining())
                + "}";

        assertThat(stranger.answer(deep).at("/errors/0/extensions/code").textValue())
                .isEqualTo("LIMIT");
        assertThat(stranger.answer(wide).at("/errors/0/extensions/code").textValue())
                .isEqualTo("LIMIT");
    }

    @Test
    void health_tells_whether_it_lives_and_is_ready() {
        assertThat(stranger.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/health/ready").statusCode()).isEqualTo(200);
    }
}
