package dev.postil.annotation;

import static dev.postil.db.schema.Tables.ANNOTATION;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** The SQL of where annotations stand. */
final class Anchors {
    private Anchors() {}

    /** The annotations of a post, of every reader and removed ones too, that were not yet looked for in this revision. */
    static List<Anchored> behind(DSLContext sql, UUID post, int revision) {
        return anchored(sql)
                .where(ANNOTATION.POST_ID.eq(post), ANNOTATION.ANCHORED_REVISION.lt(revision))
                .fetch(Anchors::anchored);
    }

    /** The annotations of a post, of every reader and removed ones too, that have a place in this revision or were looked for there. */
    static List<Anchored> within(DSLContext sql, UUID post, int revision) {
        return anchored(sql)
                .where(ANNOTATION.POST_ID.eq(post))
                .and(ANNOTATION
                        .ANCHORED_REVISION
                        .eq(revision)
                        .or(ANNOTATION.REVISION.eq(revision))
                        .or(ANNOTATION.FOUND_REVISION.eq(revision)))
                .fetch(Anchors::anchored);
    }

    private static SelectJoinStep<? extends Record> anchored(DSLContext sql) {
        return sql.select(
                        ANNOTATION.ACCOUNT_ID,
                        ANNOTATION.ID,
                        ANNOTATION.QUOTE,
                        ANNOTATION.PREFIX,
                        ANNOTATION.SUFFIX,
                        ANNOTATION.REVISION,
                        ANNOTATION.MADE_START,
                        ANNOTATION.MADE_END,
                        ANNOTATION.ANCHORED_REVISION,
                        ANNOTATION.ANCHOR_STATE,
                        ANNOTATION.START_UNIT,
                        ANNOTATION.END_UNIT,
                        ANNOTATION.FOUND_REVISION,
                        ANNOTATION.FOUND_START,
                        ANNOTATION.FOUND_END)
                .from(ANNOTATION);
    }

    static void save(DSLContext sql, Collection<Anchored> all) {
        sql.batch(all.stream()
                        .map(anchored -> sql.update(ANNOTATION)
                                .set(ANNOTATION.REVISION, anchored.madeRevision())
                                .set(ANNOTATION.MADE_START, anchored.made().start())
                                .set(ANNOTATION.MADE_END, anchored.made().end())
                                .set(ANNOTATION.ANCHORED_REVISION, anchored.revision())
                                .set(ANNOTATION.ANCHOR_STATE, anchored.state().name())
                                .set(ANNOTATION.START_UNIT, start(anchored.place()))
                                .set(ANNOTATION.END_UNIT, end(anchored.place()))
                                .set(ANNOTATION.FOUND_REVISION, anchored.foundRevision())
                                .set(ANNOTATION.FOUND_START, anchored.found().start())
                                .set(ANNOTATION.FOUND_END, anchored.found().end())
                                .where(ANNOTATION.ACCOUNT_ID.eq(anchored.account()))
                                .and(ANNOTATION.ID.eq(anchored.id())))
                        .toList())
                .execute();
    }

    /** A reader's annotations of one post are of another from now on, which has the same revisions. */
    static void follow(DSLContext sql, UUID account, UUID from, UUID to) {
        sql.update(ANNOTATION)
                .set(ANNOTATION.POST_ID, to)
                .where(ANNOTATION.ACCOUNT_ID.eq(account), ANNOTATION.POST_ID.eq(from))
                .execute();
    }

    static @Nullable TextRange place(Record row) {
        Integer start = row.get(ANNOTATION.START_UNIT);
        return start == null ? null : new TextRange(start, row.get(ANNOTATION.END_UNIT));
    }

    private static Anchored anchored(Record row) {
        return new Anchored(
                row.get(ANNOTATION.ACCOUNT_ID),
                row.get(ANNOTATION.ID),
                new TextQuote(row.get(ANNOTATION.QUOTE), row.get(ANNOTATION.PREFIX), row.get(ANNOTATION.SUFFIX)),
                row.get(ANNOTATION.REVISION),
                new TextRange(row.get(ANNOTATION.MADE_START), row.get(ANNOTATION.MADE_END)),
                row.get(ANNOTATION.ANCHORED_REVISION),
                AnchorState.valueOf(row.get(ANNOTATION.ANCHOR_STATE)),
                place(row),
                row.get(ANNOTATION.FOUND_REVISION),
                new TextRange(row.get(ANNOTATION.FOUND_START), row.get(ANNOTATION.FOUND_END)));
    }

    private static @Nullable Integer start(@Nullable TextRange range) {
        return range == null ? null : range.start();
    }

    private static @Nullable Integer end(@Nullable TextRange range) {
        return range == null ? null : range.end();
    }
}
