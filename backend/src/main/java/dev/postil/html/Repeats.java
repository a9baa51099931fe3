package dev.postil.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a page says twice, once for each width of the screen, say: the second time goes. */
final class Repeats implements NodeVisitor {
    private static final int SHORTEST = 60;
    private static final long BASE = 1_000_003;

    /** Hash and length of a text, so that those of parts give that of the whole. */
    private static final class Sum {
        long hash;
        long power = 1;
        int length;

        void add(Sum other) {
            hash = hash * other.power + other.hash;
            power *= other.power;
            length += other.length;
        }

        void add(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    hash = hash * BASE + c;
                    power *= BASE;
                    length++;
                }
            }
        }
    }

    private final Map<Element, Sum> sums = new HashMap<>();

    private Repeats() {}

    static Set<Node> of(Element article) {
        Repeats repeats = new Repeats();
        article.traverse(repeats);
        Set<Long> seen = new HashSet<>();
        Set<Node> gone = new HashSet<>();
        for (Element element : article.getAllElements()) {
            Element parent = element.parent();
            if (parent != null && gone.contains(parent)) {
                gone.add(element);
                continue;
            }
            Sum sum = repeats.sums.get(element);
            boolean block =
                    element.isBlock() && !element.nameIs("td") && !element.nameIs("th") && !element.nameIs("tr");
            if (sum == null || sum.length < SHORTEST || !block || element.equals(article)) {
                continue;
            }
            boolean alone = parent != null && !parent.equals(article) && sameSum(repeats, parent, sum);
            if (!alone && !seen.add(sum.hash * 31 + sum.length) && element.closest("pre, table, blockquote") == null) {
                gone.add(element);
            }
        }
        return gone;
    }

    /** A box around one block is that block once more. */
    private static boolean sameSum(Repeats repeats, Element parent, Sum sum) {
        Sum around = repeats.sums.get(parent);
        return around != null && around.length == sum.length;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            sums.put(element, new Sum());
        } else if (node instanceof TextNode text) {
            Sum sum = text.parent() == null ? null : sums.get(text.parent());
            if (sum != null) {
                sum.add(text.getWholeText());
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && depth > 0 && element.parent() != null) {
            Sum above = sums.get(element.parent());
            Sum own = sums.get(element);
            if (above != null && own != null) {
                above.add(own);
            }
        }
    }
}
