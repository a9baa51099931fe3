package dev.postil.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The article's title without the name of the site around it. */
final class PageTitle {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—»«·•:/>~]+\\s+|\\s*[|»]\\s*");

    private static final int LONGEST = 250;
    private static final int LONG_HEADING = 4;

    private PageTitle() {}

    static String of(Document page, PageMeta meta, LinkedData data, @Nullable String siteName) {
        String title = PageFacts.text(page.selectFirst("head > title, title"));
        List<String> headings = page.select("h1").stream()
                .filter(heading -> heading.closest("nav, footer, aside, dialog") == null)
                .map(PageFacts::text)
                .filter(text -> text.length() > 2 && text.length() < LONGEST)
                .filter(text -> !isSite(text, siteName, title))
                .distinct()
                .toList();
        String named = meta.first("og:title", "twitter:title")
                .or(() -> data.text("headline"))
                .filter(text -> !isSite(text, siteName, title))
                .or(() -> Optional.of(title))
                .filter(text -> siteName == null || !plain(text).equals(plain(siteName)))
                .orElse(headings.isEmpty() ? title : "");
        if (named.isEmpty()) {
            return headings.isEmpty() ? "" : headings.getFirst();
        }
        for (String heading : headings) {
            if (isPart(heading, named) || isPart(heading, title)) {
                return heading;
            }
        }
        if (headings.size() == 1 && shared(headings.getFirst(), named + " " + title) >= likeness(headings.getFirst())) {
            return headings.getFirst();
        }
        Optional<String> headline = data.text("headline").filter(text -> isPart(text, named));
        return headline.orElseGet(() -> withoutSite(named, siteName));
    }

    /** A long heading that stands alone is the title, though the page is called otherwise elsewhere (for search engines, say). */
    private static double likeness(String heading) {
        return heading.split("\\s+").length >= LONG_HEADING ? 0.25 : 0.5;
    }

    /** The site's name in its banner is often a heading of the first level, too. */
    private static boolean isSite(String text, @Nullable String siteName, String title) {
        String small = plain(text);
        if (siteName != null && small.equals(plain(siteName))) {
            return true;
        }
        String large = plain(title);
        if (small.length() >= large.length() || !large.endsWith(small)) {
            return false;
        }
        String before = large.substring(0, large.length() - small.length());
        return SEPARATOR.matcher(" " + before).find()
                && before.endsWith(" ")
                && before.split("\\s+").length >= 3
                && before.length() > small.length();
    }

    /** Whether the whole is the part, or the part with something set off before or after it. */
    static boolean isPart(String part, String whole) {
        if (part.isBlank()) {
            return false;
        }
        String small = plain(part);
        String large = plain(whole);
        if (small.equals(large)) {
            return true;
        }
        boolean longEnough = small.length() >= 8 || small.length() * 3 >= large.length();
        return longEnough
                && ((large.startsWith(small)
                                && SEPARATOR
                                        .matcher(large.substring(small.length()) + " ")
                                        .lookingAt())
                        || (large.endsWith(small)
                                && SEPARATOR
                                        .matcher(" " + large.substring(0, large.length() - small.length()))
                                        .find()));
    }

    /** Which share of the heading's words stand in the other text. */
    private static double shared(String heading, String other) {
        List<String> words = List.of(plain(heading).split("[^\\p{L}\\p{N}]+"));
        Set<String> others = new HashSet<>(List.of(plain(other).split("[^\\p{L}\\p{N}]+")));
        return (double) words.stream().filter(others::contains).count() / words.size();
    }

    private static String plain(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutSite(String title, @Nullable String siteName) {
        List<String> parts = List.of(SEPARATOR.split(title));
        if (parts.size() < 2) {
            return title;
        }
        var last =
                SEPARATOR.matcher(title).results().reduce((one, other) -> other).orElseThrow();
        String before = title.substring(0, last.start());
        String after = title.substring(last.end());
        if (siteName != null && plain(after).equals(plain(siteName))) {
            return before;
        }
        if (siteName != null && plain(parts.getFirst()).equals(plain(siteName))) {
            return title.substring(title.indexOf(parts.get(1), parts.getFirst().length()));
        }
        boolean looksLikeSite =
                last.group().contains("|") || last.group().contains("»") || after.split("\\s+").length <= 3;
        return siteName == null && looksLikeSite && before.split("\\s+").length >= 3 ? before : title;
    }
}
