package dev.postil.annotation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An annotation that was made elsewhere, or exported from here.
 *
 * @param id null if it had none that we could keep
 * @param revision the one that {@code position} is in, if it was made here; 0 otherwise
 */
public record ImportedAnnotation(
        @Nullable UUID id,
        String url,
        TextQuote quote,
        @Nullable TextRange position,
        int revision,
        HighlightColor color,
        @Nullable String note,
        List<String> tags,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
