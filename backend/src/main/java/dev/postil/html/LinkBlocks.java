package dev.postil.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Blocks of links within an article: menus, rows of buttons, lists and cards of other articles. */
final class LinkBlocks {
    private static final double TOO_MUCH = 0.4;
    private static final int LONGEST_TEASER = 420;
    private static final int LONGEST_DECLARED = 800;
    private static final String ARTICLE = "[itemtype~=schema.org/(?:Article|NewsArticle|BlogPosting)$], .teaser";
    private static final int PROSE_TO_FOLLOW = 300;

    private final TextAmounts amounts;
    private final int all;
    private final Set<Node> gone = new HashSet<>();

    private LinkBlocks(Element article) {
        this.amounts = TextAmounts.of(article);
        this.all = amounts.unlinked(article);
    }

    static Set<Node> of(Element article) {
        LinkBlocks blocks = new LinkBlocks(article);
        int proseSoFar = 0;
        int proseOfAll = blocks.amounts.prose(article);
        for (Element element : article.getAllElements()) {
            boolean inside = element.parents().stream().limit(12).anyMatch(blocks.gone::contains);
            if (element.equals(article) || inside) {
                continue;
            }
            int proseAfter = proseOfAll - proseSoFar - blocks.amounts.prose(element);
            if (blocks.isLinks(element, proseAfter) || blocks.isContents(element)) {
                blocks.gone.add(element);
            } else {
                blocks.addTeasers(element);
            }
            if (ChildElements.of(element).isEmpty() || blocks.isLeafOfProse(element)) {
                proseSoFar += blocks.amounts.prose(element);
            }
        }
        return blocks.gone;
    }

    private boolean isLeafOfProse(Element element) {
        return amounts.prose(element) > 0
                && ChildElements.of(element).stream().noneMatch(child -> amounts.prose(child) > 0);
    }

    private boolean isLinks(Element element, int proseAfter) {
        boolean box = switch (element.normalName()) {
            case "ul", "ol", "div", "section", "table", "dl", "p", "aside" -> true;
            default -> false;
        };
        double share = element.nameIs("p") ? 0.9 : element.nameIs("aside") ? 0.4 : 0.6;
        return box
                && amounts.length(element) > 0
                && amounts.links(element) > 1
                && amounts.linkShare(element) > share
                && amounts.unlinked(element) < TOO_MUCH * all
                && element.closest("sup, [role=doc-endnotes], .references, .footnotes") == null
                && element.selectFirst("figure, picture") == null
                && !isAmongProse(element, proseAfter)
                && amounts.prose(element) < 400;
    }

    /** A list of links in the course of a text is part of it: something leads to it, and the text goes on after it. */
    private boolean isAmongProse(Element element, int proseAfter) {
        if (!element.nameIs("ul") && !element.nameIs("ol") && !element.nameIs("table")) {
            return false;
        }
        Element before = element.previousElementSibling();
        Element after = element.nextElementSibling();
        if (isProse(before) && isProse(after)) {
            return true;
        }
        boolean led = before != null
                && switch (before.normalName()) {
                    case "h2", "h3", "h4" -> !AroundText.isHeading(before.text());
                    case "p", "div" -> amounts.length(before) > 20 && !AroundText.isHeading(before.text());
                    default -> false;
                };
        return led && proseAfter > PROSE_TO_FOLLOW;
    }

    private boolean isProse(@Nullable Element element) {
        return element != null
                && switch (element.normalName()) {
                    case "h2", "h3", "h4", "h5" -> !AroundText.isHeading(element.text());
                    case "blockquote", "pre", "figure", "ul", "ol" -> true;
                    default -> amounts.length(element) > 60 && amounts.linkShare(element) < 0.6;
                };
    }

    /** A table of contents: the article's own headings, as links into it. */
    private boolean isContents(Element list) {
        if (!list.nameIs("ul") && !list.nameIs("ol")) {
            return false;
        }
        List<Element> links = list.select("a[href^=#]");
        int linked = links.stream().mapToInt(amounts::length).sum();
        return links.size() >= 3
                && linked > 0.8 * amounts.length(list)
                && links.stream()
                        .noneMatch(link ->
                                link.is("[role=doc-backlink]") || link.text().length() < 3)
                && list.closest(".references, .footnotes, [role=doc-endnotes]") == null;
    }

    /** Three cards or more of one make, each a link to somewhere with a few words. */
    private void addTeasers(Element parent) {
        if (parent.childNodeSize() < 3 || parent.nameIs("tr") || parent.nameIs("tbody") || parent.nameIs("p")) {
            return;
        }
        Map<String, Integer> makes = new HashMap<>();
        for (Element child : ChildElements.of(parent)) {
            if (isTeaser(child)) {
                makes.merge(make(child), 1, Integer::sum);
            }
        }
        for (Map.Entry<String, Integer> make : makes.entrySet()) {
            List<Element> alike = ChildElements.of(parent).stream()
                    .filter(child -> make(child).equals(make.getKey()))
                    .toList();
            int length = alike.stream().mapToInt(amounts::unlinked).sum();
            if (make.getValue() >= 3 && make.getValue() >= 0.8 * alike.size() && length < TOO_MUCH * all) {
                gone.addAll(alike.stream().filter(this::isTeaser).toList());
            }
        }
    }

    private static String make(Element element) {
        String classes = element.className();
        int space = classes.indexOf(' ');
        return element.normalName() + "." + (space < 0 ? classes : classes.substring(0, space));
    }

    private boolean isTeaser(Element card) {
        boolean box = switch (card.normalName()) {
            case "div", "article", "section", "li", "a" -> true;
            default -> !card.tag().isKnownTag();
        };
        int longest = card.is(ARTICLE) ? LONGEST_DECLARED : LONGEST_TEASER;
        if (!box || amounts.length(card) > longest || amounts.length(card) == 0) {
            return false;
        }
        if (card.nameIs("a")) {
            return card.hasAttr("href") && card.selectFirst("h2, h3, h4, h5, img, p") != null;
        }
        Element title = card.selectFirst(
                "h2 a[href], h3 a[href], h4 a[href], h5 a[href], h6 a[href], a[href] h2, a[href] h3, a[href] h4, a[href] h5, a[href] h6");
        Element picture = card.selectFirst("a[href] img");
        Element first = card.selectFirst("a[href]:not([href^=#])");
        return first != null
                && amounts.links(card) <= 6
                && card.selectFirst(title == null ? "pre, table, blockquote, figcaption" : "pre, table, blockquote")
                        == null
                && (title != null || (picture != null && amounts.linkShare(card) > 0.15));
    }
}
