package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.READING_LIST_ITEM;

import dev.postil.post.ItemNews;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** The manual order: each item has a number, lowest first, with gaps wide enough to move others into. */
final class Places {
    private static final long GAP = 1 << 10;

    private Places() {}

    /** Before everything that was queued earlier and left where it was. */
    static long first(Instant now) {
        return -ChronoUnit.MICROS.between(Instant.EPOCH, now) * GAP;
    }

    /** Puts an item directly before or behind another. Both are on the list. */
    static void move(DSLContext sql, UUID account, UUID item, UUID neighbour, boolean before) {
        Optional<Long> free = between(sql, account, item, neighbour, before);
        if (free.isEmpty()) {
            spread(sql, account);
            free = between(sql, account, item, neighbour, before);
        }
        ItemNews.changed(sql, account, item);
        sql.update(READING_LIST_ITEM)
                .set(READING_LIST_ITEM.PLACE, free.orElseThrow())
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.ID.eq(item))
                .execute();
    }

    /** A number between the neighbour and whatever stands on its other side; nothing when there is no gap left. */
    private static Optional<Long> between(DSLContext sql, UUID account, UUID item, UUID neighbour, boolean before) {
        long here = Items.place(sql, account, neighbour).orElseThrow();
        var key = DSL.row(READING_LIST_ITEM.PLACE, READING_LIST_ITEM.ID);
        var there = DSL.row(here, neighbour);
        Condition beyond = before ? key.lessThan(there) : key.greaterThan(there);
        long far = sql.select(READING_LIST_ITEM.PLACE)
                .from(READING_LIST_ITEM)
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.ID.ne(item), beyond)
                .orderBy(
                        before ? READING_LIST_ITEM.PLACE.desc() : READING_LIST_ITEM.PLACE.asc(),
                        before ? READING_LIST_ITEM.ID.desc() : READING_LIST_ITEM.ID.asc())
                .limit(1)
                .fetchOptional(READING_LIST_ITEM.PLACE)
                .orElse(before ? here - 2 * GAP : here + 2 * GAP);
        long middle = here + (far - here) / 2;
        return middle == here || middle == far ? Optional.empty() : Optional.of(middle);
    }

    /** Numbers the whole list anew with full gaps; it takes ten moves into one spot to need it. */
    private static void spread(DSLContext sql, UUID account) {
        List<UUID> order = sql.select(READING_LIST_ITEM.ID, READING_LIST_ITEM.PLACE)
                .from(READING_LIST_ITEM)
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account))
                .orderBy(READING_LIST_ITEM.PLACE, READING_LIST_ITEM.ID)
                .fetch(Record2::value1);
        // The first keeps about its number, so that what is queued later still comes before.
        long next = Items.place(sql, account, order.getFirst()).orElse(0L);
        var updates = new java.util.ArrayList<org.jooq.Query>(order.size());
        for (UUID id : order) {
            updates.add(sql.update(READING_LIST_ITEM)
                    .set(READING_LIST_ITEM.PLACE, next)
                    .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.ID.eq(id)));
            next += GAP * GAP;
        }
        sql.batch(updates).execute();
    }
}
