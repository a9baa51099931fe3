package dev.postil.annotation;

import static dev.postil.db.schema.Tables.ANNOTATION;
import static dev.postil.db.schema.Tables.ANNOTATION_TAG;
import static dev.postil.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The SQL that changes annotations. */
final class AnnotationChanges {
    /** How long a removal can be taken back. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int CONTEXT = 200;

    private AnnotationChanges() {}

    /** An annotation by its id, removed or not: which post and words it is about. */
    record Known(UUID post, String quote, boolean removed) {}

    static Optional<Known> known(DSLContext sql, UUID account, UUID id) {
        return sql.select(ANNOTATION.POST_ID, ANNOTATION.QUOTE, ANNOTATION.REMOVED_AT)
                .from(ANNOTATION)
                .where(one(account, id))
                .fetchOptional(row -> new Known(row.value1(), row.value2(), row.value3() != null));
    }

    /** Adds an annotation that stands where it was made. */
    static void add(
            DSLContext sql,
            UUID account,
            UUID id,
            UUID item,
            UUID post,
            Place place,
            HighlightColor color,
            @Nullable String note,
            Instant now) {
        sql.insertInto(ANNOTATION)
                .set(ANNOTATION.ACCOUNT_ID, account)
                .set(ANNOTATION.ID, id)
                .set(ANNOTATION.ITEM_ID, item)
                .set(ANNOTATION.POST_ID, post)
                .set(place(place))
                .set(ANNOTATION.COLOR, color.name())
                .set(ANNOTATION.NOTE, note)
                .set(ANNOTATION.WORDS, words(place.quote().exact(), note))
                .set(ANNOTATION.CREATED_AT, now)
                .set(ANNOTATION.UPDATED_AT, now)
                .execute();
    }

    /** When it was changed last, where it comes from. */
    static void importedAt(DSLContext sql, UUID account, UUID id, Instant updatedAt) {
        sql.update(ANNOTATION)
                .set(ANNOTATION.UPDATED_AT, updatedAt)
                .where(one(account, id))
                .execute();
    }

    static void update(
            DSLContext sql, UUID account, Annotation before, HighlightColor color, @Nullable String note, Instant now) {
        sql.update(ANNOTATION)
                .set(ANNOTATION.COLOR, color.name())
                .set(ANNOTATION.NOTE, note)
                .set(ANNOTATION.WORDS, words(before.quote().exact(), note))
                .set(ANNOTATION.UPDATED_AT, now)
                .where(one(account, before.id()))
                .execute();
    }

    /** From now on it is an annotation of these words. */
    static void reattach(DSLContext sql, UUID account, Annotation before, Place place, Instant now) {
        sql.update(ANNOTATION)
                .set(place(place))
                .set(ANNOTATION.WORDS, words(place.quote().exact(), before.note()))
                .set(ANNOTATION.UPDATED_AT, now)
                .where(one(account, before.id()))
                .execute();
    }

    /** Gives it these tags and no others. Removed tags stay on it, for when they come back. */
    static void tag(DSLContext sql, UUID account, UUID id, Collection<UUID> tags) {
        sql.deleteFrom(ANNOTATION_TAG)
                .where(ANNOTATION_TAG.ACCOUNT_ID.eq(account), ANNOTATION_TAG.ANNOTATION_ID.eq(id))
                .and(ANNOTATION_TAG.TAG_ID.notIn(tags))
                .and(ANNOTATION_TAG.TAG_ID.in(
                        select(TAG.ID).from(TAG).where(TAG.ACCOUNT_ID.eq(account), TAG.REMOVED_AT.isNull())))
                .execute();
        for (UUID tag : tags) {
            sql.insertInto(ANNOTATION_TAG)
                    .set(ANNOTATION_TAG.ACCOUNT_ID, account)
                    .set(ANNOTATION_TAG.ANNOTATION_ID, id)
                    .set(ANNOTATION_TAG.TAG_ID, tag)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    static void remove(DSLContext sql, UUID account, UUID id, Instant now) {
        sql.update(ANNOTATION)
                .set(ANNOTATION.REMOVED_AT, now)
                .where(one(account, id))
                .execute();
    }

    static void restore(DSLContext sql, UUID account, UUID id) {
        sql.update(ANNOTATION)
                .set(ANNOTATION.REMOVED_AT, (Instant) null)
                .where(one(account, id))
                .execute();
    }

    static int purge(DSLContext sql, Instant now) {
        return sql.deleteFrom(ANNOTATION)
                .where(ANNOTATION.REMOVED_AT.lt(now.minus(KEPT)))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> place(Place place) {
        TextRange range = place.range();
        boolean found = place.revision() > 0;
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(ANNOTATION.REVISION, place.revision());
        columns.put(ANNOTATION.MADE_START, range.start());
        columns.put(ANNOTATION.MADE_END, range.end());
        columns.put(ANNOTATION.QUOTE, place.quote().exact());
        columns.put(ANNOTATION.PREFIX, cut(place.quote().prefix()));
        columns.put(ANNOTATION.SUFFIX, cut(place.quote().suffix()));
        columns.put(ANNOTATION.ANCHORED_REVISION, place.revision());
        columns.put(ANNOTATION.ANCHOR_STATE, (found ? AnchorState.EXACT : AnchorState.ORPHANED).name());
        columns.put(ANNOTATION.START_UNIT, found ? range.start() : null);
        columns.put(ANNOTATION.END_UNIT, found ? range.end() : null);
        columns.put(ANNOTATION.FOUND_REVISION, place.revision());
        columns.put(ANNOTATION.FOUND_START, range.start());
        columns.put(ANNOTATION.FOUND_END, range.end());
        return columns;
    }

    /** Other programs may quote more around than we do. */
    private static String cut(String context) {
        return context.length() <= CONTEXT ? context : context.substring(0, CONTEXT);
    }

    private static String words(String quote, @Nullable String note) {
        return (note == null ? quote : quote + '\n' + note).toLowerCase(Locale.ROOT);
    }

    private static Condition one(UUID account, UUID id) {
        return ANNOTATION.ACCOUNT_ID.eq(account).and(ANNOTATION.ID.eq(id));
    }
}
