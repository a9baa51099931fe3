package dev.postil;

import dev.postil.html.SiteRules;
import dev.postil.testing.Client;
import dev.postil.testing.TestDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A server as users run it, on a database of its own. */
public final class TestServer implements AutoCloseable {
    private static final Map<TestDatabase, TestServer> SHARED = new ConcurrentHashMap<>();

    private final EmbeddedServer server;

    private TestServer(EmbeddedServer server) {
        this.server = server;
    }

    /** The server that tests share which need nothing but accounts of their own. */
    public static TestServer on(TestDatabase database) {
        return SHARED.computeIfAbsent(
                database, it -> start(it, Map.of("POSTIL_SIGN_UP", "open"), InstantSource.system()));
    }

    /** A server of the caller's own, on an empty database, with these settings beside those that every test needs. */
    public static TestServer start(TestDatabase database, Map<String, String> settings, InstantSource clock) {
        return start(database.fresh(), settings, clock, SiteRules.KNOWN);
    }

    /** One that asks other sites in ways of their own. */
    public static TestServer start(TestDatabase database, Map<String, String> settings, SiteRules sites) {
        return start(database.fresh(), settings, InstantSource.system(), sites);
    }

    /** Another node of the same database. */
    public static TestServer node(Map<String, String> database) {
        return start(database, Map.of("POSTIL_SIGN_UP", "open"), InstantSource.system(), SiteRules.KNOWN);
    }

    private static TestServer start(
            Map<String, String> database, Map<String, String> settings, InstantSource clock, SiteRules sites) {
        Map<String, String> all = new HashMap<>(Map.of(
                "POSTIL_PORT", "0",
                "POSTIL_FETCH_ALLOW", "127.0.0.1",
                "POSTIL_FEED_MIN_INTERVAL", "1s",
                "POSTIL_CACHE", folder().toString()));
        all.putAll(database);
        all.putAll(settings);
        try {
            return new TestServer(Application.start(Settings.from(all), clock, sites));
        } catch (Settings.Wrong wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("postil");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getPort());
    }

    /** What the server made of it all, for looking inside. */
    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** A client of nobody. */
    public Client stranger() {
        return new Client(url());
    }

    /** A client signed in to a new account. */
    public Client reader() {
        return stranger().signUp(UUID.randomUUID() + "@example.org", "correct horse battery");
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
