package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.postil.db.Change;
import dev.postil.db.Uuid7;
import dev.postil.post.ItemNews;
import dev.postil.post.Post;
import dev.postil.post.Posts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The SQL that changes items. */
final class Items {
    /** How long a removal can be taken back. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int TITLE_KEY_LENGTH = 200;

    private static final String ACCOUNT = "account";
    private static final String ID = "item";
    private static final String VALUE = "value";

    private static final Change STATE = change(Map.of(
            READING_LIST_ITEM.STATE,
            param(VALUE, READING_LIST_ITEM.STATE),
            READING_LIST_ITEM.ARCHIVED_AT,
            castNull(READING_LIST_ITEM.ARCHIVED_AT)));

    /** Who archives a post is done with its text as it is now. */
    private static final Change ARCHIVE = change(Map.of(
            READING_LIST_ITEM.STATE,
            ReadingState.ARCHIVED.name(),
            READING_LIST_ITEM.ARCHIVED_AT,
            coalesce(READING_LIST_ITEM.ARCHIVED_AT, param(VALUE, READING_LIST_ITEM.ARCHIVED_AT)),
            READING_LIST_ITEM.READ_REVISION,
            presentRevision()));

    private static final Change FAVORITE = change(READING_LIST_ITEM.FAVORITE);
    private static final Change SNOOZE = change(READING_LIST_ITEM.SNOOZED_UNTIL);
    private static final Change NOTE = change(READING_LIST_ITEM.NOTE);

    private Items() {}

