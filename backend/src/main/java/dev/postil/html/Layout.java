package dev.postil.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a clean text: no empty boxes, boxes that only hold boxes opened, boxes of text called paragraphs, white space as a
 * reader sees it, and one line feed between two blocks. So the same text gives the same bytes however its source was indented.
 */
final class Layout {
    private static final Set<String> MAY_BE_EMPTY =
            Set.of("br", "hr", "img", "td", "th", "col", "colgroup", "source", "audio", "video", "wbr", "li", "tr");

    private Layout() {}

    static void settle(Element body) {
        Whitespace.collapse(body);
        removeEmpty(body);
        Set<Element> blocks = blocks(body);
        openBoxes(body, blocks);
        separate(body, blocks);
    }

    private static void removeEmpty(Element body) {
        Rebuild.lists(body, (parent, children) -> {
            List<Node> kept = Rebuild.replaced(children, Layout::emptied);
            return isMath(parent) ? kept : withoutEdgeBreaks(parent, kept);
        });
    }

    private static @Nullable List<Node> emptied(Node child) {
        if (!(child instanceof Element element) || isMath(element)) {
            return null;
        }
        if (element.nameIs("span") && element.attributesSize() == 0) {
            return Rebuild.contents(element);
        }
        boolean counts = MAY_BE_EMPTY.contains(element.normalName()) || element.hasAttr("id");
        return counts || !isEmpty(element) ? null : List.of();
    }

    private static boolean isMath(Element element) {
        return Vocabulary.MATH.contains(element.normalName());
    }

    private static boolean isEmpty(Element element) {
        boolean spacer = isBlock(element) && !element.nameIs("pre");
        return element.childNodes().stream()
                .allMatch(child -> child instanceof TextNode text
                        && (spacer
                                ? PlainText.isBlank(text.getWholeText())
                                : text.getWholeText().isEmpty()));
    }

    /** A line break that ends or begins a block shows nothing. */
    private static List<Node> withoutEdgeBreaks(Element parent, List<Node> children) {
        if (children.stream().noneMatch(Layout::isBr) || !(isBlock(parent) || parent.nameIs("body"))) {
            return children;
        }
        ArrayDeque<Node> kept = new ArrayDeque<>();
        for (Node child : children) {
            if (isBlock(child)) {
                dropLastBreaks(kept);
            }
            if (!isBr(child) || !(kept.isEmpty() || isBlock(kept.getLast()))) {
                kept.addLast(child);
            }
        }
        dropLastBreaks(kept);
        return List.copyOf(kept);
    }

    private static void dropLastBreaks(ArrayDeque<Node> kept) {
        while (!kept.isEmpty() && isBr(kept.getLast())) {
            kept.removeLast();
        }
    }

    private static boolean isBr(Node node) {
        return node instanceof Element element && element.nameIs("br");
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && Vocabulary.BLOCKS.contains(element.normalName());
    }

    /** The blocks, and the inline elements that hold one. */
    private static Set<Element> blocks(Element body) {
        Set<Element> blocks = new HashSet<>();
        for (Element element : body.getAllElements().reversed()) {
            if (isBlock(element) || ChildElements.of(element).stream().anyMatch(blocks::contains)) {
                blocks.add(element);
            }
        }
        return blocks;
    }

    private static void openBoxes(Element body, Set<Element> blocks) {
        Rebuild.each(body, child -> child instanceof Element div && div.nameIs("div") ? opened(div, blocks) : null);
    }

    private static @Nullable List<Node> opened(Element div, Set<Element> blocks) {
        if (div.attributesSize() == 0 && div.childNodes().stream().allMatch(blocks::contains)) {
            return Rebuild.contents(div);
        }
        if (div.childNodeSize() > 0 && div.childNodes().stream().noneMatch(blocks::contains)) {
            div.tagName("p");
        }
        return null;
    }

    private static void separate(Element body, Set<Element> blocks) {
        Rebuild.lists(body, (parent, children) -> {
            if (isMath(parent) || parent.nameIs("pre") || children.size() < 2) {
                return children;
            }
            List<Node> apart = new ArrayList<>(List.of(children.getFirst()));
            for (int i = 1; i < children.size(); i++) {
                if (isBr(children.get(i - 1))
                        || blocks.contains(children.get(i - 1))
                        || blocks.contains(children.get(i))) {
                    apart.add(new TextNode("\n"));
                }
                apart.add(children.get(i));
            }
            return apart.size() == children.size() ? children : apart;
        });
    }
}
