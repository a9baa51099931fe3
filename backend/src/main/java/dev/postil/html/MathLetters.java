package dev.postil.html;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Letters in the faces that mean something in formulas. Browsers know them by their own characters only, not by {@code mathvariant}. */
final class MathLetters {
    /** Where a face's capitals, small letters and digits begin; 0 where it has none. */
    private record Face(int capitals, int small, int digits) {}

    private static final Map<String, Face> FACES = Map.ofEntries(
            Map.entry("bold", new Face(0x1D400, 0x1D41A, 0x1D7CE)),
            Map.entry("bold-italic", new Face(0x1D468, 0x1D482, 0)),
            Map.entry("script", new Face(0x1D49C, 0x1D4B6, 0)),
            Map.entry("bold-script", new Face(0x1D4D0, 0x1D4EA, 0)),
            Map.entry("fraktur", new Face(0x1D504, 0x1D51E, 0)),
            Map.entry("double-struck", new Face(0x1D538, 0x1D552, 0x1D7D8)),
            Map.entry("bold-fraktur", new Face(0x1D56C, 0x1D586, 0)),
            Map.entry("sans-serif", new Face(0x1D5A0, 0x1D5BA, 0x1D7E2)),
            Map.entry("bold-sans-serif", new Face(0x1D5D4, 0x1D5EE, 0x1D7EC)),
            Map.entry("monospace", new Face(0x1D670, 0x1D68A, 0x1D7F6)));

    /** Faces that had some letters before they had all. */
    private static final Map<String, String> EARLIER = Map.of(
            "script", "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
            "fraktur", "CℭHℌIℑRℜZℨ",
            "double-struck", "CℂHℍNℕPℙQℚRℝZℤ");

    private static final int ITALIC_CAPITALS = 0x1D434;
    private static final int ITALIC_SMALL = 0x1D44E;
    private static final int ITALIC_END = 0x1D468;
    private static final int GREEK_ITALIC = 0x1D6E2;
    private static final int GREEK_ITALIC_END = 0x1D71C;
    private static final int GREEK_LETTERS = 0x1D6FC - GREEK_ITALIC;

    private MathLetters() {}

    static void mend(Element math) {
        for (Element token : math.select("mi[mathvariant], mn[mathvariant], mo[mathvariant]")) {
            if (FACES.containsKey(token.attr("mathvariant"))) {
                String text = PlainText.of(token);
                token.text(in(token.attr("mathvariant"), text)).removeAttr("mathvariant");
            }
        }
    }

    static String in(@Nullable String face, String text) {
        Face letters = face == null ? null : FACES.get(face);
        if (face == null || letters == null) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(in(face, letters, c)));
        return out.toString();
    }

    private static int in(String face, Face letters, int c) {
        String earlier = EARLIER.getOrDefault(face, "");
        int at = earlier.indexOf(c);
        if (at >= 0 && at % 2 == 0) {
            return earlier.charAt(at + 1);
        }
        if (c >= 'A' && c <= 'Z') {
            return letters.capitals + c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return letters.small + c - 'a';
        }
        return c >= '0' && c <= '9' && letters.digits > 0 ? letters.digits + c - '0' : c;
    }

    /** The letter that an italic one of a formula is; MathML draws single letters in italics by itself. */
    static int upright(int c) {
        if (c == 'ℎ') {
            return 'h';
        }
        if (c >= ITALIC_CAPITALS && c < ITALIC_END) {
            return c < ITALIC_SMALL ? 'A' + c - ITALIC_CAPITALS : 'a' + c - ITALIC_SMALL;
        }
        if (c >= GREEK_ITALIC && c < GREEK_ITALIC_END) {
            int letter = c - GREEK_ITALIC;
            String last = "∂ϵϑϰϕϱϖ";
            int small = letter - GREEK_LETTERS;
            return small < 0 ? 'Α' + letter : small < 25 ? 'α' + small : last.charAt(Math.min(small - 25, 6));
        }
        return c;
    }
}
