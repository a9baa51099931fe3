package dev.postil.db;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Takes rows that are due so that no other node takes them too. A lease ends by itself, should its holder die. On PostgreSQL a row
 * that another node is just taking is passed over; on SQLite writers take turns, so none ever is.
 */
public final class Lease {
    private Lease() {}

    /** The ids of at most so many rows that are due and free, now leased until {@code until}. Call it in a transaction. */
    public static <K> List<K> take(
            DSLContext sql,
            Table<?> table,
            TableField<Record, K> id,
            Field<Instant> dueAt,
            TableField<Record, Instant> leasedUntil,
            int most,
            Instant now,
            Instant until) {
        Condition free = dueAt.le(now).and(leasedUntil.isNull().or(leasedUntil.le(now)));
        var due = sql.select(id).from(table).where(free).orderBy(dueAt).limit(most);
        Select<Record1<K>> taken =
                sql.family() == SQLDialect.POSTGRES ? due.forUpdate().skipLocked() : due;
        List<K> ids = taken.fetch(Record1::value1);
        if (!ids.isEmpty()) {
            sql.update(table)
                    .set(leasedUntil, DSL.val(until, leasedUntil))
                    .where(id.in(ids))
                    .execute();
        }
        return ids;
    }
}
