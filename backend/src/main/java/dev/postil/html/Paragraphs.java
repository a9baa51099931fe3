package dev.postil.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The paragraphs of a clean text, in their order. Notes at its foot are none: who leaves them aside has read the text all the same. */
public final class Paragraphs {
    private static final Set<String> PIECES =
            Set.of("p", "li", "pre", "table", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "blockquote");

    private static final Set<String> WHOLE = Set.of("table", "figure", "pre");

    private Paragraphs() {}

    public static List<Paragraph> of(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        Set<Element> holders = new HashSet<>();
        for (Element element : body.getAllElements()) {
            if (PIECES.contains(element.normalName())) {
                for (Element around = element.parent();
                        around != null && !WHOLE.contains(around.normalName()) && holders.add(around);
                        around = around.parent()) {}
            }
        }
        Walk walk = new Walk(holders);
        body.traverse(walk);
        return walk.paragraphs;
    }

    /** The texts of the outermost elements, by whose number a place in the text is kept. */
    public static List<String> blocks(String html) {
        return Jsoup.parseBodyFragment(html).body().children().stream()
                .map(Outline::lineOf)
                .toList();
    }

    private static final class Walk implements NodeVisitor {
        private final Set<Element> holders;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private int length;
        private int aside;

        private Walk(Set<Element> holders) {
            this.holders = holders;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                length += text.getWholeText().length();
            } else if (node instanceof Element element) {
                if (aside == 0 && isPiece(element)) {
                    String text = PlainText.of(element);
                    int words = WordCount.of(text);
                    if (words > 0) {
                        paragraphs.add(new Paragraph(length, length + text.length(), words, Outline.oneLine(text)));
                    }
                }
                aside += isAside(element) ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && isAside(element)) {
                aside--;
            }
        }

        private boolean isPiece(Element element) {
            return PIECES.contains(element.normalName())
                    && (WHOLE.contains(element.normalName()) || !holders.contains(element));
        }

        private static boolean isAside(Element element) {
            return WHOLE.contains(element.normalName())
                    || element.nameIs("section") && element.attr("role").equals("doc-endnotes");
        }
    }
}
