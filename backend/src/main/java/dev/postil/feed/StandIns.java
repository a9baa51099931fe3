package dev.postil.feed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The elements that may stand for one that is missing or empty, best first. */
record StandIns(String name, List<String> others) {

    /** In this order, since one may serve two. */
    static final List<StandIns> IN_RSS = List.of(
            new StandIns("title", List.of("dc:title", "atom:title", "media:title", "itunes:title")),
            new StandIns(
                    "description",
                    List.of(
                            "dc:description",
                            "abstract",
                            "summary",
                            "atom:summary",
                            "itunes:summary",
                            "media:description",
                            "itunes:subtitle")),
            new StandIns(
                    "content:encoded",
                    List.of("fullitem", "body", "xhtml:body", "xhtml:div", "content", "atom:content", "summary")),
            new StandIns("guid", List.of("atom:id", "id")),
            new StandIns("language", List.of("dc:language")));

    static final List<StandIns> IN_ATOM = List.of(
            new StandIns("title", List.of("dc:title", "media:title")),
            new StandIns("subtitle", List.of("dc:description", "itunes:summary", "itunes:subtitle")),
            new StandIns("content", List.of("content:encoded", "xhtml:body", "xhtml:div")),
            new StandIns("summary", List.of("dc:description", "media:description", "itunes:summary")),
            new StandIns("id", List.of("guid")));

    /** Makes the first of them that holds anything into the missing element. */
    void fill(Dialect dialect, Element parent) {
        if (dialect.child(parent, name) != null) {
            return;
        }
        Element found = others.stream()
                .map(other -> find(dialect, parent, other))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (found != null) {
            dialect.children(parent, name).forEach(Element::detach);
            found.detach();
            int colon = name.indexOf(':');
            Namespace namespace = colon < 0 ? dialect.core() : Vocabulary.prefix(name.substring(0, colon));
            parent.addContent(Dialect.retag(found, name.substring(colon + 1), namespace));
        }
    }

    private static @Nullable Element find(Dialect dialect, Element parent, String name) {
        Element direct = dialect.child(parent, name);
        if (direct != null || !name.startsWith("media:")) {
            return direct;
        }
        return Stream.of("media:group", "media:content")
                .flatMap(holder -> dialect.children(parent, holder).stream())
                .flatMap(holder -> Stream.ofNullable(dialect.child(holder, name)))
                .findFirst()
                .orElse(null);
    }
}
