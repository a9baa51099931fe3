package dev.postil.http;

import dev.postil.fetch.FetchRequest;
import dev.postil.fetch.FetchResult;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.WebUrl;
import dev.postil.html.PageBytes;
import dev.postil.html.PageIcons;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where a site has its icon when it is not where sites have theirs: as its front page says. */
@Singleton
final class SiteIcons {
    private static final String USUAL_PLACE = "/favicon.ico";

    private final Fetcher fetcher;

    SiteIcons(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** Another address for the icon that is not at this one; empty for any other picture. */
    Optional<WebUrl> of(WebUrl missing) {
        return missing.path().equals(USUAL_PLACE)
                ? missing.resolve("/").map(FetchRequest::page).map(fetcher::get).flatMap(SiteIcons::named)
                : Optional.empty();
    }

    private static Optional<WebUrl> named(FetchResult front) {
        return front instanceof FetchResult.Fetched page
                ? PageIcons.in(
                                PageBytes.decode(page.body(), page.contentType()),
                                page.finalUrl().uri())
                        .stream()
                        .flatMap(icon -> WebUrl.parse(icon.toString()).stream())
                        .findFirst()
                : Optional.empty();
    }
}
