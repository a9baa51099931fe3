package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What the JSON-LD of a page says of its article, in the words of schema.org. */
final class LinkedData {
    private static final Set<String> PAGES = Set.of(
            "WebPage",
            "ItemPage",
            "AboutPage",
            "FAQPage",
            "QAPage",
            "MedicalWebPage",
            "HowTo",
            "Recipe",
            "Review",
            "Question",
            "Product",
            "Course",
            "VideoObject",
            "Book",
            "Report");

    private static final Pattern PLAIN_FACT = Pattern.compile(
            "\"(@type|headline|datePublished|dateModified|dateCreated|image)\"\\s*:\\s*\"([^\"\\\\]{1,400})\"");
    private static final Pattern NAME =
            Pattern.compile("\"author\"\\s*:\\s*\\[?\\s*\\{[^{}]{0,300}?\"name\"\\s*:\\s*\"([^\"\\\\]{1,80})\"");

    private final List<Map<?, ?>> things;
    private final Map<?, ?> article;

    private LinkedData(List<Map<?, ?>> things, Map<?, ?> article) {
        this.things = things;
        this.article = article;
    }

    static LinkedData of(Document document) {
        List<Map<?, ?>> things = new ArrayList<>();
        document.select("script[type=application/ld+json]").forEach(script -> collect(read(script.data()), things, 0));
        Map<?, ?> article = things.stream()
                .filter(thing -> types(thing).stream().anyMatch(LinkedData::isArticle))
                .findFirst()
                .or(() -> things.stream()
                        .filter(thing -> types(thing).stream().anyMatch(PAGES::contains))
                        .findFirst())
                .orElse(Map.of());
        return new LinkedData(things, article);
    }

    /** What can't be read as a whole still says the plainest things. */
    private static @Nullable Object read(String script) {
        Object whole = Json.read(script.replaceFirst("^\\s*(?:<!--|//<!\\[CDATA\\[)", ""));
        if (whole != null) {
            return whole;
        }
        Map<String, Object> facts = new HashMap<>();
        PLAIN_FACT.matcher(script).results().forEach(fact -> facts.putIfAbsent(fact.group(1), fact.group(2)));
        NAME.matcher(script).results().findFirst().ifPresent(name -> facts.put("author", name.group(1)));
        return facts;
    }

    /** Whether the page's data speak of a thing of this type. */
    boolean has(String type) {
        return things.stream().anyMatch(thing -> types(thing).contains(type));
    }

    boolean isArticle() {
        return types(article).stream().anyMatch(LinkedData::isArticle);
    }

    Optional<String> text(String property) {
        return value(article.get(property)).map(LinkedData::unescaped).filter(text -> !text.isBlank());
    }

    /** Names, in order, of the people or bodies under a property. */
    List<String> names(String property) {
        Set<String> names = new LinkedHashSet<>();
        each(article.get(property)).forEach(one -> {
            if (one instanceof String name) {
                names.add(unescaped(name));
            } else if (one instanceof Map<?, ?> thing) {
                Object name = thing.get("name") == null ? referred(thing).get("name") : thing.get("name");
                value(name).map(LinkedData::unescaped).ifPresent(names::add);
            }
        });
        return names.stream()
                .filter(name -> !name.isBlank() && !name.startsWith("http"))
                .toList();
    }

    Optional<String> siteName() {
        return names("publisher").stream()
                .findFirst()
                .or(() -> things.stream()
                        .filter(thing -> types(thing).contains("WebSite"))
                        .flatMap(thing -> value(thing.get("name")).stream())
                        .findFirst()
                        .map(LinkedData::unescaped));
    }

    Optional<String> image() {
        return each(article.get("image"))
                .flatMap(image -> image instanceof Map<?, ?> thing
                        ? value(thing.get("url") == null ? thing.get("contentUrl") : thing.get("url")).stream()
                        : value(image).stream())
                .findFirst();
    }

    private Map<?, ?> referred(Map<?, ?> reference) {
        Object id = reference.get("@id");
        return things.stream()
                .filter(thing -> id != null && id.equals(thing.get("@id")) && thing.get("name") != null)
                .findFirst()
                .orElse(Map.of());
    }

    private static boolean isArticle(String type) {
        return type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report");
    }

    private static List<String> types(Map<?, ?> thing) {
        return each(thing.get("@type")).map(String::valueOf).toList();
    }

    private static Stream<Object> each(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Objects::nonNull).map(Object.class::cast)
                : Stream.ofNullable(value);
    }

    private static Optional<String> value(@Nullable Object value) {
        return each(value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    /** Many write their JSON with the entities of HTML in it. */
    private static String unescaped(String text) {
        return Parser.unescapeEntities(text, false).strip();
    }

    private static void collect(@Nullable Object value, List<Map<?, ?>> things, int depth) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, things, depth + 1));
        } else if (value instanceof Map<?, ?> thing) {
            things.add(thing);
            if (depth < 6) {
                Stream.of("@graph", "mainEntity", "mainEntityOfPage", "author", "publisher")
                        .forEach(name -> collect(thing.get(name), things, depth + 1));
            }
        }
    }
}
