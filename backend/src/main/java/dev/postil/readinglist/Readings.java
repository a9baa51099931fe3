package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;

import dev.postil.account.ReadingProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of what was read of posts, when, and for how long. */
final class Readings {
    private static final int LAST = 30;

    private Readings() {}

    /** @param seconds that were spent with it */
    record Reading(ReadMarks marks, int seconds, @Nullable Instant at) {
        static final Reading NONE = new Reading(ReadMarks.of(null), 0, null);
    }

    static Map<UUID, Reading> of(DSLContext sql, UUID account, Collection<UUID> items) {
        return sql.select(
                        READING_LIST_ITEM.ID,
                        READING_LIST_ITEM.READ_PARAGRAPHS,
                        READING_LIST_ITEM.READ_SECONDS,
                        READING_LIST_ITEM.READ_AT)
                .from(READING_LIST_ITEM)
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.ID.in(items))
                .fetchMap(READING_LIST_ITEM.ID, Readings::reading);
    }

    private static Reading reading(Record row) {
        return new Reading(
                ReadMarks.of(row.get(READING_LIST_ITEM.READ_PARAGRAPHS)),
                row.get(READING_LIST_ITEM.READ_SECONDS),
                row.get(READING_LIST_ITEM.READ_AT));
    }

    static void set(DSLContext sql, UUID account, UUID item, Reading reading) {
        sql.update(READING_LIST_ITEM)
                .set(READING_LIST_ITEM.READ_PARAGRAPHS, reading.marks().text())
                .set(READING_LIST_ITEM.READ_SECONDS, reading.seconds())
                .set(READING_LIST_ITEM.READ_AT, reading.at())
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.ID.eq(item))
                .execute();
    }

    /** What the reader read last in this language. */
    static List<ReadingPace.Sample> samples(DSLContext sql, UUID account, @Nullable String language) {
        return sql
                .select(POST.LANGUAGE, POST.WORD_COUNT, READING_LIST_ITEM.COVERAGE, READING_LIST_ITEM.READ_SECONDS)
                .from(READING_LIST_ITEM)
                .join(POST)
                .on(POST.ID.eq(READING_LIST_ITEM.POST_ID))
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.READ_SECONDS.gt(0))
                .orderBy(READING_LIST_ITEM.READ_AT.desc())
                .limit(10 * LAST)
                .fetch()
                .stream()
                .filter(row -> ReadingProfile.key(row.get(POST.LANGUAGE)).equals(ReadingProfile.key(language)))
                .limit(LAST)
                .map(row -> new ReadingPace.Sample(
                        (int) (row.get(POST.WORD_COUNT) * row.get(READING_LIST_ITEM.COVERAGE)),
                        row.get(READING_LIST_ITEM.READ_SECONDS)))
                .toList();
    }

    /** What every reader has of a post, whose text became another. */
    record Kept(
            UUID account,
            UUID item,
            double coverage,
            @Nullable Integer block,
            ReadMarks marks) {}

    static List<Kept> ofPost(DSLContext sql, UUID post) {
        return sql.select(
                        READING_LIST_ITEM.ACCOUNT_ID,
                        READING_LIST_ITEM.ID,
                        READING_LIST_ITEM.COVERAGE,
                        READING_LIST_ITEM.POSITION_BLOCK,
                        READING_LIST_ITEM.READ_PARAGRAPHS)
                .from(READING_LIST_ITEM)
                .where(READING_LIST_ITEM.POST_ID.eq(post))
                .and(READING_LIST_ITEM.COVERAGE.gt(0.0).or(READING_LIST_ITEM.POSITION_BLOCK.isNotNull()))
                .fetch(row -> new Kept(
                        row.get(READING_LIST_ITEM.ACCOUNT_ID),
                        row.get(READING_LIST_ITEM.ID),
                        row.get(READING_LIST_ITEM.COVERAGE),
                        row.get(READING_LIST_ITEM.POSITION_BLOCK),
                        ReadMarks.of(row.get(READING_LIST_ITEM.READ_PARAGRAPHS))));
    }

    static void move(DSLContext sql, Kept kept, @Nullable String quote) {
        sql.update(READING_LIST_ITEM)
                .set(READING_LIST_ITEM.COVERAGE, kept.coverage())
                .set(READING_LIST_ITEM.POSITION_BLOCK, kept.block())
                .set(READING_LIST_ITEM.POSITION_QUOTE, quote)
                .set(READING_LIST_ITEM.READ_PARAGRAPHS, kept.marks().text())
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(kept.account()), READING_LIST_ITEM.ID.eq(kept.item()))
                .execute();
    }
}
