package dev.postil.http;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of the web app, with the smaller forms of it that the build put beside it. */
@SuppressWarnings("ArrayRecordComponent") // bytes are sent, never compared
record WebFile(byte[] plain, byte @Nullable [] brotli, byte @Nullable [] gzip, String type, String etag) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*$");

    /** What goes over the wire, and by which coding; null for none. */
    record Form(byte[] bytes, @Nullable String coding) {}

    static @Nullable WebFile load(String name) {
        byte[] plain = bytes(name);
        if (plain == null) {
            return null;
        }
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
        String etag = '"' + Integer.toHexString(Arrays.hashCode(plain)) + '-' + plain.length + '"';
        return new WebFile(plain, bytes(name + ".br"), bytes(name + ".gz"), type, etag);
    }

    /** The smallest form that the browser takes. */
    Form form(@Nullable String acceptEncoding) {
        if (brotli != null && takes(acceptEncoding, "br")) {
            return new Form(brotli, "br");
        }
        return gzip != null && takes(acceptEncoding, "gzip") ? new Form(gzip, "gzip") : new Form(plain, null);
    }

    private static boolean takes(@Nullable String acceptEncoding, String coding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(each -> each.equals(coding) || each.startsWith(coding + ";"))
                        .anyMatch(each -> !REFUSED.matcher(each).find());
    }

    private static byte @Nullable [] bytes(String name) {
        try (InputStream file = WebFile.class.getResourceAsStream("/web" + name)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
