package dev.postil.html;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Addresses as pages write them: relative, with spaces, with backslashes. Lenient like a browser (WHATWG URL), strict in what it gives. */
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int LONGEST = 8_000;

    private WebAddress() {}

    /** The absolute http or https address that {@code href} means on a page at {@code base}; empty for anything else. */
    static Optional<URI> resolve(URI base, String href) {
        String address = tidy(href);
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(join(base, address));
            return isWeb(uri) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What relative addresses of a page start from: its {@code <base>}, else its own address. */
    static URI base(Document document, URI page) {
        Element base = document.selectFirst("base[href]");
        return base == null ? page : resolve(page, base.attr("href")).orElse(page);
    }

    static boolean isWeb(URI uri) {
        String authority = uri.getRawAuthority();
        return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                && authority != null
                && !authority.isBlank();
    }

    static String withoutFragment(URI uri) {
        String address = uri.toString();
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    /** As browsers do: white space around is cut, line breaks and tabs inside vanish. */
    static String trim(String href) {
        StringBuilder kept = new StringBuilder(href.length());
        for (int i = 0; i < href.length(); i++) {
            char c = href.charAt(i);
            if (c >= ' ' || (c != '\t' && c != '\n' && c != '\r')) {
                kept.append(c);
            }
        }
        int from = 0;
        int to = kept.length();
        while (from < to && kept.charAt(from) <= ' ') from++;
        while (to > from && kept.charAt(to - 1) <= ' ') to--;
        return kept.substring(from, to);
    }

    private static String tidy(String href) {
        String address = LONE_PERCENT.matcher(trim(href)).replaceAll("%25");
        StringBuilder out = new StringBuilder(address.length() + 8);
        int query = address.indexOf('?');
        int hash = address.indexOf('#');
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean inPath = (query < 0 || i < query) && (hash < 0 || i < hash);
            if (c == '\\' && inPath) {
                out.append('/');
            } else if (c == '#' && i > hash) {
                out.append("%23");
            } else if (c <= ' ' || "\"<>^`{|}\\".indexOf(c) >= 0 || (!inPath && (c == '[' || c == ']'))) {
                out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            } else if (c > '~' && (Character.isSpaceChar(c) || Character.isISOControl(c))) {
                out.append(URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** {@link URI#resolve} follows RFC 2396: it drops the last segment before a bare query and forgets the slash after a bare host. */
    private static String join(URI base, String address) {
        if (SCHEME.matcher(address).find()) {
            return address;
        }
        if (!isWeb(base)) {
            return address.startsWith("//") ? "https:" + address : address;
        }
        if (address.startsWith("//")) {
            return base.getScheme() + ":" + address;
        }
        String here = withoutFragment(base);
        if (address.startsWith("#")) {
            return here + address;
        }
        int query = here.indexOf('?');
        String path = query < 0 ? here : here.substring(0, query);
        if (address.startsWith("?")) {
            return path + address;
        }
        String rawPath = base.getRawPath();
        URI from = URI.create(rawPath == null || rawPath.isEmpty() ? path + "/" : path);
        return from.resolve(address.startsWith(":") ? "./" + address : address).toString();
    }
}
