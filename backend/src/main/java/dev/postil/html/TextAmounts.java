package dev.postil.html;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** How many characters each element of a tree holds, and how many of them in links; counted once for all. */
final class TextAmounts {
    private static final int LONG = 80;

    private static final class Amount {
        int length;
        int linked;
        int links;
        int prose;
    }

    private final Map<Element, Amount> amounts = new HashMap<>();
    private final Amount none = new Amount();

    static TextAmounts of(Element root) {
        TextAmounts amounts = new TextAmounts();
        root.traverse(amounts.new Counting());
        return amounts;
    }

    int length(@Nullable Element element) {
        return amount(element).length;
    }

    /** Characters outside of links. */
    int unlinked(Element element) {
        return amount(element).length - amount(element).linked;
    }

    int links(Element element) {
        return amount(element).links;
    }

    /** Characters of paragraphs that are long enough to be sentences. */
    int prose(Element element) {
        return amount(element).prose;
    }

    double linkShare(Element element) {
        Amount amount = amount(element);
        return amount.length == 0 ? 0 : (double) amount.linked / amount.length;
    }

    private Amount amount(@Nullable Element element) {
        return element == null ? none : amounts.getOrDefault(element, none);
    }

    private final class Counting implements NodeVisitor {
        private int inLink;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                amounts.put(element, new Amount());
                inLink += isLink(element) ? 1 : 0;
            } else if (node instanceof TextNode text && !text.isBlank()) {
                int length = text.getWholeText().strip().length();
                Amount amount = amount(text.parent());
                amount.length += length;
                amount.linked += inLink > 0 ? length : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            Amount amount = amount(element);
            if (isLink(element)) {
                inLink--;
                amount.links++;
            }
            boolean sentence = amount.prose == 0 && amount.length >= LONG && amount.linked * 2 < amount.length;
            if (sentence && (element.isBlock() || element.nameIs("span"))) {
                amount.prose = amount.length - amount.linked;
            }
            if (depth > 0 && element.parent() != null) {
                Amount above = amount(element.parent());
                above.length += amount.length;
                above.linked += amount.linked;
                above.links += amount.links;
                above.prose += amount.prose;
            }
        }

        private static boolean isLink(Element element) {
            return element.nameIs("a")
                    && element.hasAttr("href")
                    && !element.attr("href").startsWith("#");
        }
    }
}
