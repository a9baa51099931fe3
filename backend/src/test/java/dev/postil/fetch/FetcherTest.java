package dev.postil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import dev.postil.fetch.FetchResult.Failed;
import dev.postil.fetch.FetchResult.Fetched;
import dev.postil.fetch.FetchResult.NotModified;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fetcher makes of servers that mean well. */
@Timeout(60)
class FetcherTest {
    private final LocalServer server = new LocalServer();
    private final Fetcher fetcher = new Fetcher(LocalServer.ALLOWED, "Postil/test (+https://postil.example)");

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    @Test
    void a_page_comes_with_what_its_server_says_about_it() {
        server.on("/post", exchange -> {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set("ETag", "W/\"a\"");
            headers.set("Last-Modified", "yesterday, or so");
            headers.set("Cache-Control", "public, max-age=600");
            LocalServer.send(exchange, 200, "<p>Hello".getBytes(StandardCharsets.UTF_8));
        });

        Fetched fetched = fetched(fetcher.get(FetchRequest.page(server.url("/post?a=1#b"))));

        assertThat(fetched.body()).asString().isEqualTo("<p>Hello");
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.finalUrl()).isEqualTo(server.url("/post?a=1#b"));
        assertThat(fetched.permanentUrl()).isNull();
        assertThat(fetched.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(fetched.etag()).isEqualTo("W/\"a\"");
        assertThat(fetched.lastModified()).isEqualTo("yesterday, or so");
        assertThat(fetched.maxAge()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_request_says_who_asks_and_nothing_about_the_reader() {
        server.on("/", exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "id=1; Path=/");
            LocalServer.send(exchange, 200, new byte[0]);
        });

        fetcher.get(FetchRequest.page(server.url("/")));
        fetcher.get(FetchRequest.page(server.url("/")));

        assertThat(server.headers("/")).hasSize(2).allSatisfy(headers -> {
            assertThat(headers.get("User-Agent")).containsExactly("Postil/test (+https://postil.example)");
            assertThat(headers.get("Accept-Encoding")).containsExactly("gzip");
            assertThat(headers.keySet())
                    .containsExactlyInAnyOrder("Host", "User-agent", "Accept", "Accept-encoding", "Connection");
        });
    }

