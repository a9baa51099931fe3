package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.ITEM_TAG;
import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static dev.postil.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.postil.db.Page;
import dev.postil.db.PageRequest;
import dev.postil.post.Posts;
import dev.postil.search.Conditions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jspecify.annotations.Nullable;

/** The SQL that reads a reader's list. An item comes with its post and tags in one statement. */
public final class ReadingList {
    private static final List<Field<?>> ITEM = List.of(
            READING_LIST_ITEM.ID,
            READING_LIST_ITEM.STATE,
            READING_LIST_ITEM.FAVORITE,
            READING_LIST_ITEM.QUEUED_AT,
            READING_LIST_ITEM.ARCHIVED_AT,
            READING_LIST_ITEM.SNOOZED_UNTIL,
            READING_LIST_ITEM.NOTE,
            READING_LIST_ITEM.BARE_LINK,
            READING_LIST_ITEM.COVERAGE,
            READING_LIST_ITEM.REMAINING_WORDS,
            READING_LIST_ITEM.POSITION_BLOCK,
            READING_LIST_ITEM.POSITION_OFFSET,
            READING_LIST_ITEM.POSITION_QUOTE,
            READING_LIST_ITEM.PLACE,
            READING_LIST_ITEM.TITLE_KEY);

    private static final Field<List<Tag>> TAGS = multiset(select(TAG.ID, TAG.NAME, TAG.COLOR)
                    .from(ITEM_TAG)
                    .join(TAG)
                    .on(TAG.ACCOUNT_ID.eq(ITEM_TAG.ACCOUNT_ID), TAG.ID.eq(ITEM_TAG.TAG_ID))
                    .where(ITEM_TAG.ACCOUNT_ID.eq(READING_LIST_ITEM.ACCOUNT_ID))
                    .and(ITEM_TAG.ITEM_ID.eq(READING_LIST_ITEM.ID))
                    .and(TAG.REMOVED_AT.isNull())
                    .orderBy(TAG.NAME_KEY))
            .convertFrom(rows -> rows.map(Records.mapping(Tag::new)));

    private static final List<SelectFieldOrAsterisk> COLUMNS = Stream.of(ITEM, Posts.COLUMNS, List.of(TAGS))
            .<SelectFieldOrAsterisk>flatMap(Collection::stream)
            .toList();

    private ReadingList() {}

    static Page<ReadingListItem> page(
            DSLContext sql, UUID account, Condition condition, Order order, PageRequest page) {
        List<ReadingListItem> rows = items(sql, account)
                .and(condition)
                .and(order.behind(page))
                .orderBy(order.fields(page))
                .limit(page.size() + 1)
                .fetch(ReadingList::item);
        return Page.of(page, rows, order::place);
    }

    static int count(DSLContext sql, UUID account, Condition condition) {
        return sql.fetchCount(rows(sql, account, List.of(READING_LIST_ITEM.ID)).and(condition));
    }

    static Optional<ReadingListItem> find(DSLContext sql, UUID account, UUID item) {
        return items(sql, account).and(READING_LIST_ITEM.ID.eq(item)).fetchOptional(ReadingList::item);
    }

    /** Those of these items that are on the reader's list. */
    public static Map<UUID, ReadingListItem> byIds(DSLContext sql, UUID account, Collection<UUID> ids) {
        return items(sql, account).and(READING_LIST_ITEM.ID.in(ids)).fetchMap(READING_LIST_ITEM.ID, ReadingList::item);
    }

    /** The reader's item of this post, if it is on the list. */
    static Optional<UUID> ofPost(DSLContext sql, UUID account, UUID post) {
        return rows(sql, account, List.of(READING_LIST_ITEM.ID))
                .and(READING_LIST_ITEM.POST_ID.eq(post))
                .fetchOptional(READING_LIST_ITEM.ID);
    }

    /** The item, if the condition finds it. */
    static Optional<ReadingListItem> find(DSLContext sql, UUID account, UUID item, Condition condition) {
        return items(sql, account)
                .and(READING_LIST_ITEM.ID.eq(item))
                .and(condition)
                .fetchOptional(ReadingList::item);
    }

    /** The items of the pieces at these canonical addresses, from whichever source each was saved. */
    static Map<String, ReadingListItem> byAddresses(DSLContext sql, UUID account, Collection<String> canonicalUrls) {
        return items(sql, account)
                .and(POST.CANONICAL_URL.in(canonicalUrls))
                .orderBy(READING_LIST_ITEM.ID)
                .fetch(ReadingList::item)
                .stream()
                .collect(Collectors.toMap(item -> item.post().canonicalUrl(), item -> item, (first, second) -> first));
    }

    /** The item of the same piece, from whichever source, removed or not. */
    public static Optional<UUID> byAddress(DSLContext sql, UUID account, String canonicalUrl) {
        return sql.select(READING_LIST_ITEM.ID)
                .from(READING_LIST_ITEM)
                .join(POST)
                .on(POST.ID.eq(READING_LIST_ITEM.POST_ID))
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account))
                .and(POST.CANONICAL_URL
                        .eq(canonicalUrl)
                        .or(POST.PAGE_URL.eq(canonicalUrl))
                        .or(POST.HANDED_URL.eq(canonicalUrl).and(POST.OWNER_ID.eq(account))))
                .orderBy(
                        READING_LIST_ITEM.REMOVED_AT.isNull().desc(),
                        POST.OWNER_ID.isNotNull().desc(),
                        READING_LIST_ITEM.ID)
                .limit(1)
                .fetchOptional(READING_LIST_ITEM.ID);
    }

    private static SelectConditionStep<Record> items(DSLContext sql, UUID account) {
        return rows(sql, account, COLUMNS);
    }

    /** These columns of the items on the list and of their posts. */
    static SelectConditionStep<Record> rows(
            DSLContext sql, UUID account, Collection<? extends SelectFieldOrAsterisk> columns) {
        return sql.select(columns)
                .from(READING_LIST_ITEM)
                .join(POST)
                .on(POST.ID.eq(READING_LIST_ITEM.POST_ID))
                .where(READING_LIST_ITEM.ACCOUNT_ID.eq(Conditions.account(account)))
                .and(READING_LIST_ITEM.REMOVED_AT.isNull());
    }

    private static ReadingListItem item(Record row) {
        return new ReadingListItem(
                row.get(READING_LIST_ITEM.ID),
                Posts.post(row),
                ReadingState.valueOf(row.get(READING_LIST_ITEM.STATE)),
                row.get(READING_LIST_ITEM.FAVORITE),
                row.get(READING_LIST_ITEM.QUEUED_AT),
                row.get(READING_LIST_ITEM.ARCHIVED_AT),
                row.get(READING_LIST_ITEM.SNOOZED_UNTIL),
                row.get(READING_LIST_ITEM.NOTE),
                row.get(READING_LIST_ITEM.BARE_LINK),
                new Progress(
                        row.get(READING_LIST_ITEM.COVERAGE), row.get(READING_LIST_ITEM.REMAINING_WORDS), position(row)),
                row.get(READING_LIST_ITEM.PLACE),
                row.get(READING_LIST_ITEM.TITLE_KEY),
                row.get(TAGS));
    }

    private static Progress.@Nullable Position position(Record row) {
        Integer block = row.get(READING_LIST_ITEM.POSITION_BLOCK);
        return block == null
                ? null
                : new Progress.Position(
                        block, row.get(READING_LIST_ITEM.POSITION_OFFSET), row.get(READING_LIST_ITEM.POSITION_QUOTE));
    }
}
