package dev.postil.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the article of a page. What is plainly not text goes first; then from the body down to the smallest element that holds nearly all
 * that reads like prose; then, inside it, what the site put around and between the paragraphs.
 */
final class ArticleBody {
    /** An element that holds this much of its parent's prose is where the prose is. */
    private static final double NEARLY_ALL = 0.8;

    private static final String MARKED =
            "[itemprop=articleBody], .entry-content, .post-content, .article-body, .article-content, .post-body, .article__body,"
                    + " .article__content, .story-body, .e-content, .markdown-body, .mw-parser-output, .single-content, #article-body, .td-post-content, .theme-content, .abstract, #abstract, [role=doc-abstract]";
    private static final String SEMANTIC =
            "article, main, [role=main], [role=article], #content, #main-content, .main-content";

    private static final Set<String> INLINE = Set.of("span", "em", "strong", "b", "i", "code", "u", "font");

    private ArticleBody() {}

    /** The html of the article; uncleaned. The document is used up. */
    static String of(Document page, PageFacts facts) {
        Element body = page.body();
        Boilerplate.strip(body, facts.isThread());
        Optional<Element> thread = facts.isThread() ? ThreadPosts.of(body) : Optional.empty();
        if (thread.isPresent()) {
            return thread.get().html();
        }
        Optional<Element> listing = facts.isArticle() || facts.isThread() ? Optional.empty() : Listing.of(body);
        if (listing.isPresent()) {
            Element whole = Neighbours.around(listing.get(), body, facts.title(), false);
            Rebuild.remove(whole, Repeats.of(whole));
            Rebuild.remove(whole, Calls.of(whole));
            return whole.html();
        }
        Element article = article(body, facts);
        Rebuild.remove(article, Surplus.of(article, facts));
        return article.html();
    }

    /** The one text of a page that is stripped of what its names tell, before its lines are judged. */
    static Element article(Element body, PageFacts facts) {
        Map<Element, Double> prose = prose(body);
        Element main = narrow(start(body, prose), prose);
        Optional<Element> column = facts.isThread() ? Optional.empty() : Column.of(main, facts);
        Element article = Neighbours.around(column.orElse(main), body, facts.title(), column.isPresent());
        Boilerplate.prune(article, facts);
        return article;
    }

    private static Element start(Element body, Map<Element, Double> prose) {
        return marked(body, MARKED, 0.5, prose)
                .or(() -> marked(body, SEMANTIC, 0.6, prose))
                .orElse(body);
    }

    /** The one element that its author marked as the text, if most of the prose is in it. */
    private static Optional<Element> marked(Element body, String selector, double share, Map<Element, Double> prose) {
        double all = amount(body, prose);
        List<Element> candidates = body.select(selector).stream()
                .filter(element -> amount(element, prose) >= share * all && amount(element, prose) > 0)
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getLast());
    }

    private static Element narrow(Element from, Map<Element, Double> prose) {
        Element at = from;
        while (true) {
            double all = amount(at, prose);
            Optional<Element> next = at.children().stream()
                    .filter(child ->
                            amount(child, prose) > NEARLY_ALL * all && child.childrenSize() > 0 && isBox(child))
                    .findFirst();
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
    }

    private static boolean isBox(Element element) {
        return switch (element.normalName()) {
            case "p", "ul", "ol", "dl", "table", "pre", "blockquote", "figure", "tbody", "tr", "details" -> false;
            default -> true;
        };
    }

    private static double amount(Element element, Map<Element, Double> prose) {
        return prose.getOrDefault(element, 0.0);
    }

    /** How much prose each element holds: characters outside of links, those of short lines for less. */
    private static Map<Element, Double> prose(Element body) {
        Map<Element, Double> prose = new HashMap<>();
        for (Element element : body.getAllElements().reversed()) {
            double own = ownProse(element);
            double inside = prose.getOrDefault(element, 0.0) + own;
            if (inside > 0) {
                prose.put(element, inside);
                Element parent = element.parent();
                if (parent != null && !element.equals(body)) {
                    prose.merge(parent, inside, Double::sum);
                }
            }
        }
        return prose;
    }

    private static double ownProse(Element element) {
        if (element.nameIs("a") || element.nameIs("option")) {
            return 0;
        }
        int length = 0;
        for (TextNode text : element.textNodes()) {
            length += text.isBlank() ? 0 : text.getWholeText().strip().length();
        }
        boolean inline = INLINE.contains(element.normalName());
        return length == 0 ? 0 : length * (length >= 60 || inline ? 1 : length >= 25 ? 0.5 : 0.1);
    }
}
