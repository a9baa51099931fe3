package dev.postil.fetch;

import dev.postil.fetch.AddressGuard.BadPortException;
import dev.postil.fetch.BodyReader.TooLargeException;
import dev.postil.fetch.FetchResult.Failed;
import dev.postil.fetch.FetchResult.Fetched;
import dev.postil.fetch.FetchResult.NotModified;
import dev.postil.fetch.HostTurns.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/** One fetch: the request, the redirects it leads to, and the answer at their end. */
final class Visit {
    private static final Pattern FILE = Pattern.compile(
            "(?i)\\s*(?:image|audio|video|font)/|\\s*application/(?!xhtml|xml|json|[^;]*\\+(?:xml|json))");

    private final CloseableHttpClient client;
    private final HostTurns turns;
    private final HostPauses pauses;
    private final BodyReader bodies;
    private final FetchLimits limits;
    private final FetchRequest request;

    private WebUrl url;
    private boolean moved;
    private boolean movedForGood = true;
    private volatile boolean answered;

    Visit(
            CloseableHttpClient client,
            HostTurns turns,
            HostPauses pauses,
            BodyReader bodies,
            FetchLimits limits,
            FetchRequest request) {
        this.client = client;
        this.turns = turns;
        this.pauses = pauses;
        this.bodies = bodies;
        this.limits = limits;
        this.request = request;
        this.url = request.url();
    }

    /** Whether the server at hand has begun to answer. */
    boolean answered() {
        return answered;
    }

    /** Follows the redirects. Takes over {@code first}, the turn at the first host. Interrupting it ends it. */
    FetchResult follow(Turn first) throws InterruptedException {
        @Nullable Turn turn = first;
        try {
            for (int hops = 0; hops <= limits.redirects(); hops++) {
                WebUrl here = url;
                FetchResult result = ask();
                if (result != null) {
                    return result;
                }
                if (!url.host().equals(here.host()) || url.port() != here.port()) {
                    turn.close();
                    turn = turns.take(url, limits.total());
                    if (turn == null) {
                        return new Failed(FetchProblem.TOO_SLOW, null, "no turn at " + url);
                    }
                }
            }
            return new Failed(FetchProblem.TOO_MANY_REDIRECTS, null, "still redirected at " + url);
        } finally {
            if (turn != null) {
                turn.close();
            }
        }
    }

    /** Asks {@link #url}. Null if that led on to another one. */
    private @Nullable FetchResult ask() throws InterruptedException {
        Duration pause = pauses.left(url);
        if (pause != null) {
            return new Failed(FetchProblem.SLOW_DOWN, pause, url + ": wants to be left alone");
        }
        HttpUriRequestBase asked = asked();
        asked.setHeader("Accept", request.accept());
        asked.setHeader("Accept-Encoding", "gzip");
        if (conditional()) {
            setHeader(asked, "If-None-Match", request.etag());
            setHeader(asked, "If-Modified-Since", request.lastModified());
        }
        answered = false;
        try {
            ClassicHttpResponse response =
                    client.executeOpen(new HttpHost(url.scheme(), url.host(), url.port()), asked, null);
            try {
                answered = true;
                return read(response);
            } finally {
                asked.cancel(); // a connection not read to its end is cut; closing alone would read all that is left
                Closer.closeQuietly(response);
            }
        } catch (IOException e) {
            return new Failed(problem(e), null, url + ": " + e);
        }
    }

    private HttpUriRequestBase asked() {
        if (request.json() == null) {
            return new HttpGet(url.uri());
        }
        HttpPost post = new HttpPost(url.uri());
        post.setEntity(new StringEntity(request.json(), ContentType.APPLICATION_JSON));
        return post;
    }

    /** Validators belong to the origin that gave them. */
    private boolean conditional() {
        return (request.etag() != null || request.lastModified() != null)
                && url.origin().equals(request.url().origin());
    }

    private static void setHeader(HttpUriRequestBase asked, String name, @Nullable String value) {
        if (value != null) {
            asked.setHeader(name, value);
        }
    }

