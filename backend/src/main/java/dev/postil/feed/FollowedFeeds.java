package dev.postil.feed;

import static dev.postil.db.schema.Tables.FEED;
import static dev.postil.db.schema.Tables.FOLLOWED_FEED;
import static dev.postil.db.schema.Tables.POST;
import static org.jooq.impl.DSL.count;

import dev.postil.db.Uuid7;
import dev.postil.search.Conditions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

/** The SQL of who follows what, and of what they have seen of it. */
final class FollowedFeeds {
    private FollowedFeeds() {}

    static List<FollowedFeed> of(DSLContext sql, UUID account) {
        return select(sql)
                .where(FOLLOWED_FEED.ACCOUNT_ID.eq(account))
                .orderBy(org.jooq.impl.DSL.coalesce(FOLLOWED_FEED.TITLE_KEY, FEED.TITLE_KEY), FOLLOWED_FEED.ID)
                .fetch(FollowedFeeds::followed);
    }

    static Optional<FollowedFeed> find(DSLContext sql, UUID account, UUID id) {
        return select(sql).where(one(account, id)).fetchOptional(FollowedFeeds::followed);
    }

    static Optional<FollowedFeed> byFeed(DSLContext sql, UUID account, UUID feed) {
        return select(sql)
                .where(FOLLOWED_FEED.ACCOUNT_ID.eq(account), FOLLOWED_FEED.FEED_ID.eq(feed))
                .fetchOptional(FollowedFeeds::followed);
    }

    /** Which of the reader's feeds carry each piece, by its canonical address. */
    static Map<String, List<Feed>> carriers(DSLContext sql, UUID account, Collection<String> canonicalUrls) {
        return sql.select(POST.CANONICAL_URL)
                .select(Feeds.COLUMNS)
                .from(POST)
                .join(FOLLOWED_FEED)
                .on(FOLLOWED_FEED.FEED_ID.eq(POST.FEED_ID), FOLLOWED_FEED.ACCOUNT_ID.eq(account))
                .join(FEED)
                .on(FEED.ID.eq(POST.FEED_ID))
                .where(POST.CANONICAL_URL.in(canonicalUrls))
                .orderBy(POST.ID)
                .fetchGroups(row -> row.get(POST.CANONICAL_URL), Feeds::feed);
    }

    /** Follows the feed unless it is followed already. */
    static void add(DSLContext sql, UUID account, UUID feed, FollowFeed.Wish wish, Instant now) {
        sql.insertInto(FOLLOWED_FEED)
                .set(FOLLOWED_FEED.ACCOUNT_ID, account)
                .set(FOLLOWED_FEED.ID, Uuid7.next())
                .set(FOLLOWED_FEED.FEED_ID, feed)
                .set(FOLLOWED_FEED.FOLDER, wish.folder())
                .set(FOLLOWED_FEED.QUEUE_NEW_POSTS, wish.queueNewPosts())
                .set(FOLLOWED_FEED.QUEUE_QUERY, wish.queueQuery())
                .set(FOLLOWED_FEED.FOLLOWED_AT, now)
                .set(FOLLOWED_FEED.SEEN_UNTIL, Instant.EPOCH)
                .onConflict(FOLLOWED_FEED.ACCOUNT_ID, FOLLOWED_FEED.FEED_ID)
                .doNothing()
                .execute();
    }

    static void update(DSLContext sql, UUID account, UUID id, @Nullable String title, FollowFeed.Wish wish) {
        sql.update(FOLLOWED_FEED)
                .set(FOLLOWED_FEED.TITLE, title)
                .set(FOLLOWED_FEED.TITLE_KEY, title == null ? null : title.toLowerCase(Locale.ROOT))
                .set(FOLLOWED_FEED.FOLDER, wish.folder())
                .set(FOLLOWED_FEED.QUEUE_NEW_POSTS, wish.queueNewPosts())
                .set(FOLLOWED_FEED.QUEUE_QUERY, wish.queueQuery())
                .where(one(account, id))
                .execute();
    }

    static boolean remove(DSLContext sql, UUID account, UUID id) {
        return sql.deleteFrom(FOLLOWED_FEED).where(one(account, id)).execute() == 1;
    }

    /** The posts of each followed feed that arrived since the reader said to have seen all, and were neither seen one by one nor queued. */
    static Map<UUID, Integer> unseen(DSLContext sql, UUID account, Collection<UUID> followed) {
        return sql.select(FOLLOWED_FEED.ID, count())
                .from(FOLLOWED_FEED)
                .join(POST)
                .on(POST.FEED_ID.eq(FOLLOWED_FEED.FEED_ID), POST.RECEIVED_AT.gt(FOLLOWED_FEED.SEEN_UNTIL))
                .where(FOLLOWED_FEED.ACCOUNT_ID.eq(account), FOLLOWED_FEED.ID.in(followed))
                .andNot(Conditions.seenByItself(account))
                .groupBy(FOLLOWED_FEED.ID)
                .fetchMap(FOLLOWED_FEED.ID, count());
    }

    /** Everything that arrived up to an instant is seen, of one followed feed or of all. */
    static void seenUntil(DSLContext sql, UUID account, Optional<UUID> followed, Instant until) {
        sql.update(FOLLOWED_FEED)
                .set(FOLLOWED_FEED.SEEN_UNTIL, until)
                .where(FOLLOWED_FEED.ACCOUNT_ID.eq(account), FOLLOWED_FEED.SEEN_UNTIL.lt(until))
                .and(followed.map(FOLLOWED_FEED.ID::eq).orElseGet(org.jooq.impl.DSL::noCondition))
                .execute();
    }

    /** Sets up to when all is seen, be it back. */
    static void setSeenUntil(DSLContext sql, UUID account, UUID followed, Instant until) {
        sql.update(FOLLOWED_FEED)
                .set(FOLLOWED_FEED.SEEN_UNTIL, until)
                .where(one(account, followed))
                .execute();
    }

    private static SelectOnConditionStep<Record> select(DSLContext sql) {
        return sql.select(
                        FOLLOWED_FEED.ID,
                        FOLLOWED_FEED.TITLE,
                        FOLLOWED_FEED.FOLDER,
                        FOLLOWED_FEED.QUEUE_NEW_POSTS,
                        FOLLOWED_FEED.QUEUE_QUERY,
                        FOLLOWED_FEED.SEEN_UNTIL)
                .select(Feeds.COLUMNS)
                .from(FOLLOWED_FEED)
                .join(FEED)
                .on(FEED.ID.eq(FOLLOWED_FEED.FEED_ID));
    }

    private static FollowedFeed followed(Record row) {
        return new FollowedFeed(
                row.get(FOLLOWED_FEED.ID),
                Feeds.feed(row),
                row.get(FOLLOWED_FEED.TITLE),
                row.get(FOLLOWED_FEED.FOLDER),
                row.get(FOLLOWED_FEED.QUEUE_NEW_POSTS),
                row.get(FOLLOWED_FEED.QUEUE_QUERY),
                row.get(FOLLOWED_FEED.SEEN_UNTIL));
    }

    private static Condition one(UUID account, UUID id) {
        return FOLLOWED_FEED.ACCOUNT_ID.eq(account).and(FOLLOWED_FEED.ID.eq(id));
    }
}
