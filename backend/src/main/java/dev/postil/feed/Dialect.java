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

    private static final Set<String> FOR_ROME = Set.of(("title link description author guid enclosure category comments"
                    + " subtitle summary content id language managingEditor icon logo item entry")
            .split(" ", -1));

    /** More entries than any feed has had; those after are left out, so that a hostile one costs no minutes. */
    private static final int MOST_CHILDREN = 20_000;

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
        dialect.regulate(channel, own, StandIns.IN_RSS, address);
        for (Element item : dialect.entries) {
            dialect.regulate(item, own, StandIns.IN_RSS, address);
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
        dialect.regulate(feed, own, StandIns.IN_ATOM, address);
        for (Element entry : dialect.entries) {
            dialect.regulate(entry, own, StandIns.IN_ATOM, address);
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
                    .filter(content -> content instanceof Element child && isForRome(child))
                    .limit(MOST_CHILDREN)
                    .forEach(element::addContent);
        });
        root.removeAttribute("base", Namespace.XML_NAMESPACE);
        children(feed, "link").stream() // Rome takes the feed's own address for that of its site
                .filter(link -> isAtom() && !RegularLinks.isRel(link, "alternate"))
                .forEach(Element::detach);
        return root;
    }

    /** Only what Rome reads without a risk: some of its modules throw at the first number that is none. */
    private boolean isForRome(Element child) {
        String name = child.getName();
        return child.getNamespace().equals(core)
                ? FOR_ROME.contains(name)
                : child.getNamespace().equals(Vocabulary.prefix("content"))
                        ? name.equals("encoded")
                        : name.equals("creator") && child.getNamespace().equals(Vocabulary.prefix("dc"));
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
        standIns.forEach(missing -> missing.fill(this, parent));
        RegularText.in(this, parent, address);
        RegularLinks.in(this, parent, address);
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
                .limit(MOST_CHILDREN)
                .toList();
    }

    static Element retag(Element element, String name, Namespace namespace) {
        List.copyOf(element.getAdditionalNamespaces()).forEach(element::removeNamespaceDeclaration);
        return element.setName(name).setNamespace(namespace);
    }
}
