package dev.postil.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** What to call a file: what a PDF says of itself, where that stands in it uncompressed, else its name in the address. */
public final class FileTitle {
    private static final Pattern XMP_TITLE =
            Pattern.compile("(?s)<dc:title>\\s*<rdf:Alt>\\s*<rdf:li[^>]{0,80}>([^<]{1,1000})</rdf:li>");
    private static final Pattern INFO_TITLE =
            Pattern.compile("(?s)/Title\\s*(?:\\(((?:[^\\\\()]|\\\\.){1,1000})\\)|<([0-9A-Fa-f\\s]{2,4000})>)");
    private static final Pattern ESCAPE = Pattern.compile("(?s)\\\\([0-7]{1,3}|.)");
    /** What programs write there that have nothing to say. */
    private static final Pattern NAMELESS = Pattern.compile(
            "(?i)untitled.*|document\\d*|.{0,2}|microsoft word - .*|.*\\.(docx?|tex|dvi|indd|pages|odt|qxd|rtf|pptx?)");

    private FileTitle() {}

    /** @param path the percent-encoded path of the address */
    public static String of(byte[] body, String path) {
        return pdf(body).orElseGet(() -> name(path));
    }

    private static Optional<String> pdf(byte[] body) {
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        if (!bytes.startsWith("%PDF-")) {
            return Optional.empty();
        }
        Stream<String> xmp = XMP_TITLE
                .matcher(bytes)
                .results()
                .map(found -> Parser.unescapeEntities(
                        new String(found.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                        false));
        Stream<String> info = INFO_TITLE.matcher(bytes).results().map(FileTitle::string);
        return Stream.concat(xmp, info)
                .map(title -> title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(title -> !NAMELESS.matcher(title).matches() && title.indexOf('\ufffd') < 0)
                .findFirst();
    }

    /** A PDF's string: in brackets or hexadecimal, in UTF-16 when it begins with its mark. */
    private static String string(MatchResult found) {
        String raw = found.group(1) != null
                ? ESCAPE.matcher(found.group(1)).replaceAll(FileTitle::unescaped)
                : hex(found.group(2));
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        return raw.startsWith("\u00fe\u00ff")
                ? new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE)
                : raw.startsWith("\u00ef\u00bb\u00bf")
                        ? new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8)
                        : raw;
    }

    private static String unescaped(MatchResult escape) {
        String what = escape.group(1);
        String meant = Character.isDigit(what.charAt(0))
                ? String.valueOf((char) (Integer.parseInt(what, 8) & 0xff))
                : "nrtbf".contains(what) ? " " : what;
        return java.util.regex.Matcher.quoteReplacement(meant);
    }

    private static String hex(String digits) {
        String plain = digits.replaceAll("\\s", "");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < plain.length(); i += 2) {
            text.append((char) Integer.parseInt(plain.substring(i, i + 2), 16));
        }
        return text.toString();
    }

    private static String name(String path) {
        String last = Stream.of(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .reduce((first, second) -> second)
                .orElse("");
        try {
            return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cntrl}\\ufffd]", "");
        } catch (IllegalArgumentException malformed) {
            return last;
        }
    }
}
