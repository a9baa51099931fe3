package dev.postil.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Text of elements. */
final class PlainText {
    private static final Pattern UNCARRIED = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");

    private PlainText() {}

    /** The DOM's textContent; jsoup's {@code wholeText} would add a line feed for each br. */
    static String of(Element element) {
        StringBuilder text = new StringBuilder();
        element.nodeStream(TextNode.class).forEach(node -> text.append(node.getWholeText()));
        return text.toString();
    }

    /** One line of it, without characters that a database cannot carry. */
    static String line(String text) {
        return UNCARRIED.matcher(text).replaceAll(" ").strip();
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c) && c != '\u00a0' && c != '\u200b' && c != '\ufeff') {
                return false;
            }
        }
        return true;
    }

    /** White space in the sense of HTML: what collapses. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
    }
}
