package dev.postil.post;

import dev.postil.fetch.FetchResult;
import dev.postil.html.Article;
import dev.postil.html.MediaKind;
import dev.postil.html.PageBytes;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A post that its site shows on several pages, put together. What can't be had of it is left out: the beginning is better than nothing. */
final class SplitPost {
    private static final int MOST_PAGES = 20;

    private SplitPost() {}

    /** @param further gets another page */
    static Article whole(Article first, Function<URI, Optional<Article>> further) {
        Article whole = first;
        Set<URI> seen = new HashSet<>();
        for (int pages = 1; pages < MOST_PAGES; pages++) {
            URI next = whole.next();
            Optional<Article> rest = next == null || !seen.add(next) ? Optional.empty() : further.apply(next);
            if (rest.isEmpty()) {
                return whole;
            }
            whole = whole.followedBy(rest.get());
        }
        return whole;
    }

    /** The article in an answer, if that is a page. */
    static Optional<Article> page(FetchResult result) {
        return switch (result) {
            case FetchResult.Fetched fetched
            when isHtml(fetched) ->
                Optional.of(Article.from(
                        PageBytes.decode(fetched.body(), fetched.contentType()),
                        fetched.finalUrl().uri()));
            case FetchResult.Fetched _, FetchResult.NotModified _, FetchResult.Failed _ -> Optional.empty();
        };
    }

    private static boolean isHtml(FetchResult.Fetched fetched) {
        return MediaKind.of(
                        fetched.contentType(),
                        fetched.body(),
                        fetched.finalUrl().path())
                == MediaKind.HTML;
    }
}
