package dev.postil.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.Verifier;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Characters to elements: by a strict parser first, since most feeds are sound, and by a forgiving one if that refuses.
 *
 * <p>A document type never reaches a parser: it is cut off, so nothing external is ever read and no entity grows. Plain
 * entities that it declares are put in their places beforehand, within bounds.
 */
final class FeedXml {

    private static final int DEEPEST = 400;
    private static final int LONGEST_PROLOG = 10_000;
    private static final int LONGEST_ENTITY = 500;
    private static final int MOST_GROWTH = 1_000_000;
    private static final Pattern START =
            Pattern.compile("(?i)<(?:\\?xml\\b|!doctype\\b|(?:[\\w-]+:)?(?:rss|feed|rdf|channel|html|entry)[\\s>/])");
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+(?:\"([^\"<%]*)\"|'([^'<%]*)')\\s*>");
    private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{1,50});");
    private static final Pattern PREDEFINED = Pattern.compile("amp|lt|gt|quot|apos");

    private FeedXml() {}

    /** The root element; null if there is none. */
    static @Nullable Element root(String text) {
        String xml = withoutDoctype(fromStart(text));
        try {
            return strict(xml);
        } catch (JDOMException | IOException | IllegalArgumentException unsound) {
            return ForgivingXml.root(xml, DEEPEST);
        }
    }

    /** Whether the text begins as a web page does. */
    static boolean isPage(String text) {
        Matcher start = START.matcher(text);
        int from = start.find() ? start.start() : 0;
        String head = text.substring(from, Math.min(text.length(), from + LONGEST_PROLOG))
                .replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    /** Text that JDOM takes. */
    static String sound(String text) {
        return Verifier.checkCharacterData(text) == null ? text : Objects.requireNonNullElse(Values.text(text), "");
    }

    private static Element strict(String xml) throws JDOMException, IOException {
        SAXBuilder builder = new SAXBuilder();
        builder.setJDOMFactory(new UncheckedJDOMFactory()); // the parser has checked it all
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", Integer.toString(DEEPEST));
        return builder.build(new StringReader(xml)).detachRootElement();
    }

    /** Without what stands before the first mark-up of a feed: white space, a byte order mark, a warning of PHP. */
    private static String fromStart(String text) {
        Matcher start = START.matcher(text);
        if (!start.find() || start.start() == 0) {
            return text;
        }
        String before = text.substring(0, start.start());
        String sound = before.strip();
        return sound.startsWith("<!--") && sound.endsWith("-->")
                ? text.substring(text.indexOf('<'))
                : text.substring(start.start());
    }

    private static String withoutDoctype(String xml) {
        Matcher start =
                Pattern.compile("(?i)<!doctype\\b").matcher(xml).region(0, Math.min(xml.length(), LONGEST_PROLOG));
        if (!start.find()) {
            return xml;
        }
        int subset = xml.indexOf('[', start.end());
        int end = xml.indexOf('>', start.end());
        if (subset >= 0 && subset < end) {
            Matcher close = Pattern.compile("]\\s*>").matcher(xml);
            end = close.find(subset) ? close.end() - 1 : end;
        }
        if (end < 0) {
            return xml.substring(0, start.start());
        }
        String rest = xml.substring(0, start.start()) + xml.substring(end + 1);
        return expand(rest, declared(xml.substring(start.start(), end)));
    }

    private static Map<String, String> declared(String doctype) {
        Map<String, String> entities = new HashMap<>();
        Matcher entity = ENTITY.matcher(doctype);
        while (entity.find()) {
            String value = entity.group(2) != null ? entity.group(2) : entity.group(3);
            boolean nested = REFERENCE.matcher(value).find();
            if (!nested
                    && value.length() <= LONGEST_ENTITY
                    && !PREDEFINED.matcher(entity.group(1)).matches()) {
                entities.putIfAbsent(entity.group(1), value);
            }
        }
        return entities;
    }

    private static String expand(String xml, Map<String, String> entities) {
        if (entities.isEmpty()) {
            return xml;
        }
        int limit = xml.length() + MOST_GROWTH;
        StringBuilder expanded = new StringBuilder(xml.length());
        Matcher reference = REFERENCE.matcher(xml);
        int copied = 0;
        while (reference.find() && expanded.length() < limit) {
            String value = entities.get(reference.group(1));
            if (value != null) {
                expanded.append(xml, copied, reference.start()).append(value);
                copied = reference.end();
            }
        }
        return expanded.append(xml, copied, xml.length()).toString();
    }
}
