package dev.postil.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** What Rome doesn't give of an entry, or gives wrong, read from its elements. */
record Extras(
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        URI base,
        boolean hasBase,
        @Nullable URI image,
        @Nullable String language,
        @Nullable URI replies,
        @Nullable Integer replyCount,
        List<String> authors,
        List<String> subjects,
        List<ParsedEntry.Enclosure> media) {

    static Extras of(Dialect dialect, Element entry, URI address) {
        URI base = RegularText.base(textOf(dialect, entry), address);
        List<Element> media = media(dialect, entry);
        return new Extras(
                date(
                        dialect,
                        entry,
                        "published",
                        "pubDate",
                        "dcterms:issued",
                        "atom:published",
                        "dc:date",
                        "date",
                        "created",
                        "dcterms:created",
                        "lastmod"),
                date(dialect, entry, "updated", "dcterms:modified", "atom:updated", "lastmod"),
                base,
                !base.equals(address),
                image(dialect, entry, media, base),
                language(dialect, entry),
                replies(dialect, entry, base),
                replyCount(dialect, entry),
                authors(dialect, entry),
                Stream.of("dc:subject", "media:category")
                        .flatMap(name -> dialect.children(entry, name).stream())
                        .map(Element::getText)
                        .toList(),
                media.stream()
                        .filter(element -> isOf(element, "audio") || isOf(element, "video"))
                        .flatMap(element -> Stream.ofNullable(enclosure(element, base)))
                        .toList());
    }

    /** The first readable date among these elements. */
    static @Nullable Instant date(Dialect dialect, Element parent, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.concat(
                        dialect.children(parent, name).stream().map(Element::getText),
                        Stream.ofNullable(attribute(parent, name))))
                .map(FeedDate::parse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Names that stand elsewhere than where Rome looks. */
    static List<String> authors(Dialect dialect, Element parent) {
        return Stream.of(
                        "author",
                        "dc:author",
                        "dcterms:creator",
                        "atom:author",
                        "itunes:author",
                        "managingEditor",
                        "dc:creator")
                .map(name -> dialect.children(parent, name).stream()
                        .map(author -> {
                            Element called = author.getChild("name", author.getNamespace());
                            return Values.person(called == null ? author.getText() : called.getText());
                        })
                        .filter(Objects::nonNull)
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    static @Nullable String language(Dialect dialect, Element parent) {
        return Stream.of(dialect.child(parent, "language"), dialect.child(parent, "dc:language"))
                .filter(Objects::nonNull)
                .map(Element::getText)
                .findFirst()
                .or(() -> Stream.of(textOf(dialect, parent), parent)
                        .flatMap(element ->
                                Stream.ofNullable(element.getAttributeValue("lang", Namespace.XML_NAMESPACE)))
                        .findFirst())
                .map(Values::line)
                .orElse(null);
    }

    static @Nullable URI hrefOf(@Nullable Element element, URI base) {
        return element == null
                ? null
                : Stream.of(
                                element.getAttributeValue("href"),
                                element.getAttributeValue("url"),
                                element.getChildText("url", element.getNamespace()),
                                element.getText())
                        .flatMap(raw -> Stream.ofNullable(FeedAddress.of(base, raw)))
                        .findFirst()
                        .orElse(null);
    }

    private static Element textOf(Dialect dialect, Element entry) {
        return Stream.of("content", "content:encoded", "summary", "description")
                .flatMap(name -> Stream.ofNullable(dialect.child(entry, name)))
                .findFirst()
                .orElse(entry);
    }

    private static @Nullable URI image(Dialect dialect, Element entry, List<Element> media, URI base) {
        Stream<Element> pictures = media.stream().filter(element -> isOf(element, "image"));
        Stream<Element> thumbnails = Stream.concat(
                        Stream.of(entry),
                        Stream.concat(dialect.children(entry, "media:group").stream(), media.stream()))
                .flatMap(holder -> dialect.children(holder, "media:thumbnail").stream());
        Stream<Element> enclosed = Stream.concat(
                        dialect.children(entry, "enclosure").stream(),
                        dialect.children(entry, "link").stream()
                                .filter(link ->
                                        link.getAttributeValue("rel", "").equals("enclosure")))
                .filter(element -> isOf(element, "image"));
        Stream<Element> named =
                Stream.of("itunes:image", "image").flatMap(name -> dialect.children(entry, name).stream());
        return Stream.of(pictures, thumbnails, enclosed, named)
                .flatMap(elements -> elements)
                .flatMap(element -> Stream.ofNullable(hrefOf(element, base)))
                // WordPress.com puts its author's face before the post's own picture.
                .filter(uri -> !uri.getHost().endsWith("gravatar.com"))
                .findFirst()
                .orElse(null);
    }

    private static List<Element> media(Dialect dialect, Element entry) {
        return Stream.concat(Stream.of(entry), dialect.children(entry, "media:group").stream())
                .flatMap(holder -> dialect.children(holder, "media:content").stream())
                .toList();
    }

    private static boolean isOf(Element element, String kind) {
        String type = element.getAttributeValue("type", "");
        String medium = element.getAttributeValue("medium", "");
        return type.startsWith(kind + "/") || medium.equals(kind);
    }

    private static ParsedEntry.@Nullable Enclosure enclosure(Element element, URI base) {
        URI url = FeedAddress.of(base, element.getAttributeValue("url"));
        String size = element.getAttributeValue("fileSize", "");
        return url == null
                ? null
                : new ParsedEntry.Enclosure(url, Values.line(element.getAttributeValue("type")), Values.number(size));
    }

    private static @Nullable URI replies(Dialect dialect, Element entry, URI base) {
        return Stream.concat(
                        dialect.children(entry, "comments").stream(),
                        Stream.concat(
                                        dialect.children(entry, "link").stream(),
                                        dialect.children(entry, "atom:link").stream())
                                .filter(link ->
                                        link.getAttributeValue("rel", "").equals("replies"))
                                .filter(link -> !link.getAttributeValue("type", "text/html")
                                        .contains("xml")))
                .flatMap(element -> Stream.ofNullable(hrefOf(element, base)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer replyCount(Dialect dialect, Element entry) {
        return Stream.concat(
                        Stream.of("slash:comments", "thr:total")
                                .flatMap(name -> dialect.children(entry, name).stream())
                                .map(Element::getText),
                        dialect.children(entry, "link").stream()
                                .map(link -> link.getAttributeValue("count", Vocabulary.prefix("thr"))))
                .flatMap(count -> Stream.ofNullable(Values.number(count)))
                .map(count -> Math.clamp(count, 0, Integer.MAX_VALUE))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.getAttributes().stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase(name))
                .map(attribute -> attribute.getValue())
                .findFirst()
                .orElse(null);
    }
}
