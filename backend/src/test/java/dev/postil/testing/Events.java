package dev.postil.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A subscription, as a program hears it. */
public final class Events implements AutoCloseable {
    private final BufferedReader lines;

    Events(InputStream stream) {
        lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        line(); // the server's first sign of life: it listens now
    }

    /** The data of the next result that is as wanted. */
    public JsonNode next(Predicate<JsonNode> wanted) {
        for (String line = line(); line != null; line = line()) {
            if (line.startsWith("data: {")) {
                JsonNode data = Client.json(line.substring(6)).path("data");
                if (wanted.test(data)) {
                    return data;
                }
            }
        }
        throw new AssertionError("the stream ended");
    }

    /** Waits until the server ends the stream. */
    public void end() {
        String line = line();
        while (line != null && !line.equals("event: complete")) {
            line = line();
        }
    }

    private @Nullable String line() {
        try {
            return lines.readLine();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
