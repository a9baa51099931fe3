package dev.postil.fetch;

import static dev.postil.fetch.RawServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.fetch.FetchResult.Failed;
import dev.postil.fetch.FetchResult.Fetched;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fetcher makes of addresses, names and crowds that mean harm. */
@Timeout(60)
class FetcherDefenceTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final FetchLimits IMPATIENT = FetchLimits.STANDARD.withTotal(Duration.ofMillis(700));

    private final LocalServer server = new LocalServer();
    private final Fetcher fetcher = new Fetcher(LocalServer.ALLOWED, "test");
    private final Fetcher impatient =
            new Fetcher(LocalServer.ALLOWED, "test", NameLookup.SYSTEM, IMPATIENT, InstantSource.system());

    @AfterEach
    void close() {
        fetcher.close();
        impatient.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://127.0.0.2/",
                "http://127.0.0.2./",
                "http://2130706434/",
                "http://017700000002/",
                "http://0x7f000002/",
                "http://0x7F.0.0.2/",
                "http://0177.0.0.2/",
                "http://127.2/",
                "http://127.0.2/",
                "http://%31%32%37.0.0.2/",
                "http://127.0.0.2./",
                "http://0x7f000002./",
                "http://017700000002.:80/",
                "http://[64:ff9b:1::7f00:2]/",
                "http://[::ffff:0:7f00:2]/",
                "http://[100::1]/",
                "http://[5f00::1]/",
                "http://[fec0::1]/",
                "http://１２７.０.０.２/",
                "http://127。0。0。2/",
                "http:\\\\127.0.0.2\\",
                "//127.0.0.2/",
                "http://0/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.2]/",
                "http://[::ffff:7f00:2]/",
                "http://[::127.0.0.2]/",
                "http://[64:ff9b::127.0.0.2]/",
                "http://[2002:7f00:2::]/",
                "http://[2001:0:4136:e378:8000:63bf:80ff:fffd]/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "https://192.168.0.1/",
                "https://[::1]/",
            })
    void no_spelling_of_an_inner_address_gets_in(String address) {
        server.answer("/", 302, "Location", latin1(address));

        Failed redirected = failed(fetcher.get(FetchRequest.page(server.url("/"))));
        Failed direct =
                failed(fetcher.get(FetchRequest.page(WebUrl.parse(address).orElseThrow())));

        assertThat(redirected.problem()).isEqualTo(FetchProblem.UNREACHABLE);
        assertThat(redirected.detail()).contains("not public");
        assertThat(direct.problem()).isEqualTo(FetchProblem.UNREACHABLE);
        assertThat(direct.detail()).contains("not public");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://user:secret@example.org/",
                "http://example.org:99999/",
                "http://9.9.9.9:22/",
                "http://10.0.0.1:25/",
                "http://exa mple.org/",
                "gopher://127.0.0.1:70/",
            })
    void a_redirect_to_something_else_than_the_web_is_not_followed(String address) {
        server.answer("/", 302, "Location", address);

        assertThat(failed(fetcher.get(FetchRequest.page(server.url("/")))).problem())
                .isEqualTo(FetchProblem.NOT_ALLOWED_ADDRESS);
    }

    @Test
    void a_name_that_changes_its_mind_between_two_connections_is_checked_again() throws Exception {
        Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "127.0.0.2"));
        NameLookup rebinding = _ -> List.of(InetAddress.ofLiteral(answers.remove()));
        try (RawServer redirecting = RawServer.saying(
                        "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                Fetcher deceived = new Fetcher(
                        LocalServer.ALLOWED, "test", rebinding, FetchLimits.STANDARD, InstantSource.system())) {
            WebUrl url = WebUrl.parse(redirecting.url().toString().replace("127.0.0.1", "rebind.example"))
                    .orElseThrow();

            Failed failed = failed(deceived.get(FetchRequest.page(url)));

            assertThat(failed.problem()).isEqualTo(FetchProblem.UNREACHABLE);
            assertThat(failed.detail()).contains("127.0.0.2", "not public");
            assertThat(answers).isEmpty();
        }
    }

    @Test
    void refused_closed_silent_and_unknown_are_one_word() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        NameLookup unknown = host -> {
            throw new UnknownHostException(host);
        };
        try (RawServer closing = RawServer.saying("");
                RawServer mumbling = RawServer.saying("SSH-2.0-OpenSSH_9.9\r\n");
                RawServer silent = new RawServer((_, _) -> new CountDownLatch(1).await());
                RawServer stalling = new RawServer((_, out) -> {
                    out.write(ascii("HTTP/1.1 200 OK\r\nX: "));
                    new CountDownLatch(1).await();
                });
                Fetcher lost = new Fetcher(
                        LocalServer.ALLOWED, "test", unknown, FetchLimits.STANDARD, InstantSource.system())) {
            WebUrl refused = WebUrl.parse("http://127.0.0.1:" + free).orElseThrow();
            assertThat(List.of(
                            impatient.get(FetchRequest.page(refused)),
                            impatient.get(FetchRequest.page(closing.url())),
                            impatient.get(FetchRequest.page(mumbling.url())),
                            impatient.get(FetchRequest.page(silent.url())),
                            impatient.get(FetchRequest.page(stalling.url())),
                            lost.get(FetchRequest.page(server.url("/")))))
                    .allSatisfy(result -> assertThat(failed(result).problem()).isEqualTo(FetchProblem.UNREACHABLE));
        }
    }

    @Test
    void a_name_server_that_never_answers_holds_nobody() {
        NameLookup stuck = _ -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        try (Fetcher waiting = new Fetcher(LocalServer.ALLOWED, "test", stuck, IMPATIENT, InstantSource.system())) {
            assertThat(failed(waiting.get(FetchRequest.page(server.url("/")))).problem())
                    .isEqualTo(FetchProblem.UNREACHABLE);
        }
    }

    @Test
    void only_two_at_a_time_ask_a_host_and_others_are_served_meanwhile() throws Exception {
        FetchLimits limits = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(1), 2, 5);
        CountDownLatch two = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        server.serve("/", "text/plain", "here");
        try (RawServer slow = new RawServer((_, out) -> {
                    two.countDown();
                    release.await();
                    out.write(ascii(HEAD + "\r\nlate"));
                });
                Fetcher polite =
                        new Fetcher(LocalServer.ALLOWED, "test", NameLookup.SYSTEM, limits, InstantSource.system())) {
            List<Thread> first = List.of(fetchAside(polite, slow.url()), fetchAside(polite, slow.url()));
            two.await();

            assertThat(failed(polite.get(FetchRequest.page(slow.url()))).problem())
                    .isEqualTo(FetchProblem.TOO_SLOW);
            fetched(polite.get(FetchRequest.page(server.url("/"))));

            release.countDown();
            for (Thread thread : first) {
                thread.join();
            }
            assertThat(fetched(polite.get(FetchRequest.page(slow.url()))).body())
                    .asString()
                    .isEqualTo("late");
        }
    }

    @Test
    void turns_at_a_host_are_limited_and_given_back() throws Exception {
        HostTurns turns = new HostTurns(2);
        WebUrl http = WebUrl.parse("http://example.org/a").orElseThrow();
        WebUrl https = WebUrl.parse("https://example.org/b").orElseThrow();

        assertThat(turns.take(http, Duration.ZERO)).isNotNull();
        HostTurns.Turn second = Objects.requireNonNull(turns.take(https, Duration.ZERO));

        assertThat(turns.take(http, Duration.ZERO)).isNull();
        assertThat(turns.take(WebUrl.parse("http://www.example.org/").orElseThrow(), Duration.ZERO))
                .isNotNull();
        second.close();
        assertThat(turns.take(http, Duration.ZERO)).isNotNull();
    }

    @Test
    void an_interrupted_caller_does_not_wait() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer silent = new RawServer((_, _) -> {
            asked.countDown();
            new CountDownLatch(1).await();
        })) {
            CompletableFuture<FetchResult> answer = new CompletableFuture<>();
            Thread caller =
                    Thread.ofVirtual().start(() -> answer.complete(fetcher.get(FetchRequest.page(silent.url()))));
            asked.await();
            caller.interrupt();
            assertThat(failed(answer.get()).detail()).endsWith("interrupted");
        }
    }

    @Test
    void a_closed_fetcher_fetches_no_more() {
        fetcher.close();

        assertThat(failed(fetcher.get(FetchRequest.page(server.url("/")))).problem())
                .isEqualTo(FetchProblem.UNREACHABLE);
    }

    private static Thread fetchAside(Fetcher fetcher, WebUrl url) {
        return Thread.ofVirtual().start(() -> fetcher.get(FetchRequest.page(url)));
    }

    private static String latin1(String utf8) {
        return new String(utf8.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static Failed failed(FetchResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        return (Failed) result;
    }

    private static Fetched fetched(FetchResult result) {
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }
}
