package dev.postil.readinglist;

import dev.postil.post.Post;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post on a reader's list, with what the reader made of it. */
public record ReadingListItem(
        UUID id,
        Post post,
        ReadingState state,
        boolean favorite,
        Instant queuedAt,
        @Nullable Instant archivedAt,
        @Nullable Instant snoozedUntil,
        @Nullable String note,
        boolean bareLink,
        Progress progress,
        long place,
        String titleKey,
        List<Tag> tags) {}
