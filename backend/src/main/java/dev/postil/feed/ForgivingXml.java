package dev.postil.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.IllegalNameException;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Elements of XML that a strict parser refuses: control characters, bare ampersands, HTML entities, undeclared prefixes,
 * tags that never close, an end that never came.
 */
final class ForgivingXml {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|&#(?:x0*[01]?[0-8bcBCeEfF]|0*(?:[0-8]|1[124-9]|2\\d|3[01]));");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "input");

    private ForgivingXml() {}

    static @Nullable Element root(String xml, int deepest) {
        Document document = Jsoup.parse(
                FORBIDDEN.matcher(xml).replaceAll(""), "", Parser.xmlParser().setMaxDepth(deepest));
        org.jsoup.nodes.Element first = document.firstElementChild();
        org.jsoup.nodes.Element feed = first == null ? null : feedIn(document);
        org.jsoup.nodes.Element root = feed == null ? first : feed;
        return root == null ? null : copy(root, new HashMap<>(Vocabulary.PREFIXES));
    }

    private static org.jsoup.nodes.@Nullable Element feedIn(Document document) {
        for (org.jsoup.nodes.Element element : document.select("*")) {
            if (Dialect.isRoot(local(element.tagName()))) {
                return element;
            }
        }
        return null;
    }

    private static Element copy(org.jsoup.nodes.Element from, Map<String, Namespace> outer) {
        Map<String, Namespace> scope = scope(from, outer);
        Element to = element(from.tagName(), scope);
        for (Attribute attribute : from.attributes()) {
            setAttribute(to, attribute, scope);
        }
        copyChildren(from, to, scope);
        return to;
    }

    private static void copyChildren(org.jsoup.nodes.Element from, Element to, Map<String, Namespace> scope) {
        for (Node node : from.childNodes()) {
            switch (node) {
                case CDataNode data -> to.addContent(FeedXml.sound(data.getWholeText()));
                case TextNode text -> to.addContent(FeedXml.sound(text.getWholeText()));
                case org.jsoup.nodes.Element child
                when VOID.contains(child.tagName()) -> {
                    Element empty = element(child.tagName(), scope);
                    child.attributes().forEach(attribute -> setAttribute(empty, attribute, scope));
                    to.addContent(empty);
                    copyChildren(child, to, scope); // what an unclosed <br> seems to hold follows it
                }
                case org.jsoup.nodes.Element child -> to.addContent(copy(child, scope));
                default -> {} // comments, instructions
            }
        }
    }

    private static Map<String, Namespace> scope(org.jsoup.nodes.Element element, Map<String, Namespace> outer) {
        Map<String, Namespace> scope = outer;
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                scope = scope.equals(outer) ? new HashMap<>(outer) : scope;
                String prefix = name.equals("xmlns") ? "" : name.substring(6);
                scope.put(
                        prefix,
                        namespace(attribute.getValue().strip(), scope.getOrDefault(prefix, Namespace.NO_NAMESPACE)));
            }
        }
        return scope;
    }

    private static Namespace namespace(String uri, Namespace otherwise) {
        return Verifier.checkNamespaceURI(uri) == null ? Namespace.getNamespace(uri) : otherwise;
    }

    private static Element element(String tag, Map<String, Namespace> scope) {
        int colon = tag.indexOf(':');
        String prefix = colon < 0 ? "" : tag.substring(0, colon);
        Namespace declared = scope.get(prefix);
        try {
            return declared != null
                    ? new Element(local(tag), declared)
                    : new Element(local(tag), prefix.isEmpty() ? "" : "urn:undeclared:" + prefix);
        } catch (IllegalNameException odd) {
            return new Element("odd");
        }
    }

    private static void setAttribute(Element element, Attribute attribute, Map<String, Namespace> scope) {
        String name = attribute.getKey();
        int colon = name.indexOf(':');
        if (name.equals("xmlns") || name.startsWith("xmlns:") || Verifier.checkAttributeName(local(name)) != null) {
            return;
        }
        Namespace known = colon < 0 ? Namespace.NO_NAMESPACE : scope.get(name.substring(0, colon));
        boolean isXml = name.startsWith("xml:");
        if (isXml || colon < 0) {
            element.setAttribute(
                    local(name),
                    FeedXml.sound(attribute.getValue()),
                    isXml ? Namespace.XML_NAMESPACE : Namespace.NO_NAMESPACE);
        } else if (known != null && !known.getURI().isEmpty()) {
            String prefix = name.substring(0, colon);
            if (!prefix.isEmpty() && Verifier.checkNamespacePrefix(prefix) == null) {
                Namespace prefixed = Namespace.getNamespace(prefix, known.getURI());
                element.setAttribute(local(name), FeedXml.sound(attribute.getValue()), prefixed);
            }
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
