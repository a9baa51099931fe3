package dev.postil.feed;

import static org.jdom2.Namespace.NO_NAMESPACE;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Brings every dialect of XML feed into one of two shapes that Rome reads well: RSS 2.0 without a namespace, or Atom
 * 1.0. Names get their proper namespace and case, entries their place, texts become strings, and what an entry lacks is
 * taken from wherever else it stands.
 *
 * @param feed RSS's channel or Atom's feed
 * @param entries RSS's items or Atom's entries, in the feed's order
 * @param core the namespace of their own elements
 */
record Dialect(Element root, Element feed, List<Element> entries, Namespace core) {

    private static final Map<String, String> PROPER_CASE = Stream.of(
                    "managingEditor", "pubDate", "lastBuildDate", "isPermaLink")
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private static final Map<String, String> OLD_ATOM = Map.of(
            "modified", "updated", "issued", "published", "tagline", "subtitle", "url", "uri", "homepage", "uri");

    /** What may stand for an element that is missing or empty, best first; in this order, since one may serve two. */
    private static final List<StandIns> IN_RSS = List.of(
            new StandIns("title", "dc:title", "atom:title", "media:title", "itunes:title"),
            new StandIns(
                    "description",
                    "dc:description",
                    "abstract",
                    "summary",
                    "atom:summary",
                    "itunes:summary",
                    "media:description",
                    "itunes:subtitle"),
            new StandIns(
                    "content:encoded",
                    "fullitem",
                    "body",
                    "xhtml:body",
                    "xhtml:div",
                    "content",
                    "atom:content",
                    "summary"),
            new StandIns("guid", "atom:id", "id"),
            new StandIns("language", "dc:language"));

    private static final List<StandIns> IN_ATOM = List.of(
            new StandIns("title", "dc:title", "media:title"),
            new StandIns("subtitle", "dc:description", "itunes:summary", "itunes:subtitle"),
            new StandIns("content", "content:encoded", "xhtml:body", "xhtml:div"),
            new StandIns("summary", "dc:description", "media:description", "itunes:summary"),
            new StandIns("id", "guid"));

    private static final Set<String> FOR_ROME = Set.of(
            "title",
            "link",
            "description",
            "encoded",
            "author",
            "guid",
            "enclosure",
            "category",
            "comments",
            "creator",
            "subtitle",
            "summary",
            "content",
            "id",
            "language",
            "managingEditor",
            "icon",
            "logo",
            "item",
            "entry",
            "channel");

    private record StandIns(String name, String... others) {}

