package dev.postil.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What follows a heading such as "Related articles" after the last paragraph of the text, and headings that have lost what they stood over. */
final class Tail {
    /** What of the text's prose may follow such a heading and still go with it. */
    private static final double LITTLE = 0.3;

    private static final int LONGEST_LEAD = 150;

    private static final int FEWEST_LINKS = 2;
    private static final double NOTHING_ELSE = 0.85;
    private static final String NOTES = "pre, table, blockquote, sup, [role=doc-endnotes], .references, .footnotes";

    private Tail() {}

    static Set<Node> of(Element article) {
        TextAmounts amounts = TextAmounts.of(article);
        Set<Node> gone = new HashSet<>();
        int all = Math.max(1, amounts.length(article));
        for (Element heading : article.select("h1, h2, h3, h4, h5, h6, p, div, span, strong")) {
            if (isHeading(heading, amounts) && AroundText.isHeading(heading.text())) {
                List<Element> section = section(heading, article, amounts);
                int length = section.stream().mapToInt(amounts::length).sum();
                boolean atEnd = isAtEnd(section.getLast(), article, amounts);
                boolean links =
                        section.stream().allMatch(part -> amounts.linkShare(part) > 0.3 || amounts.prose(part) == 0);
                if (section.size() > 1 && length < LITTLE * all && (atEnd || links)) {
                    gone.addAll(section);
                } else if (section.size() == 1 && (!heading.nameIs("p") || atEnd)) {
                    gone.add(heading);
                }
            }
        }
        addLinksAtEnd(article, gone, amounts);
        addShop(article, gone, amounts);
        gone.addAll(emptyHeadings(article, gone, amounts));
        lastLine(article, gone).filter(Tail::leadsOn).ifPresent(gone::add);
        return gone;
    }

    /** Two lines or more that are nothing but links, after the last paragraph, and what leads to them. */
    private static void addLinksAtEnd(Element article, Set<Node> gone, TextAmounts amounts) {
        List<Element> lines = new ArrayList<>();
        Optional<Element> last = lastLine(article, gone);
        while (last.isPresent() && isLink(last.get(), amounts)) {
            lines.add(last.get());
            gone.add(last.get());
            last = lastLine(article, gone);
        }
        if (lines.size() < FEWEST_LINKS) {
            lines.forEach(gone::remove);
        } else {
            last.filter(Tail::isLead).ifPresent(gone::add);
        }
    }

    private static boolean isLink(Element line, TextAmounts amounts) {
        return amounts.linkShare(line) > NOTHING_ELSE && line.closest(NOTES) == null;
    }

    private static boolean isLead(Element line) {
        return level(line) < 7
                || line.text().length() < LONGEST_LEAD && line.text().strip().endsWith(":");
    }

    /** "This article is for subscribers" and the offers after it. */
    private static void addShop(Element article, Set<Node> gone, TextAmounts amounts) {
        for (Element line : article.select("h1, h2, h3, h4, h5, h6, p, div")) {
            int length = amounts.length(line);
            if (length > 0 && length < LONGEST_LEAD && AroundText.isDoor(line.text())) {
                List<Element> rest = following(line, article);
                int offers = rest.stream().mapToInt(amounts::length).sum();
                int prose = rest.stream().mapToInt(amounts::prose).sum();
                if (offers < LITTLE * amounts.length(article) && prose < LITTLE * amounts.prose(article)) {
                    gone.add(line);
                    gone.addAll(rest);
                }
                return;
            }
        }
    }

    /** All that stands after a line. */
    private static List<Element> following(Element line, Element article) {
        List<Element> rest = new ArrayList<>();
        for (Element at = line; at != null && !at.equals(article); at = at.parent()) {
            for (Element next = at.nextElementSibling(); next != null; next = next.nextElementSibling()) {
                rest.add(next);
            }
        }
        return rest;
    }

    /** The last line of all. */
    private static Optional<Element> lastLine(Element article, Set<Node> gone) {
        Element at = article;
        while (true) {
            Optional<Element> last = at.children().reversed().stream()
                    .filter(child -> !gone.contains(child) && child.hasText())
                    .findFirst();
            if (last.isEmpty() || !last.get().isBlock()) {
                return at.equals(article) ? Optional.empty() : Optional.of(at);
            }
            at = last.get();
        }
    }

    /** "If you liked this post, you might also like:" and nothing after it. */
    private static boolean leadsOn(Element line) {
        String text = line.text().strip();
        return text.length() < LONGEST_LEAD && text.endsWith(":") && (line.nameIs("p") || line.nameIs("div"));
    }

    private static boolean isHeading(Element element, TextAmounts amounts) {
        int length = amounts.length(element);
        if (length == 0 || length > 100) {
            return false;
        }
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> true;
            case "p", "div" ->
                ChildElements.of(element).stream().noneMatch(Element::isBlock)
                        && element.nextElementSibling() != null
                        && (length < 40 && !element.text().endsWith("."));
            default -> false;
        };
    }

    /** The heading and its siblings up to the next heading of its level or a higher one. */
    private static List<Element> section(Element heading, Element article, TextAmounts amounts) {
        Element start = heading;
        while (start.nextElementSibling() == null
                && start.parent() != null
                && !start.parent().equals(article)
                && amounts.length(start.parent()) < amounts.length(heading) + 60) {
            start = start.parent();
        }
        List<Element> section = new ArrayList<>(List.of(start));
        int level = level(heading);
        for (Element next = start.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            if (level(next) <= level || (level == 7 && level(next) < 7)) {
                break;
            }
            Element inner = next.selectFirst("h1, h2, h3, h4");
            if (inner != null && level(inner) <= level && level < 7 && amounts.prose(next) > 400) {
                break;
            }
            section.add(next);
        }
        return section;
    }

    private static int level(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : 7;
    }

    private static boolean isAtEnd(Element last, Element article, TextAmounts amounts) {
        for (Element at = last; at != null && !at.equals(article); at = at.parent()) {
            for (Element next = at.nextElementSibling(); next != null; next = next.nextElementSibling()) {
                if (amounts.prose(next) > 250) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Set<Node> emptyHeadings(Element article, Set<Node> gone, TextAmounts amounts) {
        Set<Node> empty = new HashSet<>();
        for (Element heading : article.select("h1, h2, h3, h4, h5, h6")) {
            boolean last = heading.nextElementSibling() == null
                    && heading.parent() != null
                    && heading.parent().equals(article);
            if (last && amounts.length(heading) > 0 && !gone.contains(heading)) {
                empty.add(heading);
            }
        }
        return empty;
    }
}
