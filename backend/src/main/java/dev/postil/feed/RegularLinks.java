package dev.postil.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Gives each entry one link where its dialect has it, and makes Atom's links absolute. */
final class RegularLinks {

    private RegularLinks() {}

    static void in(Dialect dialect, Element parent, URI address) {
        if (dialect.isAtom()) {
            atom(dialect, parent, address);
        } else {
            rss(dialect, parent);
        }
    }

    private static void atom(Dialect dialect, Element parent, URI address) {
        List<Element> links = dialect.children(parent, "link");
        for (Element link : links) {
            String href = link.getAttributeValue("href", link.getTextTrim());
            URI absolute = FeedAddress.of(RegularText.base(link, address), href);
            link.setAttribute("href", absolute == null ? href : absolute.toString());
            link.setAttribute("rel", link.getAttributeValue("rel", "alternate").strip());
        }
        List<Element> pages =
                links.stream().filter(link -> isRel(link, "alternate")).toList();
        Element best = pages.stream()
                .filter(link -> link.getAttributeValue("type", "text/html").contains("html"))
                .findFirst()
                .orElse(pages.isEmpty() ? null : pages.getFirst());
        pages.stream().filter(link -> !link.equals(best)).forEach(Element::detach);
        Element id = dialect.child(parent, "id");
        if (best == null && id != null && parent.getName().equals("entry")) {
            parent.addContent(new Element("link", dialect.core())
                    .setAttribute("rel", "alternate")
                    .setAttribute("href", id.getTextTrim()));
        }
    }

    static boolean isRel(Element link, String rel) {
        return link.getAttributeValue("rel", "alternate").strip().equalsIgnoreCase(rel);
    }

    private static void rss(Dialect dialect, Element parent) {
        String about = parent.getAttributeValue("about", Vocabulary.prefix("rdf"));
        List<Element> own = dialect.children(parent, "link");
        String link = Stream.of(
                        own.stream().map(Element::getTextTrim),
                        Stream.concat(own.stream(), dialect.children(parent, "atom:link").stream())
                                .filter(candidate -> isRel(candidate, "alternate"))
                                .map(candidate -> candidate.getAttributeValue("href")),
                        Stream.of(attribute(parent, "href")))
                .flatMap(candidates -> candidates)
                .filter(Objects::nonNull)
                .filter(candidate -> !candidate.isBlank())
                .findFirst()
                .orElse(null);
        own.stream().filter(candidate -> isRel(candidate, "alternate")).forEach(Element::detach);
        if (link != null) {
            parent.addContent(0, new Element("link").setText(link));
        }
        if (about != null && dialect.child(parent, "guid") == null) {
            parent.addContent(new Element("guid").setText(about).setAttribute("isPermaLink", "false"));
        }
        dialect.children(parent, "guid")
                .forEach(guid -> guid.getAttributes().stream()
                        .filter(attribute -> attribute.getName().equalsIgnoreCase("isPermaLink"))
                        .findFirst()
                        .ifPresent(attribute -> attribute
                                .setName("isPermaLink")
                                .setValue(attribute.getValue().strip().toLowerCase(Locale.ROOT))));
    }

    private static String attribute(Element element, String name) {
        return element.getAttributes().stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase(name)
                        && attribute.getNamespace().equals(Namespace.NO_NAMESPACE))
                .map(Attribute::getValue)
                .findFirst()
                .orElse("");
    }
}
