package dev.postil.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The web app's files, from the jar. An address that is no file is one of the app's screens, which the app itself finds. Files under
 * {@code /assets/} carry a hash of their content in their name and are kept by browsers for good.
 */
@Controller
final class WebApp {
    private static final Pattern FILE =
            Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[a-z0-9]+");
    private static final Set<String> WORTH_ZIPPING = Set.of("html", "js", "css", "svg", "json", "webmanifest", "txt");
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

    private final Caller caller;
    private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

    WebApp(Caller caller) {
        this.caller = caller;
    }

    /** A file as it is sent, and zipped when that is worth it. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are sent, never compared
    private record Asset(byte[] bytes, byte @Nullable [] zipped, String type, String etag) {}

    @Get("/{+path:.*}")
    @Produces(MediaType.ALL)
    HttpResponse<?> get(HttpRequest<?> request) {
        String wanted = request.getPath();
        if (wanted.equals("/graphiql")) {
            return HttpResponse.seeOther(URI.create("/graphiql/"));
        }
        if (wanted.startsWith("/graphiql/") && caller.viewer(request).isEmpty()) {
            return HttpResponse.seeOther(URI.create("/sign-in"));
        }
        String name = wanted.equals("/graphiql/") ? "/graphiql/index.html" : wanted;
        boolean file = FILE.matcher(name).matches();
        Optional<Asset> asset = file ? assets.computeIfAbsent(name, WebApp::load) : Optional.empty();
        if (asset.isEmpty() && (name.startsWith("/assets/") || name.startsWith("/graphiql/"))) {
            return HttpResponse.notFound();
        }
        return asset.or(() -> assets.computeIfAbsent("/index.html", WebApp::load))
                .<HttpResponse<?>>map(found -> answer(request, found, name))
                .orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, Asset asset, String name) {
        if (asset.etag().equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            return HttpResponse.notModified().header(HttpHeaders.ETAG, asset.etag());
        }
        boolean zip = asset.zipped() != null
                && Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING), "")
                        .contains("gzip");
        MutableHttpResponse<byte[]> response =
                HttpResponse.ok(zip ? Objects.requireNonNull(asset.zipped()) : asset.bytes());
        if (zip) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.ETAG, asset.etag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static Optional<Asset> load(String name) {
        try (InputStream file = WebApp.class.getResourceAsStream("/web" + name)) {
            if (file == null) {
                return Optional.empty();
            }
            byte[] bytes = file.readAllBytes();
            String ending = name.substring(name.lastIndexOf('.') + 1);
            byte[] zipped = WORTH_ZIPPING.contains(ending) ? zip(bytes) : null;
            String etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(bytes)) + "-" + bytes.length + "\"";
            return Optional.of(
                    new Asset(bytes, zipped, TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM), etag));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
