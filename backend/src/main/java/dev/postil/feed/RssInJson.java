package dev.postil.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;

/** RSS written as JSON (Dave Winer's rss-in-json): the same elements under the same names, so elements again. */
final class RssInJson {

    private static final Set<String> HOLDERS = Set.of("rss", "channel", "item");

    private RssInJson() {}

    static Element root(JsonNode rss) {
        return fill(new Element("rss"), rss);
    }

    private static Element fill(Element element, JsonNode node) {
        node.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (name.equals("#value")) {
                element.addContent(FeedXml.sound(value.asText()));
            } else if (value.isValueNode() && !HOLDERS.contains(element.getName())) {
                if (Verifier.checkAttributeName(name) == null) {
                    element.setAttribute(name, FeedXml.sound(value.asText()));
                }
            } else if (value.isArray()) {
                value.forEach(each -> add(element, name, each));
            } else {
                add(element, name, value);
            }
        });
        return element;
    }

    private static void add(Element parent, String name, JsonNode value) {
        int colon = name.indexOf(':');
        Namespace namespace = colon < 0 ? Namespace.NO_NAMESPACE : Vocabulary.PREFIXES.get(name.substring(0, colon));
        String local = name.substring(colon + 1);
        if (namespace == null || Verifier.checkElementName(local) != null) {
            return;
        }
        Element child = new Element(local, namespace);
        parent.addContent(value.isObject() ? fill(child, value) : child.setText(FeedXml.sound(value.asText())));
    }
}
