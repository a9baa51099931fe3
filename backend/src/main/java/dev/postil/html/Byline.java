package dev.postil.html;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Who wrote it and when, as it stands under the title. */
final class Byline {
    private static final Pattern BY = Pattern.compile(
            "^(?:(?:written|posted|published|words|reviewed|story)\\s+)?(?:by|von|par|por|автор:?)[:\\s]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REST = Pattern.compile(
            "\\s*(?:[|•·–—]|\\s-\\s|\\bon\\s+(?=\\w+ \\d)|\\b(?:updated|published|posted|last)\\b|,?\\s*(?:\\d{1,2}\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d|\\d{1,2}[./]\\d|\\(|\\n).*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\band\\b|\\bи\\b)\\s*");
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)^(?:admin(?:istrator)?|editor(?:ial)?(?: team)?|staff|author|unknown|guest|root|webmaster|www\\..*|https?:.*|.*@.*|by|share|follow)$");
    private static final String NAMES =
            "a[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline-name, .author-name, .author__name,"
                    + " .authors, .post-author, .entry-author, .article-author, .byline a, .byline, .author a, .author, .p-author, .posted-by a, .contributor-name, [class*=author-name], [class*=authorName], [class*=author_name], [class*=author__name], [class*=byline], a[href*=/author/],"
                    + " a[href*=/authors/], [class*=author i]";
    private static final String DATES =
            "time[datetime], .date, .post-date, .entry-date, .published, .publish-date, .article-date, .posted-on, .pubdate,"
                    + " .date-published, .byline, .post-meta, .entry-meta, .article-meta, .meta";
    private static final String ELSEWHERE =
            "footer, nav, aside, script, style, .comment, #comments, .related, .sidebar";
    private static final Pattern COPYRIGHT = Pattern.compile("(?i)©|copyright|\\bupdated\\b");
    private static final int FIRST_ELEMENTS = 3_000;
    private static final int LONGEST_NAME = 50;

    private Byline() {}

    static List<String> authors(Document page, PageMeta meta, LinkedData data, String siteName) {
        List<String> named = people(data.names("author").stream()
                .filter(name -> !name.equalsIgnoreCase(siteName))
                .toList());
        if (named.isEmpty()) {
            named = people(meta.first(
                            "author",
                            "article:author",
                            "parsely-author",
                            "sailthru.author",
                            "dc.creator",
                            "citation_author",
                            "byl")
                    .map(List::of)
                    .orElse(List.of()));
        }
        for (Element element : named.isEmpty() ? page.select(NAMES) : new Elements()) {
            String text = PageFacts.text(element);
            if (text.length() < 200
                    && element.closest("footer, nav, .comment, .comments, #comments, aside, .related") == null) {
                named = people(List.of(text));
                if (!named.isEmpty()) {
                    break;
                }
            }
        }
        return named.stream().filter(name -> !name.equalsIgnoreCase(siteName)).toList();
    }

    /** The first date that stands where dates of publication stand: in an element of that name, else in a short line of the page. */
    static Optional<Instant> date(Document page) {
        return Stream.concat(
                        page.select(DATES).stream(),
                        page.body().getAllElements().stream().limit(FIRST_ELEMENTS))
                .filter(element -> element.closest(ELSEWHERE) == null)
                .map(element -> element.hasAttr("datetime") ? element.attr("datetime") : line(element))
                .filter(text -> text.length() >= 6
                        && text.length() < 150
                        && !COPYRIGHT.matcher(text).find())
                .flatMap(text -> PageDate.parse(text).stream())
                .findFirst();
    }

    private static String line(Element element) {
        return element.childrenSize() == 0 || element.is(DATES)
                ? PageFacts.text(element)
                : element.ownText().strip();
    }

    private static List<String> people(List<String> given) {
        Set<String> people = new LinkedHashSet<>();
        for (String line : given) {
            String names =
                    REST.matcher(BY.matcher(line.strip()).replaceFirst("")).replaceFirst("");
            for (String name : split(names)) {
                boolean person = !name.isBlank()
                        && name.length() <= LONGEST_NAME
                        && !NOBODY.matcher(name).matches();
                if (person && name.codePoints().anyMatch(Character::isLetter) && name.split("\\s+").length <= 6) {
                    people.add(name);
                }
            }
        }
        return List.copyOf(people);
    }

    /** "A B and C D" are two people, "A B, PhD" is one. */
    private static List<String> split(String names) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(names).toList()) {
            String name = BY.matcher(part.strip()).replaceFirst("");
            boolean title = name.matches(
                    "(?i)(?:ph\\.?d\\.?|m\\.?d\\.?|mph|jr\\.?|sr\\.?|r\\.?d\\.?|rn|msc?|m\\.?a\\.?|b\\.?a\\.?|mba|esq\\.?|cpa|cfp®?|dpt|rdn|ldn|cscs|inc\\.?|llc|ltd\\.?)");
            if (!title && !name.isEmpty()) {
                parts.add(name);
            }
        }
        return parts;
    }
}
