package dev.postil.html;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page, and what the page says of it.
 *
 * @param title without the site's name; empty when the page has none
 * @param authors as the page writes their names, in its order
 * @param siteName null when the page does not say
 * @param language a BCP 47 tag; null when the page does not say
 * @param published null when unknown; a date without a time is the start of that day in UTC
 * @param updated null when unknown
 * @param leadImage the picture that stands for the article
 * @param excerpt the page's own description, else the first lines
 * @param content cleaned by {@link Sanitizer}; empty when the page has no text
 * @param text exactly the DOM textContent of the content
 * @param wordCount by the rule of {@link WordCount}
 * @param canonicalUrl the address that the page calls its own; null when it does not, or names another site's front page
 */
public record Article(
        String title,
        List<String> authors,
        @Nullable String siteName,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable URI leadImage,
        String excerpt,
        String content,
        String text,
        int wordCount,
        @Nullable URI canonicalUrl) {

    private static final int DEEPEST = 500;

    /** @param page the address that the html came from */
    public static Article from(String html, URI page) {
        Document document = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        DeepMarkup.level(document, DEEPEST);
        URI base = WebAddress.base(document, page);
        PageFacts facts = PageFacts.of(document, base);
        CleanHtml content = Sanitizer.clean(ArticleBody.of(document, facts), base);
        return new Article(
                facts.title(),
                facts.authors(),
                facts.siteName(),
                facts.language(),
                facts.published(),
                facts.updated(),
                facts.image() == null ? content.firstImage() : facts.image(),
                facts.description().length() >= 40 ? facts.description() : content.excerpt(),
                content.html(),
                content.text(),
                content.wordCount(),
                facts.canonical());
    }
}
