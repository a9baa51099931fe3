package dev.postil.feed;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed as we keep it.
 *
 * @param problemCode why the last check failed, as the key of a message after {@code feed.}; null when it went well
 */
public record Feed(
        UUID id,
        String url,
        @Nullable String iconUrl,
        @Nullable String siteUrl,
        String title,
        @Nullable String description,
        @Nullable String language,
        @Nullable Instant lastCheckedAt,
        @Nullable Instant lastChangedAt,
        Instant nextCheckAt,
        @Nullable String problemCode) {

    /** The feed's own icon, else where sites have theirs. */
    String icon() {
        return iconUrl != null
                ? iconUrl
                : URI.create(siteUrl == null ? url : siteUrl)
                        .resolve("/favicon.ico")
                        .toString();
    }
}
