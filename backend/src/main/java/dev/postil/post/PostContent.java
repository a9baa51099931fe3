package dev.postil.post;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says a post is, cleaned.
 *
 * @param url where the source says that it stands
 * @param html sanitised
 * @param text the text content of {@code html}
 */
public record PostContent(
        String url,
        String canonicalUrl,
        String title,
        List<String> authors,
        @Nullable String siteName,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        String excerpt,
        @Nullable String leadImage,
        int wordCount,
        String html,
        String text,
        @Nullable String discussionUrl,
        @Nullable Integer discussionCount) {}
