package dev.postil.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** A program that uses the API: JSON over HTTP, with a cookie jar. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOKS = 2_400;

    private final URI server;
    private final HttpClient http;
    private final Map<String, String> headers;

    public Client(URI server) {
        this(server, HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), Map.of());
    }

    private Client(URI server, HttpClient http, Map<String, String> headers) {
        this.server = server;
        this.http = http;
        this.headers = headers;
    }

    /** The same client with one more header on each request. */
    public Client with(String name, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(name, value);
        return new Client(server, http, more);
    }

    /** A client with this access token and no cookies. */
    public Client withToken(String token) {
        return new Client(server, HttpClient.newHttpClient(), Map.of("Authorization", "Bearer " + token));
    }

    public Client signUp(String email, String password) {
        HttpResponse<String> answer = post("/auth/sign-up", Map.of("email", email, "password", password));
        if (answer.statusCode() != 201) {
            throw new AssertionError("sign-up failed: " + answer.body());
        }
        return this;
    }

    /** The {@code data} of a document that must run without errors. */
    public JsonNode ask(String document, Object... variables) {
        JsonNode answer = json(send(document, variables).body());
        if (answer.has("errors")) {
            throw new AssertionError(answer.toPrettyString());
        }
        return answer.path("data");
    }

    /** The whole answer to a document, whatever it is. */
    public JsonNode answer(String document, Object... variables) {
        return json(send(document, variables).body());
    }

    /** The payload of the only field of a mutation. */
    public JsonNode change(String document, Object... variables) {
        return ask(document, variables).elements().next();
    }

    /** Asks until the answer is as wanted, which it becomes by work in the background. */
    public JsonNode askUntil(Predicate<JsonNode> wanted, String document, Object... variables) {
        JsonNode data = ask(document, variables);
        for (int look = 0; !wanted.test(data); look++) {
            if (look == LOOKS) {
                throw new AssertionError("never became as wanted: " + data.toPrettyString());
            }
            pause();
            data = ask(document, variables);
        }
        return data;
    }

    /** @param variables names and values in turn */
    public HttpResponse<String> send(String document, Object... variables) {
        Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            values.put((String) variables[i], variables[i + 1]);
        }
        return post("/graphql", Map.of("query", document, "variables", values));
    }

    /** A subscription that the server has begun to serve. */
    public Events subscribe(String document, Object... variables) {
        Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            values.put((String) variables[i], variables[i + 1]);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            String body = JSON.writeValueAsString(Map.of("query", document, "variables", values));
            return new Events(http.send(
                            request.POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream())
                    .body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public HttpResponse<String> post(String path, Object body) {
        try {
            return raw("POST", path, JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public HttpResponse<String> get(String path) {
        return raw("GET", path, "");
    }

    public HttpResponse<String> raw(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        request.method(
                method,
                method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            return Objects.requireNonNull(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(25_000_000);
    }
}