    private FetchProblem problem(IOException e) {
        return switch (e) {
            case TooLargeException _, MessageConstraintException _ -> FetchProblem.TOO_LARGE;
            case BadPortException _ -> FetchProblem.NOT_ALLOWED_ADDRESS;
            default -> answered ? FetchProblem.UNREADABLE : FetchProblem.UNREACHABLE;
        };
    }

    private @Nullable FetchResult read(ClassicHttpResponse response) throws IOException, InterruptedException {
        int status = response.getCode();
        return switch (status) {
            case 301, 302, 303, 307, 308 -> redirected(response);
            case 304 -> conditional() ? notModified(response) : failed(response);
            default -> status / 100 == 2 ? fetched(response) : failed(response);
        };
    }

    private Fetched fetched(ClassicHttpResponse response) throws IOException, InterruptedException {
        HttpEntity entity = response.getEntity();
        String type = header(response, "Content-Type");
        boolean cut = request.cutFiles() && isFile(type);
        byte[] body = cut ? bodies.beginning(entity, request.maxBytes()) : bodies.read(entity, request.maxBytes());
        long said = entity == null ? 0 : entity.getContentLength();
        return new Fetched(
                url,
                moved && movedForGood ? url : null,
                response.getCode(),
                body,
                said >= 0 ? (Long) said : cut && body.length == request.maxBytes() ? null : (Long) (long) body.length,
                type,
                header(response, "ETag"),
                header(response, "Last-Modified"),
                maxAge(response));
    }

    private static boolean isFile(@Nullable String contentType) {
        return contentType != null && FILE.matcher(contentType).lookingAt();
    }

    private NotModified notModified(ClassicHttpResponse response) {
        return new NotModified(
                url,
                moved && movedForGood ? url : null,
                header(response, "ETag"),
                header(response, "Last-Modified"),
                maxAge(response));
    }

    private @Nullable FetchResult redirected(ClassicHttpResponse response) {
        String location = header(response, "Location");
        if (request.json() != null) {
            return new Failed(FetchProblem.UNREADABLE, null, url + ": sends a question on to " + location);
        }
        if (location == null) {
            return new Failed(FetchProblem.UNREADABLE, null, url + ": redirect to nowhere");
        }
        // Header bytes are read as Latin-1, but a Location with other letters in it is UTF-8.
        String reference = new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        WebUrl target = url.resolve(reference).orElse(null);
        if (target == null) {
            return new Failed(FetchProblem.NOT_ALLOWED_ADDRESS, null, url + ": redirect to " + reference);
        }
        url = target;
        moved = true;
        movedForGood &= response.getCode() == 301 || response.getCode() == 308;
        return null;
    }

    private Failed failed(ClassicHttpResponse response) {
        // Behind this header stands a riddle that only a browser can solve.
        int status = response.containsHeader("cf-mitigated") ? 403 : response.getCode();
        Duration retryAfter = Freshness.retryAfter(header(response, "Retry-After"), Instant.now());
        FetchProblem problem = switch (status) {
            case 404 -> FetchProblem.NOT_FOUND;
            case 410 -> FetchProblem.GONE;
            case 401, 402, 407 -> FetchProblem.NEEDS_LOGIN;
            case 429 -> FetchProblem.SLOW_DOWN;
            case 503 -> retryAfter == null ? FetchProblem.SERVER_ERROR : FetchProblem.SLOW_DOWN;
            default ->
                status >= 500
                        ? FetchProblem.SERVER_ERROR
                        : status >= 400 ? FetchProblem.FORBIDDEN : FetchProblem.UNREADABLE;
        };
        if (problem == FetchProblem.SLOW_DOWN) {
            pauses.pause(url, retryAfter);
        }
        return new Failed(problem, retryAfter, url + ": status " + status);
    }

    private static @Nullable Duration maxAge(ClassicHttpResponse response) {
        String cacheControl = Stream.of(response.getHeaders("Cache-Control"))
                .map(Header::getValue)
                .collect(Collectors.joining(","));
        return Freshness.of(cacheControl, header(response, "Expires"), Instant.now());
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
