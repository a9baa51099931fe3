package dev.postil.html;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    static PageFacts of(Document page, URI base) {
        PageMeta meta = PageMeta.of(page);
        LinkedData data = LinkedData.of(page);
        String siteName = meta.first("og:site_name", "application-name")
                .or(data::siteName)
                .orElse(null);
        String title = PageTitle.of(page, meta, data, siteName);
        PageDates dates = new PageDates(page, meta, data, base, title);
        Instant updated = dates.updated();
        boolean isThread = Threads.isThread(page, meta, data, base);
        return new PageFacts(
                title,
                Byline.authors(page, meta, data, siteName == null ? "" : siteName),
                siteName,
                language(page, meta),
                dates.published(updated, isThread),
                updated,
                meta.first("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
                        .or(data::image)
                        .or(() -> attribute(page, "link[rel=image_src]", "href"))
                        .flatMap(address -> WebAddress.resolve(base, address))
                        .orElse(null),
                meta.first("og:description", "description", "twitter:description")
                        .orElse(""),
                canonical(page, meta, base),
                isThread,
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
