package dev.postil.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote it: as the page's data say, else as it stands under the title. */
final class Byline {
    /** From what says "author" in so many words to what merely looks like it. */
    private static final List<String> PLACES = List.of(
            "a[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author]:not(:has([itemprop=name]))",
            ".byline-name, .author-name, .author__name, .authors, .post-author, .entry-author, .article-author, .byline a, .author a, .p-author, .posted-by a, .contributor-name, .the-author,"
                    + " [class*=author-name], [class*=authorName], [class*=author_name], [class*=author__name], [class*=AuthorName], .byline, [class*=byline i]",
            ".author, [class$=author], [class*=author-link], a[href*=/author/], a[href*=/authors/], a[href*=/staff/], a[href*=/profile/], [data-testid*=author i]",
            "[class*=author i], .username, [itemprop=creator]");

    private static final String ELSEWHERE =
            "footer, nav, .comment, .comments, #comments, .related, .related-posts, .card, .sidebar, #sidebar, script, style";
    private static final Pattern FREE_BY = Pattern.compile(
            "^(?:(?:written|posted|authored|words|text|story|article|post)\\s+)?by\\b.*|^authors?(?:\\(s\\))?:.*|^(?:автор|текст)(?:ы|ка)?:.*|^(?:von|par|por)\\s+\\p{Lu}.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern SURNAME_FIRST = Pattern.compile("^([^,]+), ([^,]+)$");
    private static final int FIRST_ELEMENTS = 3_000;
    private static final int LONGEST_LINE = 160;

    private Byline() {}

    static List<String> authors(Document page, PageMeta meta, LinkedData data, String siteName) {
        List<String> named = PersonNames.of(data.names("author"));
        if (named.isEmpty() || isSite(named, siteName)) {
            List<String> inHead = PersonNames.of(inHead(meta));
            named = inHead.isEmpty() ? named : inHead;
        }
        if (PersonNames.isFull(named) && !isSite(named, siteName)) {
            return named;
        }
        // A login's name, or the site's own, in the data: people may sign the page itself.
        List<String> signed = signed(page);
        return named.isEmpty() || PersonNames.isFull(signed) ? (signed.isEmpty() ? named : signed) : named;
    }

    private static boolean isSite(List<String> names, String siteName) {
        return names.size() == 1 && names.getFirst().equalsIgnoreCase(siteName);
    }

    private static List<String> inHead(PageMeta meta) {
        List<String> cited = meta.all("citation_author");
        if (!cited.isEmpty()) {
            return cited.stream()
                    .map(name -> SURNAME_FIRST.matcher(name).replaceFirst("$2 $1"))
                    .toList();
        }
        Optional<String> labelled = meta.first("twitter:label1")
                .filter(label -> label.equalsIgnoreCase("written by"))
                .flatMap(label -> meta.first("twitter:data1"));
        return meta
                .first(
                        "author",
                        "article:author",
                        "og:article:author",
                        "parsely-author",
                        "sailthru.author",
                        "dc.creator",
                        "dcterms.creator",
                        "byl",
                        "creator")
                .filter(author -> !author.startsWith("http"))
                .or(() -> labelled)
                .stream()
                .toList();
    }

    private static List<String> signed(Document page) {
        for (String place : PLACES) {
            for (Element element : page.select(place)) {
                if (element.closest(ELSEWHERE) == null && !isAsideOfArticle(element)) {
                    List<String> people = people(element);
                    if (!people.isEmpty()) {
                        return people;
                    }
                }
            }
        }
        return page.body().getAllElements().stream()
                .limit(FIRST_ELEMENTS)
                .flatMap(element -> freeLine(element).stream())
                .findFirst()
                .orElse(List.of());
    }

    /** An aside within an article often holds its byline; any other aside is about something else. */
    private static boolean isAsideOfArticle(Element element) {
        Element aside = element.closest("aside");
        return aside != null && aside.closest("article") == null;
    }

    private static List<String> people(Element element) {
        String text = PageFacts.text(element);
        return text.length() < LONGEST_LINE ? PersonNames.of(text) : List.of();
    }

    /** "By Ada Fern" on a line of its own, or "By" with the name in the next element. */
    private static Optional<List<String>> freeLine(Element element) {
        String own = element.ownText().strip();
        if (own.length() > LONGEST_LINE || !FREE_BY.matcher(own).matches() || element.closest(ELSEWHERE) != null) {
            return Optional.empty();
        }
        return Stream.of(element, element.nextElementSibling(), element.parent())
                .flatMap(near -> near(near).stream())
                .filter(text -> text.length() < LONGEST_LINE)
                .map(PersonNames::of)
                .filter(people -> people.size() == 1 || PersonNames.isFull(people))
                .filter(people -> Character.isUpperCase(people.getFirst().codePointAt(0)))
                .findFirst();
    }

    private static Optional<String> near(@Nullable Element element) {
        return Optional.ofNullable(element).map(PageFacts::text);
    }
}
