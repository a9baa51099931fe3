package dev.postil.fetch;

import static dev.postil.fetch.RawServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.fetch.FetchResult.Failed;
import dev.postil.fetch.FetchResult.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fetcher makes of answers that are too long, too slow, broken or false. */
@Timeout(60)
class HostileAnswerTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private final LocalServer server = new LocalServer();
    private final Fetcher fetcher = new Fetcher(LocalServer.ALLOWED, "test");
    private final Fetcher impatient = fetcher(Duration.ofMillis(700));

    private static Fetcher fetcher(Duration total) {
        FetchLimits limits = FetchLimits.STANDARD.withTotal(total);
        return new Fetcher(LocalServer.ALLOWED, "test", NameLookup.SYSTEM, limits, InstantSource.system());
    }

    @AfterEach
    void close() {
        fetcher.close();
        impatient.close();
        server.close();
    }

    @Test
    void a_gzip_bomb_stops_at_the_cap() throws Exception {
        byte[] bomb = gzip(64);
        server.on("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalServer.send(exchange, 200, bomb);
        });

        assertThat(failed(fetcher.get(FetchRequest.page(server.url("/")))).problem())
                .isEqualTo(FetchProblem.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "\r\n| and so on",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n|5\r\nwords\r\n",
                HEAD + "Content-Length: 9000000000\r\n\r\n|words",
                HEAD + "|Another: header\r\n",
                HEAD + "Endless: |header",
                "HTTP/1.1 200 |OK",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n0\r\n|Trailer: x\r\n",
            })
    void an_endless_answer_stops_at_the_cap_and_its_connection_is_cut(String beginningAndRest) throws Exception {
        String[] parts = beginningAndRest.split("\\|", 2);
        byte[] rest = ascii(parts[1].repeat(1_000));
        try (RawServer endless = new RawServer((_, out) -> {
            out.write(ascii(parts[0]));
            while (true) {
                out.write(rest);
            }
        })) {
            Failed failed = failed(fetcher.get(FetchRequest.page(endless.url())));

            assertThat(failed.problem()).isEqualTo(FetchProblem.TOO_LARGE);
            endless.awaitHangUp();
        }
    }

    @Test
    void headers_of_64_kilobytes_are_enough() throws Exception {
        try (RawServer wordy = RawServer.saying(HEAD + ("X: " + "y".repeat(1_000) + "\r\n").repeat(60) + "\r\nHi");
                RawServer wordier =
                        RawServer.saying(HEAD + ("X: " + "y".repeat(1_000) + "\r\n").repeat(80) + "\r\nHi")) {
            assertThat(fetched(fetcher.get(FetchRequest.page(wordy.url()))).body())
                    .asString()
                    .isEqualTo("Hi");
            assertThat(failed(fetcher.get(FetchRequest.page(wordier.url()))).problem())
                    .isEqualTo(FetchProblem.TOO_LARGE);
        }
    }

    @Test
    void a_body_of_exactly_the_cap_is_taken() {
        server.serve("/", "text/plain", "x".repeat(100_000));
        WebUrl url = server.url("/");

        assertThat(fetched(fetcher.get(new FetchRequest(url, null, null, "*/*", 100_000, false, null)))
                        .body())
                .hasSize(100_000);
        assertThat(failed(fetcher.get(new FetchRequest(url, null, null, "*/*", 99_999, false, null)))
                        .problem())
                .isEqualTo(FetchProblem.TOO_LARGE);
    }

    @Test
    void a_body_that_drips_ends_with_the_time_and_its_connection_is_cut() throws Exception {
        try (RawServer dripping = new RawServer((_, out) -> {
                    out.write(ascii(HEAD + "\r\n"));
                    drip(out, "x");
                });
                Fetcher patient = fetcher(Duration.ofSeconds(5))) { // the head must come within it, on any machine
            assertThat(failed(patient.get(FetchRequest.page(dripping.url()))).problem())
                    .isEqualTo(FetchProblem.TOO_SLOW);
            dripping.awaitHangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y\r\n", "HTTP/1.1 100 Continue\r\n\r\n", "\r\n"})
    void a_head_that_drips_is_as_good_as_none(String drop) throws Exception {
        try (RawServer dripping = new RawServer((_, out) -> {
            out.write(ascii(drop.startsWith("X") ? HEAD : "HTTP/1.1 103 Early Hints\r\n\r\n"));
            drip(out, drop);
        })) {
            Failed failed = failed(impatient.get(FetchRequest.page(dripping.url())));

            assertThat(failed.problem()).isIn(FetchProblem.UNREACHABLE, FetchProblem.TOO_LARGE);
            dripping.awaitHangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "Content-Length: 1000\r\n\r\nshort",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n",
                HEAD + "Transfer-Encoding: chunked\r\n\r\nnot a number\r\nwords",
                HEAD + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nwords",
                HEAD + "Content-Length: 20\r\nContent-Encoding: gzip\r\n\r\n\u001f\u008b and no more of it",
                HEAD + "Content-Length: 20\r\nContent-Encoding: deflate\r\n\r\nthis is not deflated",
            })
    void an_answer_that_breaks_off_or_makes_no_sense_is_not_taken_for_whole(String answer) throws Exception {
        try (RawServer broken = new RawServer((_, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)))) {
            assertThat(failed(fetcher.get(FetchRequest.page(broken.url()))).problem())
                    .isEqualTo(FetchProblem.UNREADABLE);
        }
    }

    @Test
    void a_reset_in_the_middle_is_not_taken_for_the_end() throws Exception {
        try (RawServer resetting = new RawServer((client, out) -> {
            out.write(ascii(HEAD + "\r\nwords"));
            client.setSoLinger(true, 0);
        })) {
            assertThat(failed(fetcher.get(FetchRequest.page(resetting.url()))).problem())
                    .isIn(FetchProblem.UNREADABLE, FetchProblem.UNREACHABLE);
        }
    }

    @Test
    void what_comes_after_the_promised_length_is_not_read() throws Exception {
        try (RawServer more = RawServer.saying(HEAD + "Content-Length: 5\r\n\r\nwords and HTTP/1.1 200 Fake\r\n\r\n")) {
            for (int i = 0; i < 3; i++) {
                assertThat(fetched(fetcher.get(FetchRequest.page(more.url()))).body())
                        .asString()
                        .isEqualTo("words");
            }
        }
    }

    /** Says {@code drop} again and again, until the other end hangs up. */
    private static void drip(OutputStream out, String drop) throws IOException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (!never.await(20, TimeUnit.MILLISECONDS)) {
            out.write(ascii(drop));
        }
    }

    private static byte[] gzip(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        return bytes.toByteArray();
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
