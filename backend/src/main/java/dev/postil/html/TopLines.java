package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The lines above an article's first paragraph that only repeat what the page's facts say: title, byline, date, minutes to read. */
final class TopLines {
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)(?:by|from|in|on|at|posted|published|updated|edited|reviewed|medically|fact[- ]checked|latest|last|expert|experts|edited by|reviewed by|written by|date|min\\.|read|reading|time|estimated|category|written|words|share|tweet|print|email|save|listen|home|blog|news|articles?|\\d+ comments?"
                    + "|(?:reading time:?\\s*)?\\d+ ?-?(?:min(?:ute)?s?)\\.?(?: ?-?read)?|[·•|/,:—–-]|\\s)+");
    /** "On behalf of Fern & Reed | Apr 21, 2017 | Banks and bends", without the date. */
    private static final Pattern FIELDS = Pattern.compile("(?:[^|·•.?!]{0,40}[|·•]){1,4}[^|·•.?!]{0,40}");

    private static final int LONGEST = 160;
    private static final int PARAGRAPH = 100;

    private TopLines() {}

    static List<Element> of(Element article, PageFacts facts) {
        List<Element> lines = new ArrayList<>();
        for (Element element : article.getAllElements()) {
            String text = element.ownText().strip();
            if (text.length() >= PARAGRAPH) {
                break;
            }
            if (!element.equals(article)
                    && !element.nameIs("figcaption")
                    && isRepeated(element.text().strip(), facts)) {
                lines.add(element);
            }
        }
        return lines;
    }

    private static boolean isRepeated(String line, PageFacts facts) {
        if (line.isEmpty() || line.length() > Math.max(LONGEST, facts.title().length())) {
            return false;
        }
        String rest = PageTitle.isPart(facts.title(), line) ? "" : line;
        for (String author : facts.authors()) {
            rest = rest.replace(author, "");
        }
        rest = PageDate.without(rest).strip();
        boolean shortened = rest.length() < line.length() || rest.length() < 40;
        if (FIELDS.matcher(rest).matches() && !PageDate.without(line).equals(line)) {
            return true;
        }
        return rest.isEmpty() || (shortened && KNOWN.matcher(rest).matches());
    }
}
