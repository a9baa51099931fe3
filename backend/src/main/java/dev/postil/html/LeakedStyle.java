package dev.postil.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Style sheets that lost their {@code <style>} on the way and stand in the text: MathJax's in the feeds of LessWrong and its kin
 * ({@code .mjx-chtml {display: inline-block; …} @font-face {…}}), sometimes 20 KB of them in one paragraph.
 */
final class LeakedStyle {
    private static final Pattern FIRST_SELECTOR = Pattern.compile("[.#]?(?:mjx-|MJX|MathJax|mjpage)|@font-face");
    private static final Pattern SELECTOR =
            Pattern.compile("\\s*+(?:[.#@][\\w-][^{}]*+|[^{}.!?]{0,80}(?:mjx-|MJX|MathJax)[^{}]*+)");
    private static final Pattern DECLARATION =
            Pattern.compile("\\s*(?:/\\*.{0,80}?\\*/)?\\s*[-a-zA-Z]+\\s*(?:/\\*.{0,80}?\\*/)?\\s*:.*", Pattern.DOTALL);
    private static final int LONGEST_SELECTOR = 600;

    private LeakedStyle() {}

    static void remove(Element body) {
        body.nodeStream(TextNode.class)
                .filter(node -> node.getWholeText().indexOf('{') >= 0)
                .filter(node -> !isCode(node))
                .toList()
                .forEach(node -> node.text(without(node.getWholeText())));
    }

    static String without(String text) {
        StringBuilder kept = new StringBuilder();
        var selector = FIRST_SELECTOR.matcher(text);
        int from = 0;
        int at = 0;
        while (at < text.length() && selector.find(at)) {
            int end = endOfRules(text, selector.start());
            if (end > selector.start()) {
                kept.append(text, from, selector.start());
                from = end;
            }
            at = Math.max(end, selector.end());
        }
        return from == 0 ? text : kept.append(text, from, text.length()).toString();
    }

    /** Where the run of style rules that begins at {@code start} ends; {@code start} itself if there is none. */
    private static int endOfRules(String text, int start) {
        int end = start;
        for (int next = endOfRule(text, start); next >= 0; next = endOfRule(text, next)) {
            end = next;
        }
        return end;
    }

    private static int endOfRule(String text, int start) {
        int open = text.indexOf('{', start);
        int close = open < 0 ? -1 : text.indexOf('}', open);
        if (close < 0
                || open - start > LONGEST_SELECTOR
                || !SELECTOR.matcher(text).region(start, open).matches()) {
            return -1;
        }
        String body = text.substring(open + 1, close);
        return body.isBlank()
                        || (body.indexOf('{') < 0 && DECLARATION.matcher(body).matches())
                ? close + 1
                : -1;
    }

    private static boolean isCode(TextNode node) {
        return node.parent() != null && node.parent().closest("pre,code,kbd,samp") != null;
    }
}
