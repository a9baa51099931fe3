package dev.postil.html;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * UTF-8 that somebody on the way took for Latin-1 and encoded once more: "doesnâ\u0080\u0099t". Browsers show it as it is; a reader wants the
 * apostrophe. Control characters of Latin-1 stand in no text, so where they make up a character together with the letter before them there
 * can be no doubt about this page, and everything that reads so is mended.
 */
final class TwiceEncoded {
    private static final Pattern CHARACTER = Pattern.compile(
            "[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}");

    private TwiceEncoded() {}

    static String mend(String text) {
        boolean certain = CHARACTER
                .matcher(text)
                .results()
                .anyMatch(match -> match.group().chars().anyMatch(c -> c >= 0x80 && c < 0xa0));
        return certain ? CHARACTER.matcher(text).replaceAll(match -> read(match.group())) : text;
    }

    private static String read(String bytes) {
        String once = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return once.indexOf('\ufffd') < 0 ? once : bytes;
    }
}
