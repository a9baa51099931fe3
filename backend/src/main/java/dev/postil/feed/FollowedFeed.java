package dev.postil.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a reader follows, as they want it.
 *
 * @param ownTitle what the reader calls it; null for the feed's own title
 * @param queueQuery which new posts go straight on the list; null for all
 * @param seenUntil what arrived until then counts as seen
 */
public record FollowedFeed(
        UUID id,
        Feed feed,
        @Nullable String ownTitle,
        @Nullable String folder,
        boolean queueNewPosts,
        @Nullable String queueQuery,
        Instant seenUntil) {
    public String title() {
        return ownTitle == null ? feed.title() : ownTitle;
    }
}
