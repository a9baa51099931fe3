package dev.postil.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters, after the bytes themselves: byte order mark, then valid UTF-8 whatever anyone declares (other
 * encodings are practically never valid UTF-8 by chance), then what HTTP says (RFC 7303), then the XML declaration, then
 * a guess by the feed's language.
 */
final class FeedText {

    private static final int HEAD = 4096;
    private static final Pattern HTTP_CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?i)(?:xml:lang\\s*=\\s*[\"']|<(?:dc:)?language>\\s*)([a-z]{2})");

    /** As browsers read these labels (WHATWG Encoding): by the larger set that its users really meant. */
    private static final Map<String, String> LARGER = Map.of(
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949");

    private static final Map<String, List<String>> BY_LANGUAGE = Map.of(
            "ja", List.of("EUC-JP", "windows-31j"),
            "ko", List.of("x-windows-949"),
            "zh", List.of("GB18030", "Big5"),
            "ru", List.of("windows-1251"),
            "uk", List.of("windows-1251"),
            "bg", List.of("windows-1251"),
            "el", List.of("windows-1253"),
            "pl", List.of("windows-1250"),
            "cs", List.of("windows-1250"),
            "hu", List.of("windows-1250"));

    private FeedText() {}

    static String decode(byte[] body, @Nullable String contentType) {
        Optional<Charset> byShape = byShape(body);
        if (byShape.isPresent()) {
            return lenient(body, byShape.get());
        }
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        List<Charset> declared = new ArrayList<>();
        if (contentType != null) {
            named(HTTP_CHARSET.matcher(contentType)).ifPresent(declared::add);
        }
        named(XML_ENCODING.matcher(head)).ifPresent(declared::add);
        for (Charset charset : declared) {
            if (charset.name().startsWith("ISO-2022")) { // seven bits only, so it would pass for UTF-8
                return lenient(body, charset);
            }
        }
        List<Charset> candidates = new ArrayList<>();
        candidates.add(StandardCharsets.UTF_8);
        candidates.addAll(declared);
        Matcher language = LANGUAGE.matcher(head);
        if (language.find()) {
            BY_LANGUAGE.getOrDefault(language.group(1).toLowerCase(Locale.ROOT), List.of()).stream()
                    .map(Charset::forName)
                    .forEach(candidates::add);
        }
        return candidates.stream()
                .flatMap(charset -> strict(body, charset).stream())
                .findFirst()
                .orElseGet(() -> lenient(body, mostlyUtf8(body) ? StandardCharsets.UTF_8 : latin()));
    }

    /** By its byte order mark, or by the zeros around the first {@code <} or <code>{</code>. */
    private static Optional<Charset> byShape(byte[] body) {
        int first = 0;
        for (int i = 0; i < 4; i++) {
            first = first << 8 | (i < body.length ? body[i] & 0xff : 0xff);
        }
        String name = switch (first) {
            case 0xFFFE0000, 0x3C000000 -> "UTF-32LE";
            case 0x0000FEFF, 0x0000003C -> "UTF-32BE";
            default ->
                switch (first >>> 16) {
                    case 0xFFFE, 0x3C00, 0x7B00 -> "UTF-16LE";
                    case 0xFEFF, 0x003C, 0x007B -> "UTF-16BE";
                    default ->
                        first >>> 8 == 0xEFBBBF
                                        && strict(body, StandardCharsets.UTF_8).isPresent()
                                ? "UTF-8"
                                : null;
                };
        };
        return Optional.ofNullable(name).map(Charset::forName);
    }

    private static Optional<Charset> named(Matcher label) {
        if (!label.find()) {
            return Optional.empty();
        }
        String name = label.group(1).toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(LARGER.getOrDefault(name, name));
            // Had it been UTF-16 or UTF-32, its zeros would have shown.
            return Optional.of(charset)
                    .filter(c -> !c.name().startsWith("UTF-16") && !c.name().startsWith("UTF-32"));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] body, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }

    private static String lenient(byte[] body, Charset charset) {
        return new String(body, charset);
    }

    private static Charset latin() {
        return Charset.forName("windows-1252");
    }

    /** A few bytes gone wrong in a long text don't make another encoding of it. */
    private static boolean mostlyUtf8(byte[] body) {
        String text = lenient(body, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == '\uFFFD').count();
        long right = text.chars().filter(c -> c > 0x7f && c != '\uFFFD').count();
        return right > 4 * wrong;
    }
}
