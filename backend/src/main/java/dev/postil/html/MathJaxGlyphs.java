package dev.postil.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The letters and signs of what MathJax drew: a class or an address names the code point and the font of each. */
final class MathJaxGlyphs {
    private static final Set<String> NOTHING = Set.of(
            "surd",
            "strut",
            "tstrut",
            "nstrut",
            "dstrut",
            "spacer",
            "line",
            "vsize",
            "linestrut",
            "mark",
            "assistive-mml");
    private static final Pattern CLASS = Pattern.compile("(?:^|\\s)mjx-([a-z]+(?:-[a-z]+)?)(?=\\s|$)");
    private static final Pattern GLYPH = Pattern.compile("(?:^|\\s)mjx-c([0-9A-F]{2,5})(?=\\s|$)");
    private static final Pattern SVG_GLYPH = Pattern.compile("-([0-9A-F]{2,5})$");
    private static final Pattern FONT = Pattern.compile("(?:TEX-|MJXc-TeX-)([A-Za-z]+)(?:-([A-Z]+))?");
    /** A piece that tells what the whole is, and the whole. */
    private static final String PIECES = "\ue152⏟\ue150⏞⎛(⎝(⎞)⎠)⎡[⎣[⎤]⎦]⎧{⎨{⎩{⎫}⎬}⎭}⌠∫";

    private static final Pattern EXTENSION = Pattern.compile("[\ue150-\ue154⎜⎟⎢⎥⎪⎮]|−(?=.*[←-⇿])|(?<=[←-⇿])−+");

    private MathJaxGlyphs() {}

    /** What MathJax calls an element, whichever way it says it; empty where it does not. */
    static String role(Element element) {
        if (element.hasAttr("data-mml-node")) {
            return element.attr("data-mml-node").toLowerCase(Locale.ROOT);
        }
        if (element.normalName().startsWith("mjx-")) {
            return element.normalName().substring("mjx-".length());
        }
        Matcher name = CLASS.matcher(element.className());
        return name.find() ? name.group(1) : "";
    }

    /** Whether an element is there only to line others up. */
    static boolean isNothing(String role) {
        return NOTHING.contains(role);
    }

    /** All that an element shows. */
    static String of(Element element) {
        Matcher own = GLYPH.matcher(element.className());
        StringBuilder text = new StringBuilder();
        if (element.nameIs("use") || element.hasAttr("data-c")) {
            String address = element.attr("xlink:href") + element.attr("href");
            Matcher id = SVG_GLYPH.matcher(address);
            String hex = !element.hasAttr("data-c") && id.find() ? id.group(1) : element.attr("data-c");
            return hex.matches("[0-9A-F]{1,5}") ? letter(Integer.parseInt(hex, 16), address) : "";
        }
        if (own.find()) {
            return letter(Integer.parseInt(own.group(1), 16), element.className());
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words
                    && !(words.isBlank() && words.getWholeText().contains("\n"))) {
                text.append(face(words.getWholeText(), element.className()));
            } else if (child instanceof Element inner && !isNothing(role(inner))) {
                text.append(of(inner));
            }
        }
        String role = role(element);
        boolean stretched = role.startsWith("stretchy") || role.startsWith("delim") || role.equals("mo");
        return stretched ? whole(text.toString()) : text.toString();
    }

    /** A bracket or an arrow that was drawn from several pieces. */
    private static String whole(String text) {
        for (int i = 0; i < PIECES.length(); i += 2) {
            if (text.indexOf(PIECES.charAt(i)) >= 0) {
                return PIECES.substring(i + 1, i + 2);
            }
        }
        String ends = text.codePointCount(0, text.length()) > 1
                ? EXTENSION.matcher(text).replaceAll("")
                : text;
        return ends.isEmpty() ? text.substring(0, Math.min(1, text.length())) : ends;
    }

    private static String letter(int code, String fonts) {
        return code > Character.MAX_CODE_POINT || code < ' '
                ? ""
                : face(Character.toString(MathLetters.upright(code)), fonts);
    }

    private static String face(String text, String fonts) {
        Matcher font = FONT.matcher(fonts);
        if (!font.find()) {
            return text;
        }
        boolean bold = "B".equals(font.group(2));
        return switch (font.group(1)) {
            case "C", "cal" -> MathLetters.in(bold || font.group(1).equals("CB") ? "bold-script" : "script", text);
            case "FR", "frak" -> MathLetters.in("fraktur", text);
            case "SS", "sans" -> MathLetters.in("sans-serif", text);
            case "T", "type" -> MathLetters.in("monospace", text);
            case "B" -> MathLetters.in("bold", text);
            case "BI" -> MathLetters.in("bold-italic", text);
            case "A", "ams" -> text.matches("[A-Z]") ? MathLetters.in("double-struck", text) : text;
            case "main" -> bold ? MathLetters.in("bold", text) : text;
            default -> text;
        };
    }
}
