package dev.postil.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on 127.0.0.1 for tests: answers what it is told to, remembers what it was asked. */
public final class LocalServer implements AutoCloseable {

    /** Lets a {@link Fetcher} reach local servers. */
    public static final AllowList ALLOWED = AllowList.parse("127.0.0.1");

    /** Tests share servers that know the addresses of earlier tests, so no port serves two of them. */
    private static final Set<Integer> USED = ConcurrentHashMap.newKeySet();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, HttpHandler> routes = new ConcurrentHashMap<>();
    private final Map<String, List<Headers>> asked = new ConcurrentHashMap<>();

    /** Starts one on a free port that had none yet. */
    public LocalServer() {
        try {
            server = onNewPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpServer onNewPort() throws IOException {
        while (true) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            if (isNew(server.getAddress().getPort())) {
                return server;
            }
            server.stop(0);
        }
    }

    /** Whether the port had no server yet; from now on it has. */
    static boolean isNew(int port) {
        return USED.add(port);
    }

    /** The address of {@code path}, which begins with a slash. */
    public WebUrl url(String path) {
        return WebUrl.parse("http://127.0.0.1:" + server.getAddress().getPort() + path)
                .orElseThrow();
    }

    /** Answers with {@code handler} at {@code path}; a later call replaces an earlier one. Everything else is a 404. */
    public LocalServer on(String path, HttpHandler handler) {
        routes.put(path, handler);
        return this;
    }

    /** Answers 200 with {@code body} in UTF-8. */
    public LocalServer serve(String path, String contentType, String body) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            send(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Answers 200 with a file of src/test/resources, such as {@code /feeds/atom.xml}. */
    public LocalServer serveFixture(String path, String contentType, String resource) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            try (InputStream fixture = LocalServer.class.getResourceAsStream(resource)) {
                send(exchange, 200, Objects.requireNonNull(fixture, resource).readAllBytes());
            }
        });
    }

    /** Answers with nothing but a status and one header. */
    public LocalServer answer(String path, int status, String header, String value) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set(header, value);
            send(exchange, status, new byte[0]);
        });
    }

    /** How often {@code path} was asked for. */
    public int requests(String path) {
        return headers(path).size();
    }

    /** The headers of each request for {@code path} until now, in order. */
    public List<Headers> headers(String path) {
        return List.copyOf(asked.getOrDefault(path, List.of()));
    }

    /** Sends a whole answer. */
    public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>()).add(exchange.getRequestHeaders());
            routes.getOrDefault(path, missing -> send(missing, 404, new byte[0]))
                    .handle(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
