package dev.postil.html;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The date that stands on a page where dates of publication stand: in an element of that name, else in a short line. */
final class VisibleDate {
    private static final String PLACES =
            "time[datetime], .date, .post-date, .entry-date, .published, .publish-date, .article-date, .posted-on, .pubdate,"
                    + " .date-published, .byline, .post-meta, .entry-meta, .article-meta, .meta, [class*=publish i], [class$=date], [class*=__date]";
    private static final String ELSEWHERE =
            "footer, nav, script, style, .comment, #comments, .related, .related-posts, .card, .sidebar, #sidebar";
    private static final Pattern RIGHTS = Pattern.compile("(?i)©|copyright|all rights");
    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:updated?|modified|reviewed|edited)\\b|обновлен|изменен|aktualisiert|mis à jour");
    private static final Pattern SAID = Pattern.compile(
            "(?i)(?:first )?(?:posted|published|date published)(?: on)?\\b.*|опубликован.*|veröffentlicht.*|publié.*");
    private static final int FIRST_ELEMENTS = 3_000;
    private static final int BEFORE_TITLE = 30;
    private static final int AFTER_TITLE = 100;
    private static final int LONGEST = 150;

    private VisibleDate() {}

    static Optional<Instant> of(Document page) {
        // A page that only says when it was changed has no better date than that.
        return said(nearTitle(page))
                .or(() -> first(nearTitle(page), true))
                .or(() -> first(page.select(PLACES), true))
                .or(() -> first(beginning(page), true))
                .or(() -> first(nearTitle(page), false))
                .or(() -> first(page.select(PLACES), false))
                .or(() -> first(beginning(page), false));
    }

    /** The date that stands beside the title, unless it is said to be that of a change. */
    static Optional<Instant> besideTitle(Document page) {
        return said(nearTitle(page)).or(() -> first(nearTitle(page), true));
    }

    /** A line that says in so many words that it is the date of publication. */
    private static Optional<Instant> said(List<Element> elements) {
        return first(
                elements.stream()
                        .filter(element -> SAID.matcher(element.text()).matches())
                        .toList(),
                true);
    }

    /** What stands shortly before and after the first heading. */
    private static List<Element> nearTitle(Document page) {
        List<Element> all = beginning(page);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).nameIs("h1")) {
                return all.subList(Math.max(0, i - BEFORE_TITLE), Math.min(all.size(), i + AFTER_TITLE));
            }
        }
        return List.of();
    }

    private static List<Element> beginning(Document page) {
        List<Element> all = page.body().getAllElements();
        return all.subList(0, Math.min(all.size(), FIRST_ELEMENTS));
    }

    private static Optional<Instant> first(List<Element> elements, boolean published) {
        for (Element element : elements) {
            String text = line(element);
            boolean mayBe = text.length() >= 6
                    && text.length() < LONGEST
                    && hasDigit(text)
                    && !RIGHTS.matcher(text).find();
            Optional<Instant> date =
                    mayBe ? PageDate.parse(published ? CHANGED.split(text, 2)[0] : text) : Optional.empty();
            if (date.isPresent() && isOfArticle(element)) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static boolean isOfArticle(Element element) {
        Element aside = element.closest("aside");
        return element.closest(ELSEWHERE) == null && (aside == null || aside.closest("article") != null);
    }

    private static String line(Element element) {
        if (element.hasAttr("datetime")) {
            Element parent = element.parent();
            boolean changed =
                    parent != null && CHANGED.matcher(parent.ownText()).find();
            return (changed ? "updated " : "") + element.attr("datetime");
        }
        return element.childrenSize() == 0 || isSmall(element)
                ? PageFacts.text(element)
                : element.ownText().strip();
    }

    /** A line of its own, with a few words in elements of theirs. */
    private static boolean isSmall(Element element) {
        return element.childrenSize() <= 4
                && element.children().stream().allMatch(child -> child.childrenSize() == 0)
                && element.className().length() > 0;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
