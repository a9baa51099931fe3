package dev.postil.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The last look at the article that was found: the lines that in all likelihood stand around the text and are not of it, though nothing
 * names them so. How likely that is {@link SurplusTrees} have learned from other pages. What readers want is never judged, whatever it
 * looks like: pictures with their captions, listings of code, tables, quotes, formulas, notes.
 */
final class Surplus {
    /** An article of which so much seems surplus is one that the trees know nothing of. */
    private static final double TOO_MUCH = 0.35;

    private static final Evaluator KEPT = QueryParser.parse(
            "pre, table, figure, figcaption, blockquote, math, .katex, mjx-container, dl, .references, .footnotes, [role=doc-endnotes],"
                    + " [role=doc-footnote], li[id^=fn], [class*=caption]");
    private static final Evaluator SHOWS =
            QueryParser.parse("img, picture, video, audio, iframe, object, embed, math, code");

    private Surplus() {}

    static Set<Node> of(Element article, PageFacts facts) {
        List<Line> lines = lines(article, facts);
        Set<Node> gone = new HashSet<>();
        int all = 0;
        int surplus = 0;
        for (Line line : lines.reversed()) {
            all += line.length;
            if (SurplusTrees.isSurplus(line) && isJudged(line, article) && !leads(line, gone)) {
                gone.add(line.element);
                surplus += line.length;
            }
        }
        return surplus > TOO_MUCH * all ? Set.of() : gone;
    }

    /** None of a page that has more lines than any text. */
    static List<Line> lines(Element article, PageFacts facts) {
        List<Line> lines = Lines.of(article);
        if (lines.size() > Lines.MOST) {
            return List.of();
        }
        LineContext.tell(article, lines, facts);
        return lines;
    }

    static boolean isJudged(Line line, Element article) {
        return line.whole
                && !line.element.equals(article)
                && line.element.closest(KEPT) == null
                && line.element.selectFirst(SHOWS) == null;
    }

    /** A heading goes only with what it stands over. */
    private static boolean leads(Line line, Set<Node> gone) {
        return line.isHeading() && line.next != null && !gone.contains(line.next.element);
    }
}
