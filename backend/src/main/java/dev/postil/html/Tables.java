package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Tables have only what tables may have: parsers move anything else before the table, each in its own way, and so do we, once. A table
 * with one cell in each row was a frame of some mail program: its cells are plain blocks.
 */
final class Tables {
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "table", Set.of("caption", "colgroup", "thead", "tbody", "tfoot"),
            "thead", Set.of("tr"),
            "tbody", Set.of("tr"),
            "tfoot", Set.of("tr"),
            "tr", Set.of("td", "th"),
            "colgroup", Set.of("col"));
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "caption", Set.of("table"),
            "colgroup", Set.of("table"),
            "col", Set.of("colgroup"),
            "thead", Set.of("table"),
            "tbody", Set.of("table"),
            "tfoot", Set.of("table"),
            "tr", Set.of("thead", "tbody", "tfoot"),
            "td", Set.of("tr"),
            "th", Set.of("tr"));

    private Tables() {}

    static void conform(Element body) {
        for (Element element : body.getAllElements()) {
            Set<String> parents = PARENTS.get(element.normalName());
            if (parents != null
                    && (element.parent() == null
                            || !parents.contains(element.parent().normalName()))) {
                element.tagName("div").clearAttributes();
            }
        }
        Rebuild.each(
                body,
                child -> child instanceof Element table && table.nameIs("table") ? withStraysBefore(table) : null);
        Rebuild.each(body, child -> child instanceof Element table && table.nameIs("table") ? flattened(table) : null);
    }

    private static @Nullable List<Node> withStraysBefore(Element table) {
        List<Node> strays = new ArrayList<>();
        for (Element part : parts(table)) {
            Set<String> children = CHILDREN.getOrDefault(part.normalName(), Set.of());
            List<Node> kept = new ArrayList<>();
            for (Node child : Rebuild.contents(part)) {
                if (child instanceof Element element && children.contains(element.normalName())) {
                    kept.add(child);
                } else if (!(child instanceof TextNode text && text.isBlank())) {
                    strays.add(child);
                }
            }
            part.insertChildren(0, kept);
        }
        strays.add(table);
        return strays.size() == 1 ? null : strays;
    }

    /** The table, its groups and its rows; not the cells. */
    private static List<Element> parts(Element table) {
        List<Element> parts = new ArrayList<>(List.of(table));
        for (int i = 0; i < parts.size(); i++) {
            for (Element child : ChildElements.of(parts.get(i))) {
                if (CHILDREN.containsKey(child.normalName())
                        && !child.normalName().equals("table")) {
                    parts.add(child);
                }
            }
        }
        return parts;
    }

    private static boolean isFrame(Element table) {
        List<Element> parts = parts(table);
        return parts.stream()
                        .noneMatch(part -> part.normalName().equals("tr")
                                && ChildElements.of(part).size() > 1)
                && ChildElements.of(table).stream()
                        .noneMatch(child -> child.normalName().equals("caption"))
                && parts.stream()
                        .noneMatch(part -> ChildElements.of(part).stream()
                                .anyMatch(cell -> cell.normalName().equals("th")));
    }

    private static @Nullable List<Node> flattened(Element table) {
        if (!isFrame(table)) {
            return null;
        }
        List<Node> cells = new ArrayList<>();
        for (Element part : parts(table)) {
            for (Element cell : ChildElements.of(part)) {
                if (cell.nameIs("td") || cell.nameIs("caption")) {
                    cell.tagName("div").clearAttributes();
                    cells.add(cell);
                }
            }
        }
        cells.forEach(Node::remove);
        return cells;
    }
}
