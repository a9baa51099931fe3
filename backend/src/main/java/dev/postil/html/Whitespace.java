package dev.postil.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Collapses white space as a browser shows it, and takes out characters that HTML or a database cannot carry. */
final class Whitespace implements NodeVisitor {
    /** The text node that ends in a space which the next block would hide. */
    private @Nullable TextNode last;

    private boolean atStart = true;
    private @Nullable Element pre;

    static void collapse(Element body) {
        new Whitespace().traverse(body);
        Rebuild.each(
                body,
                child -> child instanceof TextNode text && text.getWholeText().isEmpty() ? List.of() : null);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            if (isBreak(element)) {
                breakLine();
            } else if (element.normalName().equals("img")
                    || element.normalName().equals("math")) {
                last = null;
                atStart = false;
            }
            if (pre == null && element.normalName().equals("pre")) {
                pre = element;
                trimStart(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.equals(pre)) {
            pre = null;
        }
        if (node instanceof Element element && isBreak(element)) {
            breakLine();
        }
    }

    private static boolean isBreak(Element element) {
        return Vocabulary.BLOCKS.contains(element.normalName())
                || element.normalName().equals("br")
                || element.normalName().equals("body");
    }

    private void breakLine() {
        if (last != null) {
            last.text(last.getWholeText().substring(0, last.getWholeText().length() - 1));
        }
        last = null;
        atStart = true;
    }

    private void text(TextNode node) {
        if (pre != null) {
            node.text(carried(node.getWholeText(), false));
            return;
        }
        String parent = node.parent() == null ? "" : node.parent().normalName();
        if (Vocabulary.MATH.contains(parent) && !Vocabulary.MATH_TOKENS.contains(parent) && node.isBlank()) {
            node.text("");
            return;
        }
        String text = carried(node.getWholeText(), true);
        if ((atStart || last != null) && text.startsWith(" ")) {
            text = text.substring(1);
        }
        node.text(text);
        if (!text.isEmpty()) {
            last = text.endsWith(" ") ? node : null;
            atStart = false;
        }
    }

    /** Parsers drop the line feed that follows a pre's tag. */
    private static void trimStart(Element pre) {
        pre.nodeStream(TextNode.class).findFirst().ifPresent(text -> {
            String code = text.getWholeText();
            int from = 0;
            while (from < code.length() && (code.charAt(from) == '\n' || code.charAt(from) == '\r')) from++;
            text.text(code.substring(from));
        });
    }

    private static String carried(String text, boolean collapse) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (collapse && PlainText.isSpace(c)) {
                if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                out.append(pair ? text.substring(i, i + 2) : "\ufffd");
                i += pair ? 1 : 0;
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
