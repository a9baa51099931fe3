package dev.postil.annotation;

import dev.postil.readinglist.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A highlight, with or without a note.
 *
 * @param position where it stands in the current revision; null when it is orphaned
 * @param revision the one that it was made on, at {@code originalPosition}
 */
public record Annotation(
        UUID id,
        UUID itemId,
        UUID postId,
        TextQuote quote,
        @Nullable TextRange position,
        AnchorState anchorState,
        int revision,
        TextRange originalPosition,
        HighlightColor color,
        @Nullable String note,
        List<Tag> tags,
        Instant createdAt,
        Instant updatedAt) {}
