package dev.postil.fetch;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address in normal form: two texts that browsers take for the same address give equal
 * values. At most 2,000 characters, all of them ASCII; no user info, no control characters. Follows the WHATWG URL
 * Standard, and where that leaves characters that {@link URI} refuses, they are percent-encoded.
 */
public final class WebUrl {

    static final int MAX_LENGTH = 2_000;

    private final String scheme;
    private final String host;
    private final int port;
    private final String path;
    private final @Nullable String query;
    private final @Nullable String fragment;
    private final String text;

    /** Takes parts that are in normal form already; {@code port} is 0 for the default of the scheme. */
    WebUrl(String scheme, String host, int port, String path, @Nullable String query, @Nullable String fragment) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
        this.path = path;
        this.query = query;
        this.fragment = fragment;
        this.text = origin() + path + (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment);
    }

    /**
     * Reads what a person typed or a document says. Spaces around it are dropped; without a scheme, what looks like a
     * host ({@code example.org/post}) is taken for https. Empty if it is not an address that we could fetch.
     */
    public static Optional<WebUrl> parse(String text) {
        return UrlParser.parse(text);
    }

    /** The address that {@code reference}, as found in a document at this address, points to. */
    public Optional<WebUrl> resolve(String reference) {
        return UrlParser.resolve(this, reference);
    }

    /**
     * The form that tells whether two addresses name the same piece: without fragment and tracking parameters, mirrors
     * mapped to their originals. Only for grouping and identity, never for fetching.
     */
    public WebUrl canonical() {
        return CanonicalUrl.of(this);
    }

    /** Scheme, host and port, without a slash at the end. */
    String origin() {
        return scheme + "://" + host + (port == 0 ? "" : ":" + port);
    }

    /** {@code http} or {@code https}. */
    public String scheme() {
        return scheme;
    }

    /** The host: a lower-case ASCII name, an IPv4 address, or an IPv6 address in brackets. */
    public String host() {
        return host;
    }

    /** The port to connect to. */
    public int port() {
        return port != 0 ? port : scheme.equals("https") ? 443 : 80;
    }

    /** The port as written, 0 for the default. */
    int explicitPort() {
        return port;
    }

    /** The percent-encoded path; begins with a slash. */
    public String path() {
        return path;
    }

    /** The percent-encoded query without its question mark. */
    public @Nullable String query() {
        return query;
    }

    /** The percent-encoded fragment without its hash. */
    public @Nullable String fragment() {
        return fragment;
    }

    /** The same address for the JDK; its {@link URI#getHost} is null for hosts with an underscore. */
    public URI uri() {
        return URI.create(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebUrl url && text.equals(url.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The address as text; {@link #parse} gives an equal value for it. */
    @Override
    public String toString() {
        return text;
    }
}
