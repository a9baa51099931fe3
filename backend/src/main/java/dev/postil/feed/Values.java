package dev.postil.feed;

import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Makes sound texts of what feeds hold; null of what is blank. */
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

    /** Of a hostile title no more is looked at than this, since the patterns take the square of it. */
    private static final int LONGEST_LINE = 4_000;

    private static final int LONGEST_TITLE = 1_000;

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

    /** The first 1,000 characters of a title: no real one is longer. */
    static @Nullable String title(@Nullable String line) {
        return line == null || line.length() <= LONGEST_TITLE ? line : text(line.substring(0, LONGEST_TITLE - 1) + "…");
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

    private static boolean isSound(String text) {
        return text.chars()
                .allMatch(c -> (c >= ' ' && c < 0x7f)
                        || c == '\n'
                        || c == '\t'
                        || (c > 0x9f && c < 0xd800)
                        || (c >= 0xe000 && c < 0xfffe));
    }

    private static String repair(String text) {
        StringBuilder sound = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean isSurrogate = c >= 0xd800 && c < 0xe000;
            boolean isNoCharacter = (c & 0xfffe) == 0xfffe;
            if (c >= 0x80 && c <= 0x9f) {
                String meant = new String(new byte[] {(byte) c}, WINDOWS_1252);
                sound.append(meant.charAt(0) > 0x9f && meant.charAt(0) != 0xfffd ? meant : "");
            } else if (c == '\n' || c == '\t' || (c >= ' ' && c != 0x7f && !isSurrogate && !isNoCharacter)) {
                sound.appendCodePoint(c);
            }
        });
        return sound.toString();
    }
}