    /** The item of this post; made, newest in every order, when it is not there. One that was removed comes back as it was. */
    static UUID add(DSLContext sql, UUID account, Post post, Instant now) {
        boolean added = sql.insertInto(READING_LIST_ITEM)
                        .set(READING_LIST_ITEM.ACCOUNT_ID, account)
                        .set(READING_LIST_ITEM.ID, Uuid7.next())
                        .set(READING_LIST_ITEM.POST_ID, post.id())
                        .set(READING_LIST_ITEM.STATE, ReadingState.QUEUED.name())
                        .set(READING_LIST_ITEM.FAVORITE, false)
                        .set(READING_LIST_ITEM.QUEUED_AT, now)
                        .set(READING_LIST_ITEM.PLACE, Places.first(now))
                        .set(READING_LIST_ITEM.COVERAGE, 0.0)
                        .set(READING_LIST_ITEM.REMAINING_WORDS, post.wordCount())
                        .set(copies(post))
                        .onConflict(READING_LIST_ITEM.ACCOUNT_ID, READING_LIST_ITEM.POST_ID)
                        .doNothing()
                        .execute()
                == 1;
        UUID item = sql.select(READING_LIST_ITEM.ID)
                .from(READING_LIST_ITEM)
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.POST_ID.eq(post.id()))
                .fetchSingle()
                .value1();
        if (!added) {
            restore(sql, account, item);
        }
        ItemNews.changed(sql, account, item);
        return item;
    }

    /** Each change answers whether there is such an item on the list, and is one statement. */
    static boolean setState(DSLContext sql, UUID account, UUID item, ReadingState state, Instant now) {
        return state == ReadingState.ARCHIVED
                ? set(sql, account, item, ARCHIVE, now)
                : set(sql, account, item, STATE, state.name());
    }

    private static Field<Integer> presentRevision() {
        return field(select(nullif(POST.REVISION, 0)).from(POST).where(POST.ID.eq(READING_LIST_ITEM.POST_ID)));
    }

    static boolean setFavorite(DSLContext sql, UUID account, UUID item, boolean favorite) {
        return set(sql, account, item, FAVORITE, favorite);
    }

    static boolean snooze(DSLContext sql, UUID account, UUID item, @Nullable Instant until) {
        return set(sql, account, item, SNOOZE, until);
    }

    static boolean setNote(DSLContext sql, UUID account, UUID item, @Nullable String note) {
        return set(sql, account, item, NOTE, note);
    }

    /** The note of an item on the list, if it has one; nothing at all if there is no such item. */
    static Optional<Optional<String>> note(DSLContext sql, UUID account, UUID item) {
        return sql
                .select(READING_LIST_ITEM.NOTE)
                .from(READING_LIST_ITEM)
                .where(one(account, item), READING_LIST_ITEM.REMOVED_AT.isNull())
                .fetch()
                .stream()
                .map(row -> Optional.ofNullable(row.value1()))
                .findFirst();
    }

    /** @param revision the text that the progress is in; 0 when there is none yet */
    static boolean setProgress(DSLContext sql, UUID account, UUID item, Progress progress, int revision) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        Progress.Position position = progress.position();
        // Who reads on has begun: what was only queued is being read.
        columns.put(
                READING_LIST_ITEM.STATE,
                when(READING_LIST_ITEM.STATE.eq(ReadingState.QUEUED.name()), ReadingState.READING.name())
                        .otherwise(READING_LIST_ITEM.STATE));
        if (revision > 0) {
            columns.put(READING_LIST_ITEM.READ_REVISION, BegunItems.read(revision));
        }
        columns.put(READING_LIST_ITEM.COVERAGE, progress.coverage());
        columns.put(READING_LIST_ITEM.REMAINING_WORDS, progress.remainingWords());
        columns.put(READING_LIST_ITEM.POSITION_BLOCK, position == null ? null : position.block());
        columns.put(READING_LIST_ITEM.POSITION_OFFSET, position == null ? null : position.offset());
        columns.put(READING_LIST_ITEM.POSITION_QUOTE, position == null ? null : position.quote());
        return set(sql, account, item, columns);
    }

    static boolean setBareLink(DSLContext sql, UUID account, UUID item, boolean bare) {
        return set(sql, account, item, Map.of(READING_LIST_ITEM.BARE_LINK, bare));
    }

    /** The item is from now on of this post of the same piece. */
    static boolean moveTo(DSLContext sql, UUID account, UUID item, Post post) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>(copies(post));
        columns.put(READING_LIST_ITEM.POST_ID, post.id());
        columns.put(READING_LIST_ITEM.REMAINING_WORDS, remaining(post));
        columns.put(READING_LIST_ITEM.BARE_LINK, false);
        return set(sql, account, item, columns);
    }

    private static Field<Integer> remaining(Post post) {
        return round(val(post.wordCount()).mul(val(1.0).minus(READING_LIST_ITEM.COVERAGE)))
                .cast(Integer.class);
    }

    private static boolean set(DSLContext sql, UUID account, UUID item, Change change, @Nullable Object value) {
        ItemNews.changed(sql, account, item);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(ACCOUNT, account);
        values.put(ID, item);
        values.put(VALUE, value);
        return change.run(sql, values) == 1;
    }

    private static <T> Change change(Field<T> column) {
        return change(Map.of(column, param(VALUE, column)));
    }

    private static Change change(Map<Field<?>, ?> columns) {
        return new Change(sql -> sql.update(READING_LIST_ITEM)
                .set(columns)
                .where(
                        READING_LIST_ITEM.ACCOUNT_ID.eq(param(ACCOUNT, READING_LIST_ITEM.ACCOUNT_ID)),
                        READING_LIST_ITEM.ID.eq(param(ID, READING_LIST_ITEM.ID)),
                        READING_LIST_ITEM.REMOVED_AT.isNull()));
    }

    private static boolean set(DSLContext sql, UUID account, UUID item, Map<Field<?>, @Nullable Object> columns) {
        ItemNews.changed(sql, account, item);
        return sql.update(READING_LIST_ITEM)
                        .set(columns)
                        .where(one(account, item), READING_LIST_ITEM.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    static boolean remove(DSLContext sql, UUID account, UUID item, Instant now) {
        return set(sql, account, item, Map.of(READING_LIST_ITEM.REMOVED_AT, now));
    }

    /** Takes a removal back; whether there is such an item, removed or not. */
    static boolean restore(DSLContext sql, UUID account, UUID item) {
        ItemNews.changed(sql, account, item);
        return sql.update(READING_LIST_ITEM)
                        .set(READING_LIST_ITEM.REMOVED_AT, (Instant) null)
                        .where(one(account, item))
                        .execute()
                == 1;
    }

    /** Deletes for good what was removed so long ago that nobody can want it back. */
    static int purge(DSLContext sql, Instant now) {
        return sql.deleteFrom(READING_LIST_ITEM)
                .where(READING_LIST_ITEM.REMOVED_AT.lt(now.minus(KEPT)))
                .execute();
    }

    /** Brings every reader's copies of a post's ordering keys up to date. */
    static void copy(DSLContext sql, Post post) {
        sql.update(READING_LIST_ITEM)
                .set(copies(post))
                .set(READING_LIST_ITEM.REMAINING_WORDS, remaining(post))
                .where(READING_LIST_ITEM.POST_ID.eq(post.id()))
                .execute();
    }

    static Optional<Long> place(DSLContext sql, UUID account, UUID item) {
        return sql.select(READING_LIST_ITEM.PLACE)
                .from(READING_LIST_ITEM)
                .where(one(account, item), READING_LIST_ITEM.REMOVED_AT.isNull())
                .fetchOptional(READING_LIST_ITEM.PLACE);
    }

    private static Condition one(UUID account, UUID item) {
        return READING_LIST_ITEM.ACCOUNT_ID.eq(account).and(READING_LIST_ITEM.ID.eq(item));
    }

    private static Map<Field<?>, @Nullable Object> copies(Post post) {
        String key = Posts.key(post.title());
        return Map.of(
                READING_LIST_ITEM.PUBLISHED_AT,
                post.orderedAt().truncatedTo(ChronoUnit.MICROS),
                READING_LIST_ITEM.WORD_COUNT,
                post.wordCount(),
                READING_LIST_ITEM.TITLE_KEY,
                key.length() <= TITLE_KEY_LENGTH ? key : key.substring(0, TITLE_KEY_LENGTH));
    }
}
