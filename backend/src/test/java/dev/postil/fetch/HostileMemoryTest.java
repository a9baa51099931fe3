package dev.postil.fetch;

import static dev.postil.fetch.RawServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.testing.Client;
import dev.postil.testing.Reader;
import dev.postil.testing.TestFeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile answer, one after another, to a server whose heap has 64 MB more than it needs when idle: it ends itself if that is too
 * little, so who gets to the end of this has stayed within it.
 */
class HostileMemoryTest {
    private static final int MEGABYTES = 64;
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
    private static final String WORDS = "<article><p>" + TestFeed.words(120) + "</p>";
    private static final Pattern USED = Pattern.compile(" used (\\d+)K");

    @TempDir
    Path folder;

    private final List<RawServer> webs = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() throws IOException {
        for (RawServer web : webs) {
            web.close();
        }
    }

    @Test
    void each_ends_with_its_word_and_others_are_served_meanwhile() throws Exception {
        int idle = idle();
        int port = freePort();
        Process server = start(port, "-Xmx" + (idle + MEGABYTES) + "m", "-XX:+ExitOnOutOfMemoryError");
        try {
            Reader reader = reader(port);
            String dripping = reader.save(url(this::drip));
            answers()
                    .forEach((word, answers) ->
                            answers.forEach(answer -> assertThat(settled(reader, reader.save(url(answer)))
                                            .path("problem")
                                            .asText("text"))
                                    .startsWith(word)));
            JsonNode good = settled(reader, reader.save(url(text("<title>Served</title>" + WORDS))));
            assertThat(good.path("title").asText()).isEqualTo("Served");
            assertThat(settled(reader, dripping).path("problem").asText()).startsWith("The site was too slow.");
            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    /** What ends in which word; "text" for what is read all the same. */
    private Map<String, List<RawServer.Answer>> answers() throws IOException {
        return Map.of(
                "The page is too large.",
                List.of(
                        bomb(),
                        endless(HEAD + "\r\n", "and so on "),
                        endless(HEAD, "Another: header\r\n"),
                        text("<title>Many</title>" + WORDS + "<p>".repeat(3_000_000))),
                "The answer of the site broke off",
                List.of((_, out) -> out.write(ascii(HEAD + "Content-Length: 1000\r\n\r\nshort")), (client, out) -> {
                    out.write(ascii(HEAD + "Content-Length: 9\r\n\r\nwords"));
                    client.setSoLinger(true, 0);
                }),
                "The address leads in a circle.",
                List.of(redirect("/")),
                "The site could not be reached.",
                List.of(redirect("http://169.254.169.254/latest/meta-data/"), redirect("http://[::ffff:7f00:2]/")),
                "text",
                List.of(
                        text("<title>Deep</title><article>" + "<div>".repeat(60_000) + WORDS),
                        text("<title>" + "tall ".repeat(200_000) + "</title>" + WORDS),
                        text("<title>Pictures</title>" + WORDS + "<img src=/abcdefgh.jpg>".repeat(218_000)),
                        text("<title>As many as are read</title>" + WORDS + "<img src=/abcdefgh.jpg>".repeat(19_900)),
                        text("<title>Links</title>" + WORDS + "<a href=/abcdefgh>x</a>".repeat(120_000)),
                        text("<title>Lines</title>" + WORDS + "<p>x</p>".repeat(120_000)),
                        text("<title>Rows</title>" + WORDS + "<table>" + "<tr><td>x</td></tr>".repeat(60_000)),
                        text("<title>A\0B&#xD83D;</title>" + WORDS + "<p>One\0two &#xDC00; &#0; three.</p>"),
                        (_, out) -> {
                            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=no-such\r\n\r\n"));
                            out.write(("<title>Булки</title>" + WORDS).getBytes(StandardCharsets.UTF_8));
                        }));
    }

    private void drip(Socket client, OutputStream out) throws IOException, InterruptedException {
        out.write(ascii(HEAD + "\r\n"));
        while (!never.await(1, TimeUnit.SECONDS)) {
            out.write('x');
        }
    }

    private static RawServer.Answer endless(String beginning, String rest) {
        byte[] more = ascii(rest.repeat(1_000));
        return (_, out) -> {
            out.write(ascii(beginning));
            while (true) {
                out.write(more);
            }
        };
    }

    private static RawServer.Answer text(String html) {
        return (_, out) -> {
            out.write(ascii(HEAD + "\r\n"));
            out.write(html.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static RawServer.Answer redirect(String address) {
        return (_, out) ->
                out.write(ascii("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + address + "\r\n\r\n"));
    }

    private static RawServer.Answer bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(new byte[1 << 20]);
            }
        }
        return (_, out) -> {
            out.write(ascii(HEAD + "Content-Encoding: gzip\r\n\r\n"));
            bytes.writeTo(out);
        };
    }

    private String url(RawServer.Answer answer) {
        RawServer web = new RawServer(answer);
        webs.add(web);
        return web.url().toString();
    }

    private static JsonNode settled(Reader reader, String item) {
        return reader.client()
                .askUntil(
                        data -> !data.at("/node/post/textState").asText().equals("AWAITED")
                                || !data.at("/node/post/problem").isNull(),
                        "query ($id: ID!) { node(id: $id) { ... on ReadingListItem { post { title textState problem } } } }",
                        "id",
                        item)
                .at("/node/post");
    }

    /** Megabytes of heap that a server needs which has served a reader and has nothing to do. */
    private int idle() throws Exception {
        int port = freePort();
        Process server = start(port, "-Xmx512m");
        try {
            Reader reader = reader(port);
            settled(reader, reader.save(url(text("<title>Served</title>" + WORDS))));
            command(server, "GC.run");
            Matcher used = USED.matcher(command(server, "GC.heap_info"));
            int kilobytes = 0;
            while (used.find()) {
                kilobytes += Integer.parseInt(used.group(1));
            }
            assertThat(kilobytes).isPositive();
            return kilobytes / 1024 + 1;
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static String command(Process server, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(java("jcmd"), "" + server.pid(), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jcmd.waitFor()).as(said).isZero();
        return said.replaceAll("(?m)^ *(?:Metaspace|class space).*$", "");
    }

    private Process start(int port, String... options) throws IOException {
        List<String> line =
                new ArrayList<>(List.of(java("java"), "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
        line.addAll(List.of(options));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.postil.Application"));
        ProcessBuilder process = new ProcessBuilder(line);
        process.environment().keySet().removeIf(name -> name.startsWith("POSTIL_"));
        process.environment()
                .putAll(Map.of(
                        "POSTIL_PORT",
                        "" + port,
                        "POSTIL_FETCH_ALLOW",
                        "127.0.0.1",
                        "POSTIL_DATA",
                        folder.resolve("" + port).toString()));
        return process.redirectErrorStream(true)
                .redirectOutput(folder.resolve(port + ".log").toFile())
                .start();
    }

    private static Reader reader(int port) {
        Client client = new Client(URI.create("http://localhost:" + port));
        for (int look = 0; look < 3_000; look++) {
            try {
                if (client.get("/health/ready").statusCode() == 200) {
                    return new Reader(client.signUp("a@example.org", "correct horse battery"));
                }
            } catch (UncheckedIOException notYet) {
                // It is on its way.
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the server did not start");
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
