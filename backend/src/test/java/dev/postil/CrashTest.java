package dev.postil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.testing.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of writes; what was acknowledged must be there when it is back. */
class CrashTest {
    private static final int KILLS = 20;
    private static final int WRITERS = 3;
    private static final String SAVE =
            "mutation($url: URL!) { savePost(input: {url: $url, note: \"mine\"}) { item { id } userErrors { message } } }";

    @TempDir
    Path folder;

    private int port;

    @Test
    void nothing_acknowledged_is_lost_by_twenty_kills() throws Exception {
        port = freePort();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Process server = start();
        Client client = new Client(URI.create("http://localhost:" + port));
        awaitReady(client);
        client.signUp("a@example.org", "correct horse battery");
        for (int kill = 0; kill < KILLS; kill++) {
            List<Thread> writers = new ArrayList<>();
            int before = acknowledged.size();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = kill + "-" + writer;
                writers.add(Thread.ofVirtual().start(() -> write(client, name, acknowledged)));
            }
            while (acknowledged.size()
                    < before + 5 + ThreadLocalRandom.current().nextInt(20)) {
                LockSupport.parkNanos(1_000_000);
            }
            server.destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join();
            }
            server = start();
            awaitReady(client);
            assertThat(saved(client)).containsAll(acknowledged);
        }
        server.destroyForcibly().waitFor();
        assertThat(integrity()).isEqualTo("ok");
    }

    private static void write(Client client, String name, Set<String> acknowledged) {
        for (int i = 0; ; i++) {
            String url = "http://127.0.0.1:1/" + name + "/" + i;
            try {
                client.change(SAVE, "url", url);
                acknowledged.add(url);
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private static Set<String> saved(Client client) {
        Set<String> urls = ConcurrentHashMap.newKeySet();
        String from = "";
        boolean more = true;
        while (more) {
            var page = client.ask("{ viewer { readingList(first: 500" + from
                            + ") { nodes { note post { url } } pageInfo { hasNextPage endCursor } } } }")
                    .at("/viewer/readingList");
            page.path("nodes").forEach(item -> {
                assertThat(item.path("note").textValue()).isEqualTo("mine");
                urls.add(item.at("/post/url").textValue());
            });
            from = ", after: \"" + page.at("/pageInfo/endCursor").textValue() + "\"";
            more = page.at("/pageInfo/hasNextPage").booleanValue();
        }
        return urls;
    }

    private Process start() throws IOException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.postil.Application");
        process.environment().keySet().removeIf(name -> name.startsWith("POSTIL_"));
        process.environment().putAll(Map.of("POSTIL_PORT", "" + port, "POSTIL_DATA", folder.toString()));
        return process.redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    private static void awaitReady(Client client) {
        for (int look = 0; look < 3_000; look++) {
            try {
                if (client.get("/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // It is on its way.
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the server did not come back");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String integrity() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("postil.db"));
                var result = connection.createStatement().executeQuery("pragma integrity_check")) {
            return result.getString(1);
        }
    }
}
