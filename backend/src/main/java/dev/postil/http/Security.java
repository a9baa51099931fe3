package dev.postil.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every answer carries: headers that keep a browser from doing more than the app needs, and a request id, also in the log. */
@ServerFilter("/**")
final class Security {
    private static final Logger LOG = LoggerFactory.getLogger("dev.postil.http");
    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; media-src *; style-src 'self' 'unsafe-inline'; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @RequestFilter
    void arrives(HttpRequest<?> request) {
        request.setAttribute(
                "postil.id",
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
        request.setAttribute("postil.since", System.nanoTime());
    }

    @ResponseFilter
    void leaves(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String id = request.getAttribute("postil.id", String.class).orElse("-");
        response.header("X-Request-Id", id);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        if (!response.getHeaders().contains(CONTENT_SECURITY_POLICY)) {
            response.header(CONTENT_SECURITY_POLICY, POLICY);
        }
        // The save screen talks with the page that opened it, which hands itself over; see
        // frontend/src/features/save/receive.ts.
        response.header(
                "Cross-Origin-Opener-Policy", request.getPath().equals("/save") ? "unsafe-none" : "same-origin");
        if (LOG.isInfoEnabled()
                && !request.getPath().startsWith("/assets/")
                && !request.getPath().startsWith("/image/")
                && !request.getPath().startsWith("/health/")) {
            long micros = request.getAttribute("postil.since", Long.class)
                    .map(since -> (System.nanoTime() - since) / 1_000)
                    .orElse(0L);
            LOG.info(
                    "request={} method={} path={} status={} micros={}",
                    id,
                    request.getMethodName(),
                    request.getPath(),
                    response.code(),
                    micros);
        }
    }
}
