package dev.postil.html;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: JSON-LD before OpenGraph before other meta elements before microdata before what stands on the page. */
record PageFacts(
        String title,
        List<String> authors,
        @Nullable String siteName,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable URI image,
        String description,
        @Nullable URI canonical,
        boolean isThread,
        boolean isArticle) {

    private static final Pattern PUBLISHED = Pattern.compile("publi(?:shed|cation|sh)(?:[-_.:]?(?:date|time|on|at))?$");

    static PageFacts of(Document page, URI base) {
        PageMeta meta = PageMeta.of(page);
        LinkedData data = LinkedData.of(page);
        String siteName = meta.first("og:site_name", "application-name")
                .or(data::siteName)
                .orElse(null);
        return new PageFacts(
                PageTitle.of(page, meta, data, siteName),
                Byline.authors(page, meta, data, siteName == null ? "" : siteName),
                siteName,
                language(page, meta),
                shown(page, published(page, meta, data, base)),
                data.text("dateModified")
                        .or(() -> meta.first(
                                "article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"))
                        .or(() -> attribute(page, "[itemprop=dateModified]", "datetime", "content"))
                        .flatMap(PageDate::parse)
                        .orElse(null),
                meta.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
                        .or(data::image)
                        .or(() -> attribute(page, "link[rel=image_src]", "href"))
                        .flatMap(address -> WebAddress.resolve(base, address))
                        .orElse(null),
                meta.first("og:description", "description", "twitter:description")
                        .orElse(""),
                canonical(page, meta, base),
                Threads.isThread(page, meta, data, base),
                meta.first("og:type").filter("article"::equalsIgnoreCase).isPresent() || data.isArticle());
    }

    static Optional<String> attribute(Document page, String selector, String... names) {
        return page.select(selector).stream()
                .flatMap(element -> Stream.of(names).map(element::attr))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static @Nullable String language(Document page, PageMeta meta) {
        return Stream.of(
                        Optional.ofNullable(page.selectFirst("html")).map(html -> html.attr("lang")),
                        Optional.ofNullable(page.selectFirst("html")).map(html -> html.attr("xml:lang")),
                        meta.first("og:locale", "language", "content-language", "dc.language"))
                .flatMap(Optional::stream)
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}"))
                .findFirst()
                .orElse(null);
    }

    /** A text can't be newer than the date that stands beside its title: its data then tell of a move to another system. */
    private static @Nullable Instant shown(Document page, @Nullable Instant said) {
        return VisibleDate.besideTitle(page)
                .filter(shown -> said == null || shown.isBefore(said.minus(Duration.ofHours(36))))
                .orElse(said);
    }

    private static @Nullable Instant published(Document page, PageMeta meta, LinkedData data, URI base) {
        return Stream.<Supplier<Optional<Instant>>>of(
                        () -> data.text("datePublished")
                                .or(() -> data.text("uploadDate"))
                                .or(() -> data.text("dateCreated"))
                                .flatMap(PageDate::parse),
                        () -> meta.first(
                                        "article:published_time",
                                        "og:article:published_time",
                                        "datepublished",
                                        "publish-date",
                                        "publication_date",
                                        "publishdate",
                                        "parsely-pub-date",
                                        "sailthru.date",
                                        "citation_publication_date",
                                        "dc.date.issued",
                                        "dcterms.created",
                                        "dc.date",
                                        "dcterms.date",
                                        "pubdate",
                                        "article_date_original",
                                        "date")
                                .flatMap(PageDate::parse),
                        () -> attribute(
                                        page,
                                        "[itemprop=datePublished], [itemprop=dateCreated]",
                                        "datetime",
                                        "content",
                                        "title")
                                .flatMap(PageDate::parse),
                        () -> attribute(
                                        page,
                                        "time[pubdate], time.published, time.entry-date, time.post-date, .dt-published",
                                        "datetime")
                                .flatMap(PageDate::parse),
                        () -> meta.like(PUBLISHED).flatMap(PageDate::parse),
                        () -> PageDate.inPath(String.valueOf(base.getPath())),
                        () -> VisibleDate.of(page),
                        () -> EmbeddedDate.of(page),
                        () -> data.text("dateModified").flatMap(PageDate::parse),
                        () -> meta.first("article:modified_time").flatMap(PageDate::parse))
                .flatMap(reading -> reading.get().stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable URI canonical(Document page, PageMeta meta, URI base) {
        return attribute(page, "link[rel=canonical]", "href")
                .or(() -> meta.first("og:url"))
                .flatMap(address -> WebAddress.resolve(base, address))
                .filter(uri -> !isFrontPage(uri) || isFrontPage(base))
                .orElse(null);
    }

    /** Some sites name their front page as every page's canonical address. */
    private static boolean isFrontPage(URI uri) {
        return String.valueOf(uri.getPath()).length() <= 1 && uri.getQuery() == null;
    }

    static String text(@Nullable Element element) {
        return element == null ? "" : element.text().replace('\u00a0', ' ').strip();
    }
}