    @Test
    void validators_go_back_exactly_as_they_came() {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "not quoted\u00e9");
            exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
            exchange.sendResponseHeaders(304, -1);
        });

        FetchResult result = fetcher.get(FetchRequest.feed(server.url("/feed"), "not quoted\u00e9", "Tomorrow"));

        assertThat(result)
                .isEqualTo(new NotModified(server.url("/feed"), null, "not quoted\u00e9", null, Duration.ofMinutes(1)));
        assertThat(server.headers("/feed").getFirst().get("If-None-Match")).containsExactly("not quoted\u00e9");
        assertThat(server.headers("/feed").getFirst().get("If-Modified-Since")).containsExactly("Tomorrow");
    }

    @Test
    void validators_stay_with_the_origin_they_came_from() throws IOException {
        try (LocalServer other = new LocalServer()) {
            server.answer("/feed", 302, "Location", "/same");
            server.answer("/same", 302, "Location", other.url("/feed").toString());
            other.serve("/feed", "text/xml", "<rss/>");

            fetched(fetcher.get(FetchRequest.feed(server.url("/feed"), "\"a\"", "b")));

            assertThat(server.headers("/same").getFirst()).containsKeys("If-none-match", "If-modified-since");
            assertThat(other.headers("/feed").getFirst()).doesNotContainKeys("If-none-match", "If-modified-since");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "301, 301, true",
        "308, 308, true",
        "301, 302, false",
        "302, 301, false",
        "303, 303, false",
        "307, 307, false",
    })
    void an_address_has_moved_for_good_if_every_redirect_says_so(int first, int second, boolean forGood) {
        server.answer("/a", first, "Location", "b?x=1")
                .answer("/b", second, "Location", server.url("/c").toString())
                .serve("/c", "text/html", "here");

        Fetched fetched = fetched(fetcher.get(FetchRequest.page(server.url("/a"))));

        assertThat(fetched.finalUrl()).isEqualTo(server.url("/c"));
        assertThat(fetched.permanentUrl()).isEqualTo(forGood ? server.url("/c") : null);
    }

    @Test
    void a_redirect_may_be_written_in_utf_8() {
        byte[] location = "/über".getBytes(StandardCharsets.UTF_8);
        server.answer("/a", 302, "Location", new String(location, StandardCharsets.ISO_8859_1))
                .serve("/über", "text/html", "here");

        assertThat(fetched(fetcher.get(FetchRequest.page(server.url("/a")))).finalUrl())
                .isEqualTo(server.url("/%C3%BCber"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--bcher-kva.example", "xn--strae-oqa.example", "xn--e28h.example", "a_b.example"})
    void a_host_is_looked_up_and_named_in_ascii(String host) {
        server.serve("/", "text/html", "here");
        List<String> lookedUp = new CopyOnWriteArrayList<>();
        NameLookup names = name -> {
            lookedUp.add(name);
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        };
        String address = "http://" + host + ":" + server.url("/").port();
        try (Fetcher naming =
                new Fetcher(LocalServer.ALLOWED, "test", names, FetchLimits.STANDARD, InstantSource.system())) {
            fetched(naming.get(FetchRequest.page(WebUrl.parse(address).orElseThrow())));
        }

        assertThat(lookedUp).containsExactly(host);
        assertThat(server.headers("/").getFirst().getFirst("Host")).startsWith(host + ":");
    }

    @Test
    void five_redirects_are_followed_and_no_more() {
        for (int i = 0; i < 6; i++) {
            server.answer("/" + i, 302, "Location", "/" + (i + 1));
        }
        server.serve("/6", "text/html", "here");

        fetched(fetcher.get(FetchRequest.page(server.url("/1"))));

        assertProblem(fetcher.get(FetchRequest.page(server.url("/0"))), FetchProblem.TOO_MANY_REDIRECTS);
        assertThat(server.requests("/6")).isEqualTo(1);
    }

    @Test
    void a_loop_ends() {
        server.answer("/a", 301, "Location", "/b").answer("/b", 301, "Location", "/a");

        assertProblem(fetcher.get(FetchRequest.page(server.url("/a"))), FetchProblem.TOO_MANY_REDIRECTS);
    }

    @ParameterizedTest
    @CsvSource({
        "400, FORBIDDEN",
        "401, NEEDS_LOGIN",
        "402, NEEDS_LOGIN",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "410, GONE",
        "429, SLOW_DOWN",
        "451, FORBIDDEN",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "300, UNREADABLE",
        "301, UNREADABLE",
        "304, UNREADABLE",
    })
    void a_status_is_put_into_words(int status, FetchProblem problem) {
        server.answer("/", status, "X", "y");

        assertProblem(fetcher.get(FetchRequest.page(server.url("/"))), problem);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void a_server_that_wants_us_to_wait_says_for_how_long(int status) {
        server.answer("/", status, "Retry-After", "3600");

        Failed failed = (Failed) fetcher.get(FetchRequest.page(server.url("/")));

        assertThat(failed.problem()).isEqualTo(FetchProblem.SLOW_DOWN);
        assertThat(failed.retryAfter()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip", "x-gzip", "GZIP", "deflate", "bare deflate", "identity", "falsely gzip", "none at all"})
    void compressed_answers_are_unpacked(String encoding) throws IOException {
        String text = "the same words again ".repeat(100_000);
        byte[] sent = compressed(encoding, text.getBytes(StandardCharsets.UTF_8));
        server.on("/", exchange -> {
            String name = encoding.substring(encoding.lastIndexOf(' ') + 1);
            exchange.getResponseHeaders().set("Content-Encoding", name.equals("all") ? "identity" : name);
            LocalServer.send(exchange, 200, sent);
        });

        assertThat(fetched(fetcher.get(FetchRequest.page(server.url("/")))).body())
                .asString()
                .isEqualTo(text);
    }

    @Test
    void an_unknown_compression_is_not_passed_on_as_text() {
        server.answer("/", 200, "Content-Encoding", "br").on("/br", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            LocalServer.send(exchange, 200, new byte[] {1, 2, 3});
        });

        assertProblem(fetcher.get(FetchRequest.page(server.url("/br"))), FetchProblem.UNREADABLE);
    }

    @Test
    void an_empty_answer_is_an_answer() {
        server.answer("/", 204, "Content-Encoding", "gzip");

        assertThat(fetched(fetcher.get(FetchRequest.page(server.url("/")))).body())
                .isEmpty();
    }

    @Test
    void a_connection_serves_more_than_once() {
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        server.on("/", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            LocalServer.send(exchange, 200, new byte[100_000]);
        });

        for (int i = 0; i < 5; i++) {
            fetched(fetcher.get(FetchRequest.page(server.url("/"))));
        }

        assertThat(ports).hasSize(1);
    }

    private static byte[] compressed(String encoding, byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (encoding) {
            case "gzip", "x-gzip", "GZIP" -> new GZIPOutputStream(bytes);
            case "deflate" -> new DeflaterOutputStream(bytes);
            case "bare deflate" -> new DeflaterOutputStream(bytes, new Deflater(9, true));
            default -> bytes;
        }) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static Fetched fetched(FetchResult result) {
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    private static void assertProblem(FetchResult result, @Nullable FetchProblem problem) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.problem()).as(failed.detail()).isEqualTo(problem));
    }
}
