package dev.postil.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post without its text, as lists show it.
 *
 * @param feedId the feed that it is an entry of; null for a page that a reader saved
 * @param ownerId the account whose browser handed it in, which alone sees it; null for what stands on the open web
 * @param streamAt where it stands in the stream
 * @param problemCode why its text could not be had, as the key of a message after {@code page.}; null when all is well
 * @param file what stands at its address instead of a text
 */
public record Post(
        UUID id,
        @Nullable UUID feedId,
        @Nullable UUID ownerId,
        String url,
        String canonicalUrl,
        String title,
        List<String> authors,
        @Nullable String siteName,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        Instant streamAt,
        String excerpt,
        @Nullable String leadImage,
        int wordCount,
        @Nullable String discussionUrl,
        @Nullable Integer discussionCount,
        TextState textState,
        @Nullable String problemCode,
        @Nullable PostFile file,
        int revision) {

    /** When it was published as far as is known, for ordering. */
    public Instant orderedAt() {
        return publishedAt == null ? streamAt : publishedAt;
    }
}
