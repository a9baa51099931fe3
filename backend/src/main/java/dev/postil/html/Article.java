package dev.postil.html;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** STUB. */
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
    public static Article from(String html, URI base) {
        return new Article("t", List.of(), null, null, null, null, null, "", html, html, 1, base);
    }
}
