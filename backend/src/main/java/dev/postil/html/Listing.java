package dev.postil.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A page of many cards of one make, each with a link: goods, jobs, news. There the links are what one reads. */
final class Listing {
    private static final int FEWEST = 5;
    private static final int LONGEST_CARD = 1_500;
    private static final int SHORTEST_CARD = 15;
    /** Cards that hold this share of a page's text are what it is about. */
    private static final double MOST = 0.5;

    private Listing() {}

    /** The box with all of the cards; empty when other text outweighs them. */
    static Optional<Element> of(Element body) {
        TextAmounts amounts = TextAmounts.of(body);
        List<Element> cards = cards(body, amounts);
        int length = cards.stream().mapToInt(amounts::length).sum();
        int proseElsewhere =
                amounts.prose(body) - cards.stream().mapToInt(amounts::prose).sum();
        if (cards.size() < FEWEST || length < MOST * amounts.length(body) || proseElsewhere > MOST * length) {
            return Optional.empty();
        }
        Element common = cards.getFirst();
        while (common.parent() != null && !common.equals(body) && !holds(common, cards.getLast())) {
            common = common.parent();
        }
        return Optional.of(common);
    }

    private static boolean holds(Element box, Element card) {
        return card.parents().contains(box);
    }

    private static List<Element> cards(Element body, TextAmounts amounts) {
        Map<String, List<Element>> makes = new HashMap<>();
        for (Element element : body.getAllElements()) {
            boolean box = switch (element.normalName()) {
                case "div", "li", "article", "section", "a" -> true;
                default -> false;
            };
            int length = amounts.length(element);
            boolean named = !element.className().isEmpty() || element.nameIs("li") || element.nameIs("article");
            if (box && named && length >= SHORTEST_CARD && length <= LONGEST_CARD && isLinked(element, amounts)) {
                makes.computeIfAbsent(make(element), any -> new ArrayList<>()).add(element);
            }
        }
        return makes.values().stream()
                .filter(cards -> cards.size() >= FEWEST)
                .map(Listing::outermost)
                .filter(cards -> cards.size() >= FEWEST
                        && cards.stream().filter(Listing::isCard).count() > 0.6 * cards.size())
                .max(Comparator.comparingInt(
                        cards -> cards.stream().mapToInt(amounts::length).sum()))
                .orElse(List.of());
    }

    private static boolean isLinked(Element element, TextAmounts amounts) {
        return element.nameIs("a")
                ? element.hasAttr("href") && element.selectFirst("div, h2, h3, h4, p, img") != null
                : amounts.links(element) > 0;
    }

    private static boolean isCard(Element element) {
        return element.selectFirst("img, h2, h3, h4, h5, [class*=title i], [class*=name i], [class*=price i]") != null;
    }

    private static String make(Element element) {
        String classes = element.className();
        int space = classes.indexOf(' ');
        return element.normalName() + "." + (space < 0 ? classes : classes.substring(0, space));
    }

    private static List<Element> outermost(List<Element> elements) {
        Set<Element> all = new HashSet<>(elements);
        return elements.stream()
                .filter(element -> element.parents().stream().noneMatch(all::contains))
                .toList();
    }
}
