package dev.postil.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Makes one string of whatever a text was written as: escaped, in CDATA, as elements, in Base64. Afterwards Atom's
 * {@code type} is {@code html}, {@code text}, or absent where the feed doesn't say.
 */
final class RegularText {

    private static final List<String> NAMES =
            List.of("title", "description", "content:encoded", "summary", "content", "subtitle");

    private RegularText() {}

    static void in(Dialect dialect, Element parent, URI address) {
        for (String name : NAMES) {
            List<Element> texts = dialect.children(parent, name);
            for (Element text : texts) {
                regulate(text, address);
            }
            keepFullest(texts);
        }
    }

    private static void regulate(Element text, URI address) {
        String type = text.getAttributeValue("type", "").strip().toLowerCase(Locale.ROOT);
        String mode = text.getAttributeValue("mode", "").strip().toLowerCase(Locale.ROOT);
        text.removeAttribute("mode");
        text.removeAttribute("type");
        if (!text.getChildren().isEmpty()) {
            text.setAttribute("type", "html").setText(InlineMarkup.within(text, base(text, address)));
        } else if (mode.equals("base64") || isBinary(type)) {
            text.setAttribute("type", "html").setText(fromBase64(text.getText()));
        } else if (type.contains("html") || type.contains("xml")) {
            text.setAttribute("type", "html");
        } else if (!type.isEmpty()) {
            text.setAttribute("type", "text");
        }
    }

    /** Several contents (languages, forms of the same) are one entry's: Rome would take the first, the fullest is better. */
    private static void keepFullest(List<Element> texts) {
        texts.stream()
                .max((a, b) -> Integer.compare(a.getText().length(), b.getText().length()))
                .filter(fullest -> texts.size() > 1 && fullest.getName().matches("content|encoded"))
                .ifPresent(fullest ->
                        texts.stream().filter(text -> !text.equals(fullest)).forEach(Element::detach));
    }

    /** RFC 4287, 4.1.3.3: content of any other media type is Base64. */
    private static boolean isBinary(String type) {
        return type.indexOf('/') > 0 && !type.startsWith("text/") && !type.contains("xml") && !type.contains("html");
    }

    private static String fromBase64(String encoded) {
        try {
            return FeedXml.sound(new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException not) {
            return encoded;
        }
    }

    /** Where an element's relative addresses point, by {@code xml:base} around it. */
    static URI base(Element element, URI address) {
        Element parent = element.getParentElement();
        URI outer = parent == null ? address : base(parent, address);
        URI own = FeedAddress.of(outer, element.getAttributeValue("base", Namespace.XML_NAMESPACE));
        return own == null ? outer : own;
    }
}
