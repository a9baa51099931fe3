package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.FOLLOWED_FEED;
import static dev.postil.db.schema.Tables.POST;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The SQL of readers who want a feed's new posts put on their list. */
final class Queuers {
    private Queuers() {}

    /** @param query which posts the reader wants; null for all */
    record Queuer(UUID account, @Nullable String query) {}

    static List<Queuer> of(DSLContext sql, UUID feed) {
        return sql.select(FOLLOWED_FEED.ACCOUNT_ID, FOLLOWED_FEED.QUEUE_QUERY)
                .from(FOLLOWED_FEED)
                .where(FOLLOWED_FEED.FEED_ID.eq(feed), FOLLOWED_FEED.QUEUE_NEW_POSTS.isTrue())
                .fetch(Records.mapping(Queuer::new));
    }

    static boolean matches(DSLContext sql, UUID post, Condition condition) {
        return sql.fetchExists(POST, POST.ID.eq(post), condition);
    }
}
