package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The places at which a text may be divided, found in one walk.
 *
 * @param text without the notes at its foot
 * @param paragraphs all of them, as a transcript is made of
 */
record Landmarks(
        String text,
        List<Mark> headings,
        List<Mark> boldLines,
        List<Mark> numerals,
        List<Mark> breaks,
        List<Mark> paragraphs) {
    private static final Pattern BREAK = Pattern.compile(
            "[\\s\\u00a0]*(?:(?:[.*∗⁎•·~—–―_#=§⁂☙❧◆♦○●✦✻❖…⋯-][\\s\\u00a0]*){1,24}|o0o|oOo)[\\s\\u00a0]*");
    private static final Pattern NUMERAL =
            Pattern.compile("[\\s\\u00a0]*(?:[IVXL]{1,7}|\\d{1,2}|[A-Z])[.):]?[\\s\\u00a0]*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;…]$");
    private static final Set<String> ASIDE = Set.of("blockquote", "figure", "table", "aside", "pre", "li", "details");
    private static final int LONGEST_LINE = 120;

    /** @param rank of a heading: 1 to 6 */
    record Mark(String id, String text, int start, int rank) {}

    static Landmarks of(Element body) {
        Walk walk = new Walk();
        for (Node node : body.childNodes()) {
            if (node instanceof Element notes
                    && notes.nameIs("section")
                    && notes.attr("role").equals("doc-endnotes")) {
                break;
            }
            node.traverse(walk);
        }
        return walk.found();
    }

    private static final class Walk implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<Mark> headings = new ArrayList<>();
        private final List<Mark> boldLines = new ArrayList<>();
        private final List<Mark> numerals = new ArrayList<>();
        private final List<Mark> breaks = new ArrayList<>();
        private final List<Mark> paragraphs = new ArrayList<>();
        private int aside;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element) {
                boolean inside = aside > 0;
                aside += ASIDE.contains(element.normalName()) ? 1 : 0;
                if (!inside && aside == 0) {
                    look(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                aside -= ASIDE.contains(element.normalName()) ? 1 : 0;
            }
        }

        private void look(Element element) {
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    add(headings, element, element.normalName().charAt(1) - '0');
                case "hr" -> breaks.add(mark(element, "", text.length(), 1));
                case "p" -> paragraph(element);
                default -> {}
            }
        }

        private void paragraph(Element element) {
            String words = PlainText.of(element);
            if (BREAK.matcher(words).matches()) {
                breaks.add(mark(element, "", text.length() + words.length(), 1));
            } else if (NUMERAL.matcher(words).matches()) {
                add(numerals, element, 1);
            } else if (!PlainText.isBlank(words)) {
                if (isBoldLine(element, words.strip())) {
                    add(boldLines, element, 1);
                }
                add(paragraphs, element, 1);
            }
        }

        private static boolean isBoldLine(Element paragraph, String words) {
            return words.length() <= LONGEST_LINE
                    && !SENTENCE_END.matcher(words).find()
                    && paragraph.childNodes().stream().allMatch(Walk::isBold);
        }

        private static boolean isBold(Node node) {
            if (node instanceof TextNode text) {
                return PlainText.isBlank(text.getWholeText())
                        || text.getWholeText().strip().equals(":");
            }
            return node instanceof Element element
                    && (element.nameIs("b")
                            || element.nameIs("strong")
                            || element.nameIs("br")
                            || element.nameIs("sup")
                            || ((element.nameIs("em")
                                            || element.nameIs("i")
                                            || element.nameIs("u")
                                            || element.nameIs("span")
                                            || element.nameIs("a"))
                                    && element.childNodeSize() > 0
                                    && element.childNodes().stream().allMatch(Walk::isBold)));
        }

        private void add(List<Mark> marks, Element element, int rank) {
            String words = PlainText.of(element);
            if (!PlainText.isBlank(words)) {
                marks.add(mark(element, words, text.length(), rank));
            }
        }

        private static Mark mark(Element element, String words, int start, int rank) {
            return new Mark(element.id().isEmpty() ? "s-" + start : element.id(), words, start, rank);
        }

        private Landmarks found() {
            return new Landmarks(text.toString(), headings, boldLines, numerals, breaks, paragraphs);
        }
    }
}
