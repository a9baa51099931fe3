package dev.postil.annotation;

import static dev.postil.db.schema.Tables.ANNOTATION;
import static dev.postil.db.schema.Tables.ANNOTATION_REVIEW;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of what readers remember of their highlights. */
final class Reviews {
    /** What was highlighted just now needs no reminder. */
    private static final Duration FRESH = Duration.ofDays(1);

    private Reviews() {}

    static int doneSince(DSLContext sql, UUID account, Instant since) {
        return sql.fetchCount(
                ANNOTATION_REVIEW, ANNOTATION_REVIEW.ACCOUNT_ID.eq(account), ANNOTATION_REVIEW.REVIEWED_AT.ge(since));
    }

    static List<Annotation> due(DSLContext sql, UUID account, int most, Instant now) {
        List<UUID> ids = new ArrayList<>(sql.select(ANNOTATION.ID)
                .from(ANNOTATION_REVIEW)
                .join(ANNOTATION)
                .on(
                        ANNOTATION.ACCOUNT_ID.eq(ANNOTATION_REVIEW.ACCOUNT_ID),
                        ANNOTATION.ID.eq(ANNOTATION_REVIEW.ANNOTATION_ID))
                .join(READING_LIST_ITEM)
                .on(onItem())
                .where(present(account), ANNOTATION_REVIEW.DUE_AT.le(now))
                .orderBy(ANNOTATION_REVIEW.DUE_AT, ANNOTATION.ID)
                .limit(most)
                .fetch(ANNOTATION.ID));
        if (ids.size() < most) {
            ids.addAll(sql.select(ANNOTATION.ID)
                    .from(ANNOTATION)
                    .join(READING_LIST_ITEM)
                    .on(onItem())
                    .leftJoin(ANNOTATION_REVIEW)
                    .on(
                            ANNOTATION_REVIEW.ACCOUNT_ID.eq(ANNOTATION.ACCOUNT_ID),
                            ANNOTATION_REVIEW.ANNOTATION_ID.eq(ANNOTATION.ID))
                    .where(present(account), ANNOTATION_REVIEW.ANNOTATION_ID.isNull())
                    .and(ANNOTATION.CREATED_AT.lt(now.minus(FRESH)))
                    .orderBy(ANNOTATION.CREATED_AT, ANNOTATION.ID)
                    .limit(most - ids.size())
                    .fetch(ANNOTATION.ID));
        }
        Map<UUID, Annotation> found = Annotations.byIds(sql, account, ids);
        return ids.stream()
                .map(found::get)
                .flatMap(annotation -> Optional.ofNullable(annotation).stream())
                .toList();
    }

    /** What was known before this day began; null if the passage was never shown. */
    static Fsrs.@Nullable Memory before(DSLContext sql, UUID account, UUID annotation, Instant today) {
        Record row = sql.select(ANNOTATION_REVIEW.fields())
                .from(ANNOTATION_REVIEW)
                .where(one(account, annotation))
                .fetchOne();
        if (row == null) {
            return null;
        }
        if (row.get(ANNOTATION_REVIEW.REVIEWED_AT).isBefore(today)) {
            return new Fsrs.Memory(
                    row.get(ANNOTATION_REVIEW.STABILITY),
                    row.get(ANNOTATION_REVIEW.DIFFICULTY),
                    row.get(ANNOTATION_REVIEW.REVIEWED_AT));
        }
        return row.get(ANNOTATION_REVIEW.BASE_REVIEWED_AT) == null
                ? null
                : new Fsrs.Memory(
                        row.get(ANNOTATION_REVIEW.BASE_STABILITY),
                        row.get(ANNOTATION_REVIEW.BASE_DIFFICULTY),
                        row.get(ANNOTATION_REVIEW.BASE_REVIEWED_AT));
    }

    static void save(DSLContext sql, UUID account, UUID annotation, Fsrs.@Nullable Memory before, Fsrs.Memory after) {
        sql.deleteFrom(ANNOTATION_REVIEW).where(one(account, annotation)).execute();
        sql.insertInto(ANNOTATION_REVIEW)
                .set(ANNOTATION_REVIEW.ACCOUNT_ID, account)
                .set(ANNOTATION_REVIEW.ANNOTATION_ID, annotation)
                .set(ANNOTATION_REVIEW.STABILITY, after.stability())
                .set(ANNOTATION_REVIEW.DIFFICULTY, after.difficulty())
                .set(ANNOTATION_REVIEW.REVIEWED_AT, after.reviewedAt())
                .set(ANNOTATION_REVIEW.DUE_AT, after.dueAt())
                .set(ANNOTATION_REVIEW.BASE_STABILITY, before == null ? null : before.stability())
                .set(ANNOTATION_REVIEW.BASE_DIFFICULTY, before == null ? null : before.difficulty())
                .set(ANNOTATION_REVIEW.BASE_REVIEWED_AT, before == null ? null : before.reviewedAt())
                .execute();
    }

    private static Condition one(UUID account, UUID annotation) {
        return ANNOTATION_REVIEW.ACCOUNT_ID.eq(account).and(ANNOTATION_REVIEW.ANNOTATION_ID.eq(annotation));
    }

    private static Condition present(UUID account) {
        return ANNOTATION
                .ACCOUNT_ID
                .eq(account)
                .and(ANNOTATION.REMOVED_AT.isNull())
                .and(READING_LIST_ITEM.REMOVED_AT.isNull());
    }

    private static Condition onItem() {
        return READING_LIST_ITEM.ACCOUNT_ID.eq(ANNOTATION.ACCOUNT_ID).and(READING_LIST_ITEM.ID.eq(ANNOTATION.ITEM_ID));
    }
}
