package dev.postil.feed;

import dev.postil.db.Database;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes how a reader follows a feed, asks it now, stops following, and keeps what was seen. */
@Singleton
final class ChangeFollowed {
    private static final int MAX_TITLE = 1_000;

    private final Database database;
    private final PollFeed pollFeed;
    private final InstantSource clock;

    ChangeFollowed(Database database, PollFeed pollFeed, InstantSource clock) {
        this.database = database;
        this.pollFeed = pollFeed;
        this.clock = clock;
    }

    /** @param title gives the reader's own title, null for the feed's own, from the present one */
    Outcome<FollowedFeed> update(
            UUID account,
            Optional<UUID> followed,
            UnaryOperator<@Nullable String> title,
            UnaryOperator<FollowFeed.Wish> change) {
        return database.write(sql -> {
            Optional<FollowedFeed> old = followed.flatMap(id -> FollowedFeeds.find(sql, account, id));
            if (old.isEmpty()) {
                return unknown();
            }
            FollowedFeed feed = old.get();
            FollowFeed.Wish wish =
                    change.apply(new FollowFeed.Wish(feed.folder(), feed.queueNewPosts(), feed.queueQuery()));
            String ownTitle = title.apply(feed.ownTitle());
            if (wish.problem().isPresent()) {
                return Outcome.refused(wish.problem().get());
            }
            if (ownTitle != null && ownTitle.length() > MAX_TITLE) {
                return Outcome.refused(Refusal.invalid("name.length", MAX_TITLE).at("title"));
            }
            FollowedFeeds.update(sql, account, feed.id(), ownTitle, wish);
            return Outcome.done(FollowedFeeds.find(sql, account, feed.id()).orElseThrow());
        });
    }

    Outcome<UUID> unfollow(UUID account, Optional<UUID> followed) {
        return followed.filter(id -> database.write(sql -> FollowedFeeds.remove(sql, account, id)))
                .map(Outcome::done)
                .orElseGet(ChangeFollowed::unknown);
    }

    Outcome<FollowedFeed> refresh(UUID account, Optional<UUID> followed) {
        Optional<FollowedFeed> feed =
                followed.flatMap(id -> database.read(sql -> FollowedFeeds.find(sql, account, id)));
        feed.flatMap(known ->
                        database.write(sql -> Feeds.lease(sql, known.feed().id(), clock.instant())))
                .ifPresent(pollFeed::poll);
        return feed.flatMap(known -> database.read(sql -> FollowedFeeds.find(sql, account, known.id())))
                .map(Outcome::done)
                .orElseGet(ChangeFollowed::unknown);
    }

    /** @param followed the one feed whose posts are seen up to {@code until}; left out, all of them */
    Outcome<List<FollowedFeed>> seen(
            UUID account, List<UUID> posts, @Nullable Instant until, boolean one, Optional<UUID> followed) {
        return database.write(sql -> {
            if (one
                    && followed.flatMap(id -> FollowedFeeds.find(sql, account, id))
                            .isEmpty()) {
                return ChangeFollowed.<List<FollowedFeed>>unknown("followedFeedId");
            }
            Instant now = clock.instant();
            StreamPosts.markSeen(sql, account, posts, now);
            if (until != null) {
                FollowedFeeds.seenUntil(sql, account, followed, until.isAfter(now) ? now : until);
            }
            return Outcome.done(FollowedFeeds.of(sql, account));
        });
    }

    /** Takes back that all was seen, feed by feed; those that are not followed any more are passed over. */
    List<FollowedFeed> setSeenUntil(UUID account, Map<UUID, Instant> until) {
        return database.write(sql -> {
            until.forEach((followed, instant) -> FollowedFeeds.setSeenUntil(sql, account, followed, instant));
            return FollowedFeeds.of(sql, account);
        });
    }

    private static <T> Outcome<T> unknown() {
        return unknown("id");
    }

    private static <T> Outcome<T> unknown(String field) {
        return Outcome.refused(Refusal.notFound("feed.unknown").at(field));
    }
}
