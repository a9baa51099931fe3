package dev.postil.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a page names, best first. */
public final class PageFeeds {
    private static final Pattern FEED_TYPE =
            Pattern.compile("(?i)application/(?:(?:rss|atom|rdf)\\+xml|feed\\+json|json)|text/(?:rss|atom)?\\+?xml");
    private static final Pattern FEED_ADDRESS = Pattern.compile(
            "(?i)(?:^|/)(?:feeds?|rss|atom)/?(?:\\.(?:xml|json|rdf|php))?$|\\.(?:rss|atom|rdf)$|/(?:index|feed|rss|atom|posts?)\\.(?:xml|json)$");
    private static final Pattern COMMENTS = Pattern.compile("(?i)\\bcomments?\\b|comments/feed");
    private static final Pattern OTHER_JSON = Pattern.compile("(?i)/wp-json/|oembed");

    private PageFeeds() {}

    /**
     * The {@code <link rel=alternate>} of feed types (RSS autodiscovery); if there are none, the links in the page that look like feeds.
     * Feeds of comments come last; each address comes once.
     */
    public static List<FeedLink> in(String html, URI page) {
        Document document = Jsoup.parse(html);
        URI base = WebAddress.base(document, page);
        List<FeedLink> named = new ArrayList<>();
        for (Element link : document.select("link[href][rel]")) {
            if (isAlternate(link)
                    && FEED_TYPE.matcher(link.attr("type").strip()).matches()) {
                add(named, base, link.attr("href"), link.attr("title").strip());
            }
        }
        if (named.isEmpty()) {
            for (Element link : document.select("a[href]")) {
                WebAddress.resolve(base, link.attr("href"))
                        .filter(uri -> FEED_ADDRESS
                                .matcher(String.valueOf(uri.getPath()))
                                .find())
                        .ifPresent(uri ->
                                add(named, base, uri.toString(), link.text().strip()));
            }
        }
        return named.stream()
                .sorted((one, other) -> Boolean.compare(isComments(one), isComments(other)))
                .toList();
    }

    private static boolean isAlternate(Element link) {
        List<String> relations = List.of(
                link.attr("rel").toLowerCase(java.util.Locale.ROOT).strip().split("\\s+"));
        return (relations.contains("alternate") && !relations.contains("stylesheet")) || relations.contains("feed");
    }

    private static void add(List<FeedLink> named, URI base, String href, String title) {
        WebAddress.resolve(base, href)
                .filter(uri -> !OTHER_JSON.matcher(uri.toString()).find())
                .filter(uri -> named.stream().noneMatch(link -> link.address().equals(uri)))
                .ifPresent(uri -> named.add(new FeedLink(uri, title)));
    }

    private static boolean isComments(FeedLink link) {
        return COMMENTS.matcher(link.title()).find()
                || COMMENTS.matcher(link.address().toString()).find();
    }
}
