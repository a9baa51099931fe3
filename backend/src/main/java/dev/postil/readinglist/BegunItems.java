package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import dev.postil.post.Post;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The SQL of items by what their reader did in the text: which revision they read last. */
public final class BegunItems {
    private BegunItems() {}

    /**
     * The item to which what a reader makes in this post belongs: its own, else that of the same piece from another source, else a new one
     * that is being read. One that was removed comes back.
     */
    public static UUID of(DSLContext sql, UUID account, Post post, int revision, Instant now) {
        Optional<UUID> known = sql.select(READING_LIST_ITEM.ID)
                .from(READING_LIST_ITEM)
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.POST_ID.eq(post.id()))
                .fetchOptional(READING_LIST_ITEM.ID)
                .or(() -> ReadingList.byAddress(sql, account, post.canonicalUrl()))
                .filter(item -> Items.restore(sql, account, item));
        UUID item = known.orElseGet(() -> {
            UUID added = Items.add(sql, account, post, now);
            Items.setState(sql, account, added, ReadingState.READING, now);
            return added;
        });
        sql.update(READING_LIST_ITEM)
                .set(READING_LIST_ITEM.READ_REVISION, revision)
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.ID.eq(item))
                .and(READING_LIST_ITEM.READ_REVISION.isNull())
                .and(READING_LIST_ITEM.POST_ID.eq(post.id()))
                .execute();
        return item;
    }

    /** The reader read this revision; what was read later on another device stays. */
    static Field<Integer> read(int revision) {
        return greatest(coalesce(READING_LIST_ITEM.READ_REVISION, val(revision)), val(revision));
    }

    /** The revision that was read last, of those of these items that were read at all. */
    static Map<UUID, Integer> readRevisions(DSLContext sql, UUID account, Collection<UUID> items) {
        return sql.select(READING_LIST_ITEM.ID, READING_LIST_ITEM.READ_REVISION)
                .from(READING_LIST_ITEM)
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.ID.in(items))
                .and(READING_LIST_ITEM.READ_REVISION.isNotNull())
                .fetchMap(READING_LIST_ITEM.ID, READING_LIST_ITEM.READ_REVISION);
    }
}
