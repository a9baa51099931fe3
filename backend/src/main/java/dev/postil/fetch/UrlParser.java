package dev.postil.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads web addresses as browsers do (WHATWG URL Standard), refusing what we would not fetch. */
final class UrlParser {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
    private static final Pattern WEB =
            Pattern.compile("(https?):[/\\\\]*([^/\\\\?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
    private static final Pattern BARE_HOST =
            Pattern.compile("[^/\\\\?#@:\\s]+\\.[^/\\\\?#@:\\s]+(:\\d+)?([/\\\\?#].*)?");
    private static final Pattern PORT = Pattern.compile("(.*?)(?::(\\d*))?");
    private static final int LONGEST_INPUT = 4 * WebUrl.MAX_LENGTH;

    private static final String PATH_MARKS = "-._~!$&'()*+,;=:@/";
    private static final String QUERY_MARKS = PATH_MARKS + "?";

    private UrlParser() {}

    static Optional<WebUrl> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        if (trimmed.startsWith("//")) {
            return absolute("https:" + trimmed);
        }
        return absolute(BARE_HOST.matcher(trimmed).matches() ? "https://" + trimmed : trimmed);
    }

    static Optional<WebUrl> resolve(WebUrl base, String reference) {
        String ref = reference.strip();
        if (SCHEME.matcher(ref).lookingAt()) {
            return absolute(ref);
        }
        String slashed = ref.replace('\\', '/');
        String query = base.query() == null ? "" : "?" + base.query();
        if (slashed.startsWith("//")) {
            return absolute(base.scheme() + ":" + ref);
        } else if (slashed.startsWith("/")) {
            return absolute(base.origin() + ref);
        } else if (ref.startsWith("?")) {
            return absolute(base.origin() + base.path() + ref);
        } else if (ref.isEmpty() || ref.startsWith("#")) {
            return absolute(base.origin() + base.path() + query + ref);
        }
        String folder = base.path().substring(0, base.path().lastIndexOf('/') + 1);
        return absolute(base.origin() + folder + ref);
    }

    private static Optional<WebUrl> absolute(String text) {
        if (text.length() > LONGEST_INPUT || !isCleanText(text)) {
            return Optional.empty();
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches()) {
            return Optional.empty();
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        Matcher parts = WEB.matcher(name + ":" + scheme.group(2));
        if (!parts.matches() || parts.group(2).contains("@")) {
            return Optional.empty();
        }
        Matcher authority = PORT.matcher(parts.group(2));
        if (!authority.matches()) {
            return Optional.empty();
        }
        int port = port(name, authority.group(2));
        String host = UrlHost.normal(authority.group(1));
        if (port < 0 || host == null) {
            return Optional.empty();
        }
        String query = parts.group(4);
        String fragment = parts.group(5);
        WebUrl url = new WebUrl(
                name,
                host,
                port,
                encode(withoutDots(parts.group(3).replace('\\', '/')), PATH_MARKS),
                query == null ? null : encode(query, QUERY_MARKS),
                fragment == null ? null : encode(fragment, QUERY_MARKS));
        return url.toString().length() > WebUrl.MAX_LENGTH ? Optional.empty() : Optional.of(url);
    }

    private static boolean isCleanText(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** The port, 0 for the default of the scheme, -1 for none that exists. */
    private static int port(String scheme, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return 0;
        }
        String significant = digits.replaceFirst("^0+", "");
        int port = significant.isEmpty() || significant.length() > 5 ? -1 : Integer.parseInt(significant);
        return port > 65_535 ? -1 : port == (scheme.equals("https") ? 443 : 80) ? 0 : port;
    }

    /** Resolves {@code .} and {@code ..}, also percent-encoded ones; gives a path that begins with a slash. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = path.startsWith("/") ? 1 : 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i].replaceAll("(?i)%2e", ".")) {
                case "." -> {
                    if (last) kept.add("");
                }
                case ".." -> {
                    kept.pollLast();
                    if (last) kept.add("");
                }
                default -> kept.add(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    /** Percent-encodes everything but ASCII letters, digits, {@code marks} and what is percent-encoded already. */
    private static String encode(String text, String marks) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean escape = c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || marks.indexOf(c) >= 0);
            if (plain || escape) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(byte b) {
        return HexFormat.isHexDigit(b);
    }
}
