package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.READING_LIST_ITEM;

import dev.postil.db.Keyset;
import dev.postil.db.MicrosConverter;
import dev.postil.db.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** An order of the list: by one column, then by id, in one direction. */
record Order(By by, boolean descending) {
    /** The parameters of a page's place. */
    static final String KEY = "key";

    static final String ID = "id";

    private static final MicrosConverter MICROS = new MicrosConverter();

    /** What the list can be ordered by, with the column and how to read the same key off an item. */
    @SuppressWarnings("ImmutableEnumChecker") // columns and functions without state do not change
    enum By {
        QUEUED_AT(READING_LIST_ITEM.QUEUED_AT, item -> micros(item.queuedAt())),
        MANUAL(READING_LIST_ITEM.PLACE, ReadingListItem::place),
        PUBLISHED_AT(READING_LIST_ITEM.PUBLISHED_AT, item -> micros(item.post().orderedAt())),
        READING_TIME(READING_LIST_ITEM.WORD_COUNT, item -> (long) item.post().wordCount()),
        REMAINING_TIME(READING_LIST_ITEM.REMAINING_WORDS, item ->
                (long) item.progress().remainingWords()),
        TITLE(READING_LIST_ITEM.TITLE_KEY, ReadingListItem::titleKey),
        ARCHIVED_AT(
                DSL.coalesce(READING_LIST_ITEM.ARCHIVED_AT, DSL.val(Instant.EPOCH, READING_LIST_ITEM.ARCHIVED_AT)),
                item -> item.archivedAt() == null ? 0L : micros(item.archivedAt()));

        private final Field<?> column;
        private final Function<ReadingListItem, Object> key;

        By(Field<?> column, Function<ReadingListItem, Object> key) {
            this.column = column;
            this.key = key;
        }

        private static Object micros(Instant instant) {
            return Objects.requireNonNull(MICROS.to(instant));
        }
    }

    /** Names the order in cursors. */
    String name() {
        return by.name();
    }

    /** What its keys are: text, or a number that also stands for an instant. */
    Class<?> keyType() {
        return by == By.TITLE ? String.class : Long.class;
    }

    Field<?> column() {
        return by.column;
    }

    Keyset place(ReadingListItem item) {
        return new Keyset(name(), by.key.apply(item), item.id());
    }

    List<SortField<?>> fields(PageRequest page) {
        boolean down = descending != page.backward();
        return List.of(
                down ? by.column.desc() : by.column.asc(),
                down ? READING_LIST_ITEM.ID.desc() : READING_LIST_ITEM.ID.asc());
    }

    /** The rows behind the place that the page starts from. */
    Condition behind(PageRequest page) {
        Keyset from = page.from();
        if (from == null) {
            return DSL.noCondition();
        }
        var here = DSL.row(raw(by.column), READING_LIST_ITEM.ID);
        var there = DSL.row(DSL.param(KEY, from.key()), DSL.param(ID, from.id()));
        return descending != page.backward() ? lessThan(here, there) : lessThan(there, here);
    }

    /** The key as it is stored: cursors carry instants as the number that the database compares. */
    @SuppressWarnings("unchecked")
    private static Field<Object> raw(Field<?> column) {
        return (Field<Object>) (Field<?>) DSL.field("{0}", Object.class, column);
    }

    private static Condition lessThan(
            org.jooq.Row2<Object, java.util.UUID> left, org.jooq.Row2<Object, java.util.UUID> right) {
        return left.lessThan(right);
    }
}
