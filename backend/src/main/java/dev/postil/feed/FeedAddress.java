package dev.postil.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them: relative, with spaces, in any script. */
final class FeedAddress {

    private static final Pattern SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern WEB = Pattern.compile("(?i)https?");
    private static final Pattern AUTHORITY = Pattern.compile("(?s)^((?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*)(.*)$");

    /** What RFC 3986 allows nowhere after the authority; a percent sign without its digits. */
    private static final Pattern UNSAFE = Pattern.compile("[^!$&'()*+,\\-./0-9:;=?@A-Z_a-z~%#]+|%(?![0-9A-Fa-f]{2})");

    private FeedAddress() {}

    /** The absolute address, made valid where it is not; null if it is neither http nor https. */
    static @Nullable URI of(URI base, @Nullable String raw) {
        String text = Values.text(raw);
        if (text == null) {
            return null;
        }
        try {
            String valid = valid(text.replaceAll("[\\t\\n\\r]", ""));
            URI uri = SCHEME.matcher(valid).matches() ? new URI(valid) : resolve(base, valid);
            String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            return WEB.matcher(scheme).matches() && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException | IllegalArgumentException hopeless) {
            return null;
        }
    }

    private static URI resolve(URI base, String reference) throws URISyntaxException {
        // java.net.URI follows RFC 2396: it mishandles an empty base path and references that are only a query.
        URI rooted = base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
        return reference.startsWith("?")
                ? rooted.resolve(rooted.getRawPath() + reference)
                : rooted.resolve(new URI(reference));
    }

    private static String valid(String address) {
        var authority = AUTHORITY.matcher(address);
        return authority.matches() ? ascii(authority.group(1)) + escape(authority.group(2)) : escape(address);
    }

    /** With an international host name as DNS knows it. */
    private static String ascii(String authority) {
        if (authority.chars().allMatch(c -> c < 0x80)) {
            return authority;
        }
        int host = authority.lastIndexOf('/') + 1;
        int port = authority.lastIndexOf(':') > host ? authority.lastIndexOf(':') : authority.length();
        return authority.substring(0, host)
                + IDN.toASCII(authority.substring(host, port), IDN.ALLOW_UNASSIGNED)
                + authority.substring(port);
    }

    private static String escape(String rest) {
        int fragment = rest.indexOf('#') + 1;
        String once = rest.substring(0, fragment) + rest.substring(fragment).replace("#", "%23");
        return UNSAFE.matcher(fragment == 0 ? rest : once)
                .replaceAll(unsafe -> URLEncoder.encode(unsafe.group(), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
    }
}