    static boolean isRoot(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "channel", "feed", "entry" -> true;
            default -> false;
        };
    }

    /** Changes the tree in place; null if it is no feed. */
    static @Nullable Dialect of(Element root, URI address) {
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "channel" -> rss(root, address);
            case "feed", "entry" -> atom(root, address);
            default -> null;
        };
    }

    private static Dialect rss(Element root, URI address) {
        boolean isBare = root.getName().equalsIgnoreCase("channel");
        Element rss = isBare ? new Element("rss") : root;
        Element channel =
                isBare ? root : named(root, "channel").stream().findFirst().orElseGet(() -> new Element("channel"));
        Namespace own = channel.getNamespace();
        rss.removeContent().stream() // RDF's items, and lost ones, stand beside their channel
                .filter(content ->
                        content instanceof Element item && item.getName().equalsIgnoreCase("item"))
                .forEach(channel::addContent);
        rss.addContent(retag(channel, "channel", NO_NAMESPACE));
        retag(rss, "rss", NO_NAMESPACE).setAttribute("version", "2.0");
        Dialect dialect = new Dialect(rss, channel, named(channel, "item"), NO_NAMESPACE);
        dialect.regulate(channel, own, IN_RSS, address);
        for (Element item : dialect.entries) {
            dialect.regulate(item, own, IN_RSS, address);
        }
        return dialect;
    }

    private static Dialect atom(Element root, URI address) {
        Namespace own = root.getNamespace();
        Element feed = root;
        if (root.getName().equalsIgnoreCase("entry")) {
            feed = new Element("feed", own);
            feed.addContent(root);
        }
        Dialect dialect = new Dialect(feed, feed, named(feed, "entry"), Vocabulary.ATOM);
        retag(feed, "feed", Vocabulary.ATOM);
        dialect.regulate(feed, own, IN_ATOM, address);
        for (Element entry : dialect.entries) {
            dialect.regulate(entry, own, IN_ATOM, address);
        }
        return dialect;
    }

    boolean isAtom() {
        return core.equals(Vocabulary.ATOM);
    }

    /** The first child of that name which holds anything; {@code dc:creator}, or {@code title} for the feed's own. */
    @Nullable
    Element child(Element parent, String name) {
        return children(parent, name).stream()
                .filter(Dialect::holdsAnything)
                .findFirst()
                .orElse(null);
    }

    /** As they are now; JDOM's own list follows every later change, at a price. */
    List<Element> children(Element parent, String name) {
        int colon = name.indexOf(':');
        String local = name.substring(colon + 1);
        Namespace namespace = colon < 0 ? core : Vocabulary.prefix(name.substring(0, colon));
        List<Element> found = List.of();
        for (Content content : parent.getContent()) {
            if (content instanceof Element child
                    && child.getName().equals(local)
                    && child.getNamespace().equals(namespace)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(child);
            }
        }
        return found;
    }

    /** Takes out all that Rome would only stumble over; what else is wanted of the tree must be read before. */
    Element forRome() {
        Stream.concat(Stream.of(feed), entries.stream()).forEach(element -> {
            element.removeAttribute("base", Namespace.XML_NAMESPACE);
            element.removeContent().stream()
                    .filter(content -> content instanceof Element child && FOR_ROME.contains(child.getName()))
                    .forEach(element::addContent);
        });
        root.removeAttribute("base", Namespace.XML_NAMESPACE);
        children(feed, "link").stream() // Rome takes the feed's own address for that of its site
                .filter(link -> isAtom() && !RegularLinks.isRel(link, "alternate"))
                .forEach(Element::detach);
        return root;
    }

    private void regulate(Element parent, Namespace own, List<StandIns> standIns, URI address) {
        for (Element child : parent.getChildren()) {
            Namespace namespace = child.getNamespace();
            boolean isOwn = namespace.equals(own) || Vocabulary.isCore(namespace) || namespace.equals(core);
            String name = isOwn ? properName(child.getName()) : child.getName();
            retag(child, name, isOwn ? core : Vocabulary.of(child));
            if (isOwn && isAtom()) {
                child.getChildren().forEach(part -> {
                    if (part.getNamespace().equals(namespace) && name.equals("author")) {
                        retag(part, properName(part.getName()), core);
                    }
                });
            }
        }
        standIns.forEach(missing -> fill(parent, missing.name(), missing.others()));
        RegularText.in(this, parent, address);
        RegularLinks.in(this, parent, address);
    }

    private void fill(Element parent, String name, String... others) {
        if (child(parent, name) != null) {
            return;
        }
        for (String other : others) {
            Element found = child(parent, other);
            if (found == null && other.startsWith("media:")) {
                found = Stream.of("media:group", "media:content")
                        .map(holder -> child(parent, holder))
                        .filter(holder -> holder != null)
                        .flatMap(holder -> Stream.ofNullable(child(holder, other)))
                        .findFirst()
                        .orElse(null);
            }
            if (found != null) {
                children(parent, name).forEach(Element::detach);
                int colon = name.indexOf(':');
                found.detach();
                parent.addContent(retag(
                        found,
                        name.substring(colon + 1),
                        colon < 0 ? core : Vocabulary.prefix(name.substring(0, colon))));
                return;
            }
        }
    }

    private static boolean holdsAnything(Element element) {
        return !element.getChildren().isEmpty() || !element.getText().isBlank();
    }

    private String properName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String proper = PROPER_CASE.getOrDefault(lower, lower);
        return isAtom() ? OLD_ATOM.getOrDefault(proper, proper) : proper;
    }

    private static List<Element> named(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equalsIgnoreCase(name))
                .toList();
    }

    private static Element retag(Element element, String name, Namespace namespace) {
        List.copyOf(element.getAdditionalNamespaces()).forEach(element::removeNamespaceDeclaration);
        return element.setName(name).setNamespace(namespace);
    }
}
