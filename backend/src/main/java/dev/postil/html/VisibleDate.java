package dev.postil.html;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The date that stands on a page where dates of publication stand: in an element of that name, else in a short line. */
final class VisibleDate {
    private static final String PLACES =
            "time[datetime], .date, .post-date, .entry-date, .published, .publish-date, .article-date, .posted-on, .pubdate,"
                    + " .date-published, .byline, .post-meta, .entry-meta, .article-meta, .meta, [class*=publish i], [class$=date], [class*=__date]";
    private static final String ELSEWHERE =
            "footer, nav, script, style, .comment, #comments, .related, .related-posts, .card, .sidebar, #sidebar";
    private static final String PERSON =
            "a[rel~=author], a[href*=/author], a[href*=/contributor], a[href*=people/], a[href*=/team/], a[href*=/staff/]";
    private static final Pattern RIGHTS = Pattern.compile("(?i)©|copyright|all rights");
    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:updated?|modified|reviewed|edited)\\b|обновлен|изменен|aktualisiert|mis à jour");
    private static final Pattern SAID = Pattern.compile(
            "(?i)(?:first )?(?:posted|published|date published)(?: on)?\\b.*|опубликован.*|veröffentlicht.*|publié.*");
    private static final int FIRST_ELEMENTS = 3_000;
    private static final int BEFORE_TITLE = 30;
    private static final int AFTER_TITLE = 100;
    private static final int BESIDE_DATE = 45;
    private static final int PARAGRAPH = 200;
    private static final int LONGEST = 100;
    private static final int LONGEST_CARD = 400;
    private static final int CARD_LEVELS = 3;
    private static final int MOST_NODES = 200;

    private final Document page;
    private final URI address;
    private final String title;
    private final List<Element> beginning;
    private final List<Element> nearTitle;

    private VisibleDate(Document page, URI address, String title) {
        this.page = page;
        this.address = address;
        this.title = title;
        List<Element> all = page.body().getAllElements();
        this.beginning = all.subList(0, Math.min(all.size(), FIRST_ELEMENTS));
        this.nearTitle = nearTitle();
    }

    static VisibleDate on(Document page, URI address, String title) {
        return new VisibleDate(page, address, title);
    }

    Optional<Instant> anywhere() {
        // A page that only says when it was changed has no better date than that.
        return besideTitle()
                .or(() -> said(page.select(PLACES)))
                .or(() -> first(page.select(PLACES), true))
                .or(() -> said(beginning))
                .or(() -> first(beginning, true))
                .or(this::inListOfPosts)
                .or(this::changeBesideTitle)
                .or(() -> first(page.select(PLACES), false))
                .or(() -> first(beginning, false));
    }

    /** The date that stands beside the title, unless it is said to be that of a change. */
    Optional<Instant> besideTitle() {
        return said(nearTitle).or(() -> first(nearTitle, true));
    }

    Optional<Instant> changeBesideTitle() {
        return first(nearTitle, false);
    }

    /** A line that says in so many words that it is the date of publication. */
    private Optional<Instant> said(List<Element> elements) {
        return first(
                elements.stream()
                        .filter(element -> SAID.matcher(line(element)).matches())
                        .toList(),
                true);
    }

    /** What stands shortly before and after the title. */
    private List<Element> nearTitle() {
        List<Element> headings =
                beginning.stream().filter(element -> element.nameIs("h1")).toList();
        Optional<Element> heading = headings.stream()
                .filter(this::isTitle)
                .findFirst()
                .or(() -> headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty());
        int at = heading.map(beginning::indexOf).orElse(-1);
        if (at < 0) {
            return List.of();
        }
        int end = at + 1;
        while (end < Math.min(beginning.size(), at + AFTER_TITLE)
                && beginning.get(end).ownText().length() < PARAGRAPH) {
            end++;
        }
        return beginning.subList(Math.max(0, at - BEFORE_TITLE), end).stream()
                .filter(VisibleDate::isDate)
                .toList();
    }

    /** A line of little else; in a sentence may stand any date. */
    private static boolean isDate(Element element) {
        String text = line(element);
        return text.length() < LONGEST && PageDate.without(text).strip().length() <= BESIDE_DATE;
    }

    private boolean isTitle(Element heading) {
        return PageTitle.isPart(heading.text(), title) || PageTitle.isPart(title, heading.text());
    }

    /** A list of the site's posts that has this one among them, with its date. */
    private Optional<Instant> inListOfPosts() {
        String path = address.getPath();
        if (path == null || path.length() < 2) {
            return Optional.empty();
        }
        return page.select("a[href$=" + '"' + path.replace("\"", "") + "\"]").stream()
                .flatMap(link -> link.parents().stream()
                        .limit(CARD_LEVELS)
                        .takeWhile(VisibleDate::isSmallBox)
                        .flatMap(box -> box.select("time, [class*=date]").stream())
                        .flatMap(date -> PageDate.parse(line(date)).stream()))
                .findFirst();
    }

    private Optional<Instant> first(List<Element> elements, boolean published) {
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

    private boolean isOfArticle(Element element) {
        Element aside = element.closest("aside");
        return element.closest(ELSEWHERE) == null
                && (aside == null || aside.closest("article") != null)
                && !isInCard(element);
    }

    /** Beside a heading that leads to another article. */
    private boolean isInCard(Element element) {
        Element at = element;
        for (int level = 0; level < CARD_LEVELS && at != null && isSmallBox(at); level++) {
            Element heading = at.selectFirst("h1, h2, h3, h4, h5, h6");
            if (heading != null) {
                Element around = heading.closest("a[href]");
                Element link = around == null ? heading.selectFirst("a[href]") : around;
                return link != null && !link.is(PERSON) && !isTitle(heading);
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isSmallBox(Element box) {
        int length = 0;
        int nodes = 0;
        for (Node node : (Iterable<Node>) box.nodeStream()::iterator) {
            length += node instanceof TextNode text ? text.getWholeText().length() : 0;
            if (length > LONGEST_CARD || ++nodes > MOST_NODES) {
                return false;
            }
        }
        return true;
    }

    private static String line(Element element) {
        if (element.hasAttr("datetime")) {
            Element parent = element.parent();
            boolean changed =
                    parent != null && CHANGED.matcher(parent.ownText()).find();
            return (changed ? "updated " : "") + element.attr("datetime");
        }
        return ChildElements.of(element).size() == 0
                ? PageFacts.text(element)
                : isSmall(element) ? spaced(element) : element.ownText().strip();
    }

    /** A line of its own, with a few words in elements of theirs. */
    private static boolean isSmall(Element element) {
        return ChildElements.of(element).size() <= 4
                && ChildElements.of(element).stream()
                        .allMatch(child -> ChildElements.of(child).size() == 0)
                && element.className().length() > 0;
    }

    /** Elements side by side may stand apart on the page though nothing stands between them here. */
    private static String spaced(Element element) {
        return element.textNodes().isEmpty() || ChildElements.of(element).size() > 1
                ? element.childNodes().stream()
                        .map(node -> node instanceof Element part
                                ? PageFacts.text(part)
                                : node instanceof TextNode text ? text.text().strip() : "")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))
                : PageFacts.text(element);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
