package dev.postil.http;

import dev.postil.account.Authenticate;
import dev.postil.account.Viewer;
import dev.postil.outcome.Messages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.netty.cookies.NettyCookie;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Who calls, from where, in which language; and the cookie by which a browser is known. */
@Singleton
final class Caller {
    private static final String BEARER = "Bearer ";

    private final Authenticate authenticate;
    private final HttpSettings settings;

    Caller(Authenticate authenticate, HttpSettings settings) {
        this.authenticate = authenticate;
        this.settings = settings;
    }

    /** The reader behind a request; nothing without a valid token or session. A token goes before a cookie. */
    Optional<Viewer> viewer(HttpRequest<?> request) {
        Optional<String> authorization = request.getHeaders().findFirst(HttpHeaders.AUTHORIZATION);
        if (authorization.isPresent()) {
            return authorization
                    .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                    .flatMap(value -> authenticate.byToken(
                            value.substring(BEARER.length()).strip()));
        }
        return request.getCookies()
                .findCookie(cookieName())
                .flatMap(cookie -> authenticate.bySession(cookie.getValue()));
    }

    /** Whether the browser has a session's cookie, be it still good or not. */
    boolean hasSession(HttpRequest<?> request) {
        return request.getCookies().contains(cookieName());
    }

    Locale locale(HttpRequest<?> request, Optional<Viewer> viewer) {
        return viewer.map(reader -> reader.account().language())
                .or(() -> request.getHeaders().findFirst(HttpHeaders.ACCEPT_LANGUAGE))
                .map(Messages::spoken)
                .orElse(Locale.ENGLISH);
    }

    /**
     * Whether another site's page made the browser send this. Tokens are not sent by browsers on their own, so their requests are
     * trusted; so are those of programs, which name no origin.
     */
    boolean crossSite(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        if (headers.contains(HttpHeaders.AUTHORIZATION)) {
            return false;
        }
        Optional<String> site = headers.findFirst("Sec-Fetch-Site");
        if (site.isPresent() && !site.get().equals("same-origin") && !site.get().equals("none")) {
            return true;
        }
        return headers.findFirst(HttpHeaders.ORIGIN)
                .filter(origin -> !ours(origin, headers))
                .isPresent();
    }

    private boolean ours(String origin, HttpHeaders headers) {
        if (origin.equals(settings.baseUrl())) {
            return true;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(headers.get(HttpHeaders.HOST));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The network address of the caller; what a proxy on this machine says of it is believed. */
    static String address(HttpRequest<?> request) {
        var peer = request.getRemoteAddress().getAddress();
        if (peer == null) {
            return "unknown";
        }
        String forwarded = request.getHeaders().get("X-Forwarded-For");
        if (!peer.isLoopbackAddress() || forwarded == null) {
            return peer.getHostAddress();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    Cookie cookie(String secret, Duration lifetime) {
        return new NettyCookie(cookieName(), secret)
                .path("/")
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite(SameSite.Lax)
                .maxAge(lifetime);
    }

    private String cookieName() {
        return settings.secure() ? "__Host-postil" : "postil";
    }
}
