package dev.postil.html;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page, and what the page says of it.
 *
 * @param title without the site's name; empty when the page has none
 * @param authors as the page writes their names, in its order
 * @param siteName null when the page does not say
 * @param language a BCP 47 tag; null when the page does not say
 * @param published null when unknown; in UTC it falls on the day that the page names: a date without a time is the start of that day, and
 *     an instant that falls on another one is the nearest that does not
 * @param updated null when unknown
 * @param leadImage the picture that stands for the article
 * @param excerpt the page's own description, else the first lines
 * @param content cleaned by {@link Sanitizer}; empty when the page has no text
 * @param text exactly the DOM textContent of the content
 * @param wordCount by the rule of {@link WordCount}
 * @param next where the rest of it is when the post is split over several pages; null when this is the last one
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
        @Nullable URI canonicalUrl,
        @Nullable URI next) {

    private static final int DEEPEST = 500;

    /** @param page the address that the html came from */
    public static Article from(String html, URI page) {
        Found found = find(html, page);
        PageFacts facts = found.facts();
        CleanHtml content = Sanitizer.clean(found.body(), found.base());
        return new Article(
                PlainText.line(facts.title()),
                facts.authors().stream().map(PlainText::line).toList(),
                facts.siteName() == null ? null : PlainText.line(facts.siteName()),
                facts.language(),
                facts.published(),
                facts.updated(),
                facts.image() == null ? content.firstImage() : facts.image(),
                facts.description().length() >= 40 ? PlainText.line(facts.description()) : content.excerpt(),
                content.html(),
                content.text(),
                content.wordCount(),
                facts.canonical(),
                found.next());
    }

    /** What is left of a page's tree, which is gone before the text is cleaned: both at once may be too much. */
    private record Found(
            PageFacts facts,
            String body,
            URI base,
            @Nullable URI next) {}

    private static Found find(String html, URI page) {
        Document document = Markup.page(TwiceEncoded.mend(html), DEEPEST);
        DeepMarkup.level(document, DEEPEST);
        StreamedParts.putInPlace(document);
        URI base = WebAddress.base(document, page);
        PageFacts facts = PageFacts.of(document, base);
        URI next = NextPage.of(document, base, page).orElse(null);
        return new Found(facts, ArticleBody.of(document, facts), base, next);
    }

    /** This article with what stands on its next page, and the next page of that one. */
    public Article followedBy(Article rest) {
        boolean nothingNew = rest.text.isBlank() || text.endsWith(rest.text);
        return nothingNew
                ? with(new CleanHtml(content, text, wordCount, excerpt, leadImage), null)
                // Cleaned again, since both may use the same ids.
                : with(Sanitizer.clean(content + "\n" + rest.content, URI.create("")), rest.next);
    }

    private Article with(CleanHtml whole, @Nullable URI onward) {
        return new Article(
                title,
                authors,
                siteName,
                language,
                published,
                updated,
                leadImage == null ? whole.firstImage() : leadImage,
                excerpt,
                whole.html(),
                whole.text(),
                whole.wordCount(),
                canonicalUrl,
                onward);
    }
}
