package dev.postil.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes sound texts and addresses of what feeds hold; null of what is blank or no use. */
final class Values {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String INLINE =
            "a|abbr|acronym|b|bdi|big|blockquote|center|cite|code|del|dfn|div|em|font|h[1-6]|i|ins"
                    + "|kbd|li|mark|p|pre|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|ul|var";
    private static final Pattern PAIR = Pattern.compile("(?is)<(" + INLINE + ")(?:\\s[^<>]*)?>(.*?)</\\1\\s*>");
    private static final Pattern SINGLE = Pattern.compile("(?i)<(?:br|hr|img|wbr)\\b[^<>]*>|<!--.*?-->");
    private static final Pattern LOOKS_LIKE_HTML =
            Pattern.compile("(?i)</(?:" + INLINE + "|ol|table|figure)\\s*>|<(?:br|hr|img)\\b[^<>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

    /** Of a hostile title no more is looked at than this, since the patterns take the square of it. */
    private static final int LONGEST_LINE = 4_000;

    private Values() {}

    /**
     * Trimmed, without what no text may hold: control characters, lone surrogates, non-characters. The controls from
     * U+0080 to U+009F are read as the Windows-1252 characters that they were meant to be.
     */
    static @Nullable String text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String sound = isSound(raw) ? raw : repair(raw);
        String trimmed = sound.strip();
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** One line of plain text, of text without markup. */
    static @Nullable String line(@Nullable String raw) {
        String text = text(raw);
        return text == null ? null : text(SPACE.matcher(text).replaceAll(" "));
    }

    /**
     * One line of plain text, of HTML or of what may be: tags that come in pairs are taken off, so that a title about
     * {@code <select>} keeps it, and entities decoded.
     */
    static @Nullable String plain(@Nullable String html) {
        if (html == null) {
            return null;
        }
        String stripped = html.length() <= LONGEST_LINE ? html : html.substring(0, LONGEST_LINE);
        stripped = SINGLE.matcher(stripped).replaceAll(" ");
        for (int depth = 0; depth < 8 && stripped.indexOf("</") >= 0; depth++) {
            stripped = PAIR.matcher(stripped).replaceAll("$2");
        }
        return line(Parser.unescapeEntities(stripped, false));
    }

    static boolean looksLikeHtml(String text) {
        return text.indexOf('<') >= 0 && LOOKS_LIKE_HTML.matcher(text).find();
    }

    /** The name in {@code mail (Name)}, {@code Name <mail>}, {@code Name}; the mail address if there is nothing else. */
    static @Nullable String person(@Nullable String raw) {
        String line = plain(raw);
        if (line == null || line.indexOf('@') < 0) {
            return line;
        }
        String name = line.replaceAll("(?:mailto:)?[^\\s@<>()\"]+@[^\\s@<>()\"]+", " ")
                .replaceAll("[<>()\"]", " ")
                .replaceAll("^[\\s,;:-]+|[\\s,;:-]+$", "");
        return name.isEmpty() ? line.replaceAll("[<>()\"\\s]|mailto:", "") : line(name);
    }

    /** A whole number; null of anything else. */
    static @Nullable Long number(@Nullable String raw) {
        String digits = raw == null ? "" : raw.strip();
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 15 && digits.chars().allMatch(Character::isDigit);
        return isNumber ? Long.valueOf(digits) : null;
    }

    /** The absolute address, made valid where it is not; null if it is neither http nor https. */
    static @Nullable URI address(URI base, @Nullable String raw) {
        String text = text(raw);
        if (text == null) {
            return null;
        }
        String escaped = escape(text.replaceAll("[\\t\\n\\r]", ""));
        try {
            URI uri = SCHEME.matcher(escaped).matches() ? new URI(escaped) : resolve(base, escaped);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https") ? withHost(uri) : null;
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

    private static @Nullable URI withHost(URI uri) throws URISyntaxException {
        if (uri.getHost() != null) {
            return uri;
        }
        String authority = uri.getAuthority();
        if (authority == null || authority.indexOf('@') >= 0) {
            return null;
        }
        int port = authority.lastIndexOf(':');
        String host = IDN.toASCII(port < 0 ? authority : authority.substring(0, port), IDN.ALLOW_UNASSIGNED);
        String rest = (port < 0 ? "" : authority.substring(port))
                + (uri.getRawPath() == null ? "" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
        URI ascii = new URI(uri.getScheme() + "://" + host + rest);
        return ascii.getHost() == null ? null : ascii;
    }

    private static String escape(String address) {
        StringBuilder escaped = new StringBuilder(address.length() + 16);
        boolean inFragment = false;
        int authorityEnd = address.indexOf("://") < 0 ? 0 : end(address, address.indexOf("://") + 3);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean keep = c > 0x7f && i < authorityEnd
                    || c > ' ' && c < 0x7f && "\"<>\\^`{|}[]%#".indexOf(c) < 0
                    || c == '%' && isHex(address, i + 1) && isHex(address, i + 2)
                    || c == '#' && !inFragment
                    || (c == '[' || c == ']') && i < authorityEnd;
            inFragment |= c == '#';
            if (keep) {
                escaped.append(c);
            } else {
                int point = address.codePointAt(i);
                i += Character.charCount(point) - 1;
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(String.format("%02X", b & 0xff));
                }
            }
        }
        return escaped.toString();
    }

    private static int end(String address, int from) {
        int i = from;
        while (i < address.length() && "/?#".indexOf(address.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0;
    }

    private static boolean isSound(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\t' : c >= 0x7f && c <= 0x9f || c >= 0xd800 && c < 0xe000 || c >= 0xfffe) {
                return false;
            }
        }
        return true;
    }

    private static String repair(String text) {
        StringBuilder sound = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c >= 0x80 && c <= 0x9f) {
                String meant = new String(new byte[] {(byte) c}, WINDOWS_1252);
                sound.append(meant.charAt(0) > 0x9f && meant.charAt(0) != 0xfffd ? meant : "");
            } else if (c == '\r') {
                sound.append('\n');
            } else if (c >= ' ' && c != 0x7f && !(c >= 0xd800 && c < 0xe000) && (c & 0xfffe) != 0xfffe
                    || c == '\n'
                    || c == '\t') {
                sound.appendCodePoint(c);
            }
        });
        return sound.toString();
    }
}
