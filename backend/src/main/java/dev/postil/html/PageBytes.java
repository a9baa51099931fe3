package dev.postil.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a page as text, in the order of the HTML standard (§13.2.3): byte order mark, the header's charset, the page's own meta; then
 * UTF-8 if the bytes are valid UTF-8, else windows-1251 if they look like Russian, else windows-1252. Bytes that mean nothing become U+FFFD.
 */
public final class PageBytes {
    private static final int PRESCANNED = 4_096;
    private static final Pattern HEADER_CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.+-]+)");
    private static final Pattern META_CHARSET = Pattern.compile(
            "(?i)(?:<meta\\s[^>]{0,400}?charset|^\\s*<\\?xml\\s[^>]{0,200}?encoding)\\s*=\\s*[\"']?\\s*([\\w:.+-]+)");
    /** Names that the Encoding standard reads as a superset that the web really sends. */
    private static final Map<String, String> READ_AS = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949",
            "shift_jis", "windows-31j");

    private PageBytes() {}

    /** @param contentType the Content-Type header, if there was one */
    public static String decode(byte[] body, @Nullable String contentType) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
        }
        Optional<Charset> named =
                find(HEADER_CHARSET, contentType == null ? "" : contentType).or(() -> ofMeta(body));
        boolean said =
                find(HEADER_CHARSET, contentType == null ? "" : contentType).isPresent();
        boolean doubtful =
                !said && named.isPresent() && named.get().newEncoder().maxBytesPerChar() == 1;
        if (named.isPresent() && !named.get().equals(StandardCharsets.UTF_8) && !doubtful) {
            return new String(body, named.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(body, named.orElseGet(() -> guess(body)));
        }
    }

    private static Optional<Charset> ofMeta(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, PRESCANNED), StandardCharsets.ISO_8859_1);
        // A page that can say so in ASCII is not UTF-16, whatever it says.
        return find(META_CHARSET, head)
                .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }

    private static Optional<Charset> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(named -> named.group(1))
                .map(name -> READ_AS.getOrDefault(name.toLowerCase(Locale.ROOT), name))
                .filter(PageBytes::isKnown)
                .map(Charset::forName)
                .findFirst();
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** In windows-1251 Russian is all high bytes, most of them small letters; in Western texts a high byte is rare among ASCII letters. */
    private static Charset guess(byte[] body) {
        int high = 0;
        int smallCyrillic = 0;
        int pairs = 0;
        for (int i = 0; i < body.length; i++) {
            int b = body[i] & 0xFF;
            if (b >= 0x80) {
                high++;
                smallCyrillic += b >= 0xE0 ? 1 : 0;
                pairs += i > 0 && (body[i - 1] & 0xFF) >= 0xC0 ? 1 : 0;
            }
        }
        boolean russian = high > 0 && pairs * 2 > high && smallCyrillic * 2 > high;
        return Charset.forName(russian ? "windows-1251" : "windows-1252");
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (body.length <= i || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
