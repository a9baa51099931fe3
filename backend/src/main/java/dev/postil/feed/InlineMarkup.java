package dev.postil.feed;

import java.net.URI;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.CDATA;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jsoup.nodes.Entities;

/** Writes elements that stand in a feed (XHTML, or HTML that nobody escaped) as HTML. */
final class InlineMarkup {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "poster");

    private InlineMarkup() {}

    /**
     * The HTML within an element; of a sole {@code div} or {@code body} within it, as Atom wraps XHTML, what that holds.
     *
     * @param base what relative addresses refer to; they stay relative except where the mark-up itself sets another base
     */
    static String within(Element element, URI base) {
        Element holder = wrapper(element);
        Base outer = new Base(base, false);
        Base inner = holder.equals(element) ? outer : outer.within(holder);
        StringBuilder html = new StringBuilder();
        holder.getContent().forEach(content -> write(content, inner, html));
        return html.toString();
    }

    private record Base(URI uri, boolean isInner) {
        Base within(Element element) {
            URI own = FeedAddress.of(uri, element.getAttributeValue("base", Namespace.XML_NAMESPACE));
            return own == null ? this : new Base(own, true);
        }
    }

    private static Element wrapper(Element element) {
        boolean alone =
                element.getChildren().size() == 1 && element.getTextTrim().isEmpty();
        Element child = alone ? element.getChildren().getFirst() : element;
        return child.getName().equals("div") || child.getName().equals("body") ? child : element;
    }

    private static void write(Content content, Base base, StringBuilder html) {
        switch (content) {
            case CDATA data -> html.append(data.getText()); // HTML in CDATA among elements
            case Text text -> html.append(Entities.escape(text.getText()));
            case Element element -> write(element, base.within(element), html);
            default -> {} // comments, instructions
        }
    }

    private static void write(Element element, Base base, StringBuilder html) {
        String name = element.getName();
        html.append('<').append(name);
        for (Attribute attribute : element.getAttributes()) {
            boolean isXml = attribute.getNamespace().equals(Namespace.XML_NAMESPACE);
            if (isXml
                    ? attribute.getName().equals("lang")
                    : attribute.getNamespaceURI().isEmpty()) {
                boolean relative = base.isInner() && ADDRESSES.contains(attribute.getName());
                URI absolute = relative ? FeedAddress.of(base.uri(), attribute.getValue()) : null;
                String value = absolute == null ? attribute.getValue() : absolute.toString();
                html.append(' ').append(attribute.getName()).append("=\"");
                html.append(Entities.escape(value)).append('"');
            }
        }
        html.append('>');
        if (!VOID.contains(name) || element.getContentSize() > 0) {
            element.getContent().forEach(child -> write(child, base, html));
            html.append("</").append(name).append('>');
        }
    }
}
