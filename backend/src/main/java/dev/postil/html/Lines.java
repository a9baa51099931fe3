package dev.postil.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The lines of an article, in order: blocks that hold no others, and what stands between blocks. */
final class Lines {
    /** More than any text that somebody reads has. */
    static final int MOST = 5_000;

    private static final Evaluator LINK = QueryParser.parse("a[href]");

    private final List<Line> lines = new ArrayList<>();
    private final Set<Element> boxes = new HashSet<>();

    private Lines(Element article) {
        for (Element element : article.getAllElements()) {
            if (element.isBlock() && !element.equals(article)) {
                Element box = element.parent();
                while (box != null && boxes.add(box) && !box.equals(article)) {
                    box = box.parent();
                }
            }
        }
    }

    /** At most one more than {@link #MOST}. */
    static List<Line> of(Element article) {
        Lines found = new Lines(article);
        found.walk(article);
        return found.lines;
    }

    private void walk(Element element) {
        if (lines.size() > MOST || Unwanted.isHidden(element)) {
            return;
        }
        if (!boxes.contains(element)) {
            add(element, true, List.of(element));
            return;
        }
        List<Node> run = new ArrayList<>();
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner && (inner.isBlock() || boxes.contains(inner))) {
                add(element, false, run);
                run.clear();
                walk(inner);
            } else {
                run.add(child);
            }
        }
        add(element, false, run);
    }

    private void add(Element element, boolean whole, List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        List<Element> links = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element inner) {
                text.append(inner.text()).append(' ');
                links.addAll(inner.select(LINK));
            }
        }
        String line = text.toString().strip();
        if (!line.isEmpty() && lines.size() <= MOST) {
            lines.add(new Line(element, whole, line, links));
        }
    }
}
