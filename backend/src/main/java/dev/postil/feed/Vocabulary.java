package dev.postil.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** The namespaces that feeds are written in, under all the names that feeds give them. */
final class Vocabulary {

    static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    /** By the prefix that they usually have; also what a prefix means where nothing declares it. */
    static final Map<String, Namespace> PREFIXES = Map.ofEntries(
            Map.entry("atom", ATOM),
            Map.entry("content", Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/")),
            Map.entry("dc", Namespace.getNamespace("http://purl.org/dc/elements/1.1/")),
            Map.entry("dcterms", Namespace.getNamespace("http://purl.org/dc/terms/")),
            Map.entry("itunes", Namespace.getNamespace("http://www.itunes.com/dtds/podcast-1.0.dtd")),
            Map.entry("media", Namespace.getNamespace("http://search.yahoo.com/mrss/")),
            Map.entry("rdf", Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")),
            Map.entry("slash", Namespace.getNamespace("http://purl.org/rss/1.0/modules/slash/")),
            Map.entry("sy", Namespace.getNamespace("http://purl.org/rss/1.0/modules/syndication/")),
            Map.entry("thr", Namespace.getNamespace("http://purl.org/syndication/thread/1.0")),
            Map.entry("xhtml", Namespace.getNamespace("http://www.w3.org/1999/xhtml")));

    private static final Map<String, Namespace> BY_KEY = PREFIXES.values().stream()
            .collect(Collectors.toUnmodifiableMap(namespace -> key(namespace.getURI()), Function.identity()));
    private static final Map<String, Namespace> ALIASES = Map.of(
            "purl.org/atom/ns", ATOM,
            "search.yahoo.com/rss", prefix("media"),
            "video.search.yahoo.com/mrss", prefix("media"),
            "itunes.com/dtds/podcast-1.0", prefix("itunes"),
            "example.com/dtds/podcast-1.0.dtd", prefix("itunes"),
            "purl.org/dc/elements/1.0", prefix("dc"),
            "purl.org/rss/1.0/modules/dc", prefix("dc"),
            "purl.org/rss/modules/content", prefix("content"));
    private static final List<String> CORE = List.of(
            "purl.org/rss/1.0",
            "purl.org/net/rss1.1",
            "my.netscape.com/rdf/simple/0.9",
            "channel.netscape.com/rdf/simple/0.9",
            "my.netscape.com/publish/formats/rss-0.91.dtd",
            "backend.userland.com/rss",
            "backend.userland.com/rss2",
            "backend.userland.com/rss091",
            "blogs.law.harvard.edu/tech/rss",
            "cyber.law.harvard.edu/rss/rss.html",
            "rssboard.org/rss-specification",
            "purl.org/rss/1.0/modules/rss091");

    private Vocabulary() {}

    static Namespace prefix(String prefix) {
        return Objects.requireNonNull(PREFIXES.get(prefix));
    }

    /** The namespace as it is named here; the element's own if it is none of these. */
    static Namespace of(Element element) {
        String key = key(element.getNamespaceURI());
        Namespace alias = ALIASES.get(key);
        return alias != null ? alias : BY_KEY.getOrDefault(key, element.getNamespace());
    }

    /** Whether its elements are RSS's own, though RSS 2.0 has no namespace. */
    static boolean isCore(Namespace namespace) {
        return namespace.getURI().isEmpty() || CORE.contains(key(namespace.getURI()));
    }

    private static String key(String uri) {
        return uri.strip().toLowerCase(Locale.ROOT).replaceAll("^https?://(?:www\\.)?|[/#]+$", "");
    }
}
