package dev.postil.html;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The one box that holds the paragraphs, side by side. Around it a page may have as much text again, but in many boxes of a paragraph or
 * two each: other articles with their beginnings, questions and answers about the firm, what customers say.
 */
final class Column {
    /** What the box must hold of the prose around it; less when the page says that it is one article. */
    private static final double SHARE = 0.5;

    private static final double SHARE_OF_ARTICLE = 0.33;

    /** No other box may hold this much of what it holds, in paragraphs side by side; or in a single one. */
    private static final double RIVAL = 0.25;

    private static final double LONE_RIVAL = 0.6;
    private static final int SHORTEST = 800;
    private static final int FEWEST = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final TextAmounts amounts;

    private Column(TextAmounts amounts) {
        this.amounts = amounts;
    }

    /** Empty when the prose is in several boxes. */
    static Optional<Element> of(Element around, PageFacts facts) {
        Column column = new Column(TextAmounts.of(around));
        List<Element> boxes = around.getAllElements().stream()
                .filter(element -> !isParagraph(element) && column.direct(element) > 0)
                .toList();
        return boxes.stream()
                .max(Comparator.comparingInt(column::direct))
                .filter(box -> !box.equals(around))
                .filter(box -> column.stands(box, around, facts.isArticle() ? SHARE_OF_ARTICLE : SHARE))
                .filter(box -> column.hasNoRival(box, boxes))
                .filter(box -> !isOnTopic(around, box, facts.title()));
    }

    private boolean stands(Element box, Element around, double share) {
        return direct(box) >= SHORTEST
                && paragraphs(box) >= FEWEST
                && amounts.prose(box) >= share * amounts.prose(around);
    }

    private boolean hasNoRival(Element box, List<Element> boxes) {
        int direct = direct(box);
        return boxes.stream()
                .filter(other -> !other.equals(box) && !other.parents().contains(box))
                .noneMatch(other -> direct(other) > (paragraphs(other) > 1 ? RIVAL : LONE_RIVAL) * direct);
    }

    /** Whether what stands around the box is about the same: then it is the article's, too. */
    private static boolean isOnTopic(Element around, Element box, String title) {
        Set<String> topic =
                words(title).stream().filter(word -> word.length() > 3).collect(Collectors.toSet());
        List<String> within = words(box.text());
        List<String> all = words(around.text());
        long inBox = within.stream().filter(topic::contains).count();
        long outside = all.stream().filter(topic::contains).count() - inBox;
        int rest = Math.max(1, all.size() - within.size());
        return rest > 20 && outside * within.size() > inBox * rest;
    }

    private static List<String> words(String text) {
        return List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)));
    }

    private int direct(Element box) {
        return ChildElements.of(box).stream().mapToInt(this::paragraph).sum();
    }

    private long paragraphs(Element box) {
        return ChildElements.of(box).stream()
                .filter(child -> paragraph(child) > 0)
                .count();
    }

    private int paragraph(Element child) {
        return isParagraph(child) ? amounts.prose(child) : 0;
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p", "ul", "ol", "dl", "blockquote", "pre", "table", "figure" -> true;
            default -> false;
        };
    }
}
