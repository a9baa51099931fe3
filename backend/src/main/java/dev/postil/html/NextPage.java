package dev.postil.html;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a post that is split over several pages goes on. Many sites call the next post "next", too, and lists and threads have pages as
 * well; so the address has to be this page's own but for the number of the page, which has to be the next one.
 */
final class NextPage {
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)[/?&_.-](?:page[/=_-]?|pg=|p=|part[/=_-]?|s=|seite[/=_-]?)?(\\d{1,3})(?=$|[/&#]|\\.[a-z]{3,5}$)");
    private static final Pattern NEXT_WORDS = Pattern.compile(
            "(?i)(?:go to )?(?:the )?(?:next|continue|older)(?: page)?(?: reading)?\\W*|page \\d+|weiter|nächste seite|suivante?|page suivante|siguiente|далее|следующая(?: страница)?|вперед|[»›→>]+|\\d{1,3}",
            Pattern.UNICODE_CASE);
    private static final Pattern LIST_PATH = Pattern.compile(
            "(?i)(?:^/?$|^/page/|/(?:category|categories|tags?|author|archives?|search|forums?|threads?|topics?|t|questions|collections|comments?|users?)/|viewtopic|showthread)");

    private NextPage() {}

    static Optional<URI> of(Document page, URI base, URI address) {
        if (LIST_PATH.matcher(String.valueOf(address.getPath())).find()) {
            return Optional.empty();
        }
        Stream<Element> said = page.select("link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href]").stream();
        Stream<Element> shown = page.select("a[href]").stream()
                .filter(link -> NEXT_WORDS.matcher(link.text().strip()).matches()
                        || NEXT_WORDS.matcher(link.attr("aria-label").strip()).matches());
        return Stream.concat(said, shown)
                .flatMap(link -> WebAddress.resolve(base, link.attr("href")).stream())
                .filter(next -> follows(address, next))
                .map(next -> URI.create(WebAddress.withoutFragment(next)))
                .findFirst();
    }

    static boolean follows(URI page, URI next) {
        if (!String.valueOf(page.getRawAuthority()).equalsIgnoreCase(next.getRawAuthority())) {
            return false;
        }
        String here = plain(page);
        String there = plain(next);
        Matcher number = NUMBER.matcher(there);
        while (number.find()) {
            int page2 = Integer.parseInt(number.group(1));
            String without = there.substring(0, number.start()) + there.substring(number.end());
            String before = there.substring(0, number.start(1)) + (page2 - 1) + there.substring(number.end(1));
            boolean second = page2 == 2 && same(here, without);
            if (page2 >= 2 && (second || same(here, before))) {
                return true;
            }
        }
        return false;
    }

    /** Path and query; what follows of a file's name is the same on all pages. */
    private static String plain(URI address) {
        String query = address.getRawQuery();
        return String.valueOf(address.getRawPath()) + (query == null ? "" : "?" + query);
    }

    private static boolean same(String one, String other) {
        return trimmed(one).equals(trimmed(other));
    }

    private static String trimmed(String address) {
        return address.replaceFirst("[/?&]+$", "").replace("/?", "?");
    }
}
