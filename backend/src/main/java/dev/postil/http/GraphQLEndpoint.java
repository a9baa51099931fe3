package dev.postil.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import io.micronaut.configuration.graphql.GraphQLController;
import io.micronaut.configuration.graphql.GraphQLInvocation;
import io.micronaut.configuration.graphql.GraphQLInvocationData;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code POST /graphql}, after the GraphQL over HTTP draft. Micronaut's own controller also runs mutations sent by GET, which any
 * page can make a browser send, and answers broken JSON with a fault.
 */
@Controller("/graphql")
@Replaces(GraphQLController.class)
final class GraphQLEndpoint {
    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    /** Of our own, since the server's leaves out what is null, and a null is an answer. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQLInvocation invocation;
    private final Caller caller;
    private final EventStreams streams;

    GraphQLEndpoint(GraphQLInvocation invocation, Caller caller, EventStreams streams) {
        this.invocation = invocation;
        this.caller = caller;
        this.streams = streams;
    }

    @Get
    HttpResponse<byte[]> get(HttpRequest<?> request) throws JsonProcessingException {
        return answer(
                HttpResponse.<byte[]>status(HttpStatus.METHOD_NOT_ALLOWED).header(HttpHeaders.ALLOW, "POST"),
                request,
                problem("Send the query by POST."));
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.ALL)
    HttpResponse<?> post(HttpRequest<?> request, @Body @Nullable String body) throws IOException {
        if (caller.crossSite(request)) {
            return answer(HttpResponse.status(HttpStatus.FORBIDDEN), request, problem("cross-site request"));
        }
        GraphQLInvocationData data;
        try {
            data = body == null ? null : read(JSON.readTree(body));
        } catch (JsonProcessingException malformed) {
            return answer(
                    HttpResponse.badRequest(),
                    request,
                    problem("The body is not JSON: " + malformed.getOriginalMessage()));
        }
        if (data == null) {
            return answer(
                    HttpResponse.badRequest(),
                    request,
                    problem(
                            "Send {\"query\": \"…\", \"variables\": {…}, \"operationName\": \"…\"} with the query as a string."));
        }
        MutableHttpResponse<String> unused = HttpResponse.ok();
        ExecutionResult result =
                Mono.from(invocation.invoke(data, request, unused)).block();
        if (result == null) {
            throw new IllegalStateException("the engine gave no result");
        }
        if (accepts(request, EventStreams.TYPE)) {
            return streamed(request, result);
        }
        if (result.getData() instanceof Publisher<?>) {
            return answer(
                    HttpResponse.status(HttpStatus.NOT_ACCEPTABLE),
                    request,
                    problem("Subscribe with \"Accept: text/event-stream\"."));
        }
        // A request that did not run has no data at all; only the newer media type may say so by its status.
        boolean ran = result.isDataPresent() || !accepts(request, GRAPHQL_RESPONSE);
        return answer(ran ? HttpResponse.ok() : HttpResponse.badRequest(), request, result.toSpecification());
    }

    private @Nullable GraphQLInvocationData read(@Nullable JsonNode body) {
        if (body == null || !body.isObject() || !body.path("query").isTextual()) {
            return null;
        }
        JsonNode operation = body.path("operationName");
        JsonNode variables = body.path("variables");
        if (!(operation.isTextual() || operation.isNull() || operation.isMissingNode())
                || !(variables.isObject() || variables.isNull() || variables.isMissingNode())) {
            return null;
        }
        Map<String, Object> values =
                variables.isObject() ? JSON.convertValue(variables, new TypeReference<>() {}) : Map.of();
        return new GraphQLInvocationData(body.get("query").textValue(), operation.textValue(), values);
    }

    private HttpResponse<byte[]> answer(
            MutableHttpResponse<?> response, HttpRequest<?> request, Map<String, Object> body)
            throws JsonProcessingException {
        return response.contentType(accepts(request, GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsBytes(body));
    }

    private HttpResponse<?> streamed(HttpRequest<?> request, ExecutionResult result) throws JsonProcessingException {
        Publisher<ExecutionResult> results = result.getData() instanceof Publisher<?> ? result.getData() : null;
        Optional<Flux<byte[]>> events =
                results == null ? Optional.of(EventStreams.of(result)) : streams.of(results, request);
        if (events.isEmpty()) {
            return answer(
                    HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS),
                    request,
                    problem("Too many subscriptions are open; close one."));
        }
        return HttpResponse.ok(events.get())
                .contentType(EventStreams.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no"); // or nginx keeps it all to itself
    }

    private static boolean accepts(HttpRequest<?> request, String type) {
        String accept = request.getHeaders().get(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(type);
    }

    private static Map<String, Object> problem(String message) {
        return Map.of("errors", List.of(Map.of("message", message)));
    }
}
