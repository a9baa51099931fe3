package dev.postil.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The web app's files, from the jar. An address that is no file is one of the app's screens, which the app itself finds. Files under
 * {@code /assets/} carry a hash of their content in their name and are kept by browsers for good.
 */
@Controller
final class WebApp {
    private static final Pattern FILE =
            Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[a-z0-9]+");

    private final Caller caller;
    /** What is there; names that nothing has are asked by strangers without end, and not kept. */
    private final Map<String, WebFile> files = new ConcurrentHashMap<>();

    WebApp(Caller caller) {
        this.caller = caller;
    }

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
        WebFile found = file ? files.computeIfAbsent(name, WebFile::load) : null;
        if (found == null && (name.startsWith("/assets/") || name.startsWith("/graphiql/"))) {
            return HttpResponse.notFound();
        }
        WebFile sent = found == null ? screen(request) : found;
        return sent == null ? HttpResponse.notFound() : answer(request, sent, name);
    }

    /**
     * The page that the app starts from. Whoever seems to be signed in gets one that names the files of their screen, so that these come
     * at once; without a build that made such pages all get the same.
     */
    private @Nullable WebFile screen(HttpRequest<?> request) {
        String ahead = request.getPath().startsWith("/read/") ? "/read.html" : "/lists.html";
        WebFile page = caller.hasSession(request) ? files.computeIfAbsent(ahead, WebFile::load) : null;
        return page == null ? files.computeIfAbsent("/index.html", WebFile::load) : page;
    }

    private static HttpResponse<?> answer(HttpRequest<?> request, WebFile file, String name) {
        if (file.etag().equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            return HttpResponse.notModified().header(HttpHeaders.ETAG, file.etag());
        }
        WebFile.Form form = file.form(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING));
        MutableHttpResponse<byte[]> response = HttpResponse.ok(form.bytes());
        if (form.coding() != null) {
            response.header(HttpHeaders.CONTENT_ENCODING, form.coding());
        }
        return response.header(HttpHeaders.CONTENT_TYPE, file.type())
                .header(HttpHeaders.ETAG, file.etag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
