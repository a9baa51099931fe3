package dev.postil.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What a page says twice by its machinery, once for each width of the screen, say: the second time goes. What its author says twice stays. */
final class Repeats implements NodeVisitor {
    private static final int SHORTEST = 60;
    private static final int LONGEST_REFRAIN = 1_500;
    private static final int PARAGRAPHS = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d+|\\b(?:odd|even|first|last)\\b");
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
        Map<Long, Element> seen = new HashMap<>();
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
            Element first = alone ? null : seen.putIfAbsent(sum.hash * 31 + sum.length, element);
            if (first != null && !isMeant(first, element, sum) && element.closest("pre, table, blockquote") == null) {
                gone.add(element);
            }
        }
        return gone;
    }

    /**
     * A refrain stands where it stood before: in the same box, or in a box of the same make beside it. What machines repeat they put into
     * boxes of other makes, one for each width of the screen; or it is longer than anybody would have a reader read twice.
     */
    private static boolean isMeant(Element first, Element again, Sum sum) {
        if (sum.length > LONGEST_REFRAIN && again.childrenSize() >= PARAGRAPHS) {
            return false;
        }
        @Nullable Element one = first;
        @Nullable Element other = again;
        while (one != null && other != null && !one.equals(other)) {
            if (!make(one).equals(make(other))) {
                return false;
            }
            one = one.parent();
            other = other.parent();
        }
        return one != null && other != null;
    }

    /** "stanza-1" and "stanza-2" are of one make. */
    private static String make(Element element) {
        return element.normalName() + "." + NUMBER.matcher(element.className()).replaceAll("");
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
