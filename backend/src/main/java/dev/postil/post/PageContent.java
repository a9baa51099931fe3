package dev.postil.post;

import dev.postil.fetch.WebUrl;
import dev.postil.html.Article;
import dev.postil.html.CleanHtml;
import dev.postil.html.Sanitizer;
import dev.postil.html.TextLanguage;
import dev.postil.html.TextMarkup;
import java.util.List;
import java.util.Optional;

/** What we keep of a page. */
final class PageContent {
    private PageContent() {}

    /**
     * @param asked where the reader said that it is
     * @param last where it was found; the page's own word on its address counts only on this host
     */
    static PostContent of(Article article, WebUrl asked, WebUrl last) {
        WebUrl canonical = Optional.ofNullable(article.canonicalUrl())
                .flatMap(url -> WebUrl.parse(url.toString()))
                .filter(url -> url.host().equals(last.host()))
                .orElse(last)
                .canonical();
        return new PostContent(
                last.toString(),
                canonical.toString(),
                article.title().isBlank() ? asked.toString() : article.title(),
                article.authors(),
                article.siteName(),
                article.language() == null ? TextLanguage.of(article.text()) : article.language(),
                article.published(),
                article.updated(),
                article.excerpt(),
                article.leadImage() == null ? null : article.leadImage().toString(),
                article.wordCount(),
                article.content(),
                article.text(),
                null,
                null);
    }

    /** @param name what to call it when the text does not say */
    static PostContent of(TextMarkup.Marked marked, String name, WebUrl last) {
        CleanHtml clean = Sanitizer.clean(marked.html(), last.uri());
        return new PostContent(
                last.toString(),
                last.canonical().toString(),
                marked.title().isBlank() ? name : marked.title(),
                List.of(),
                null,
                TextLanguage.of(clean.text()),
                null,
                null,
                clean.excerpt(),
                clean.firstImage() == null ? null : clean.firstImage().toString(),
                clean.wordCount(),
                clean.html(),
                clean.text(),
                null,
                null);
    }
}
