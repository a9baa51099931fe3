package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.ITEM_TAG;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static dev.postil.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import dev.postil.db.Change;
import dev.postil.db.Uuid7;
import dev.postil.post.ItemNews;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The SQL of tags. */
public final class Tags {
    private static final String ACCOUNT = "account";
    private static final String ITEM = "item";
    private static final String NAME = "name";

    private static final Change PUT_KNOWN =
            new Change(sql -> sql.insertInto(ITEM_TAG, ITEM_TAG.ACCOUNT_ID, ITEM_TAG.ITEM_ID, ITEM_TAG.TAG_ID)
                    .select(select(READING_LIST_ITEM.ACCOUNT_ID, READING_LIST_ITEM.ID, TAG.ID)
                            .from(READING_LIST_ITEM)
                            .join(TAG)
                            .on(TAG.ACCOUNT_ID.eq(READING_LIST_ITEM.ACCOUNT_ID))
                            .where(
                                    READING_LIST_ITEM.ACCOUNT_ID.eq(param(ACCOUNT, READING_LIST_ITEM.ACCOUNT_ID)),
                                    READING_LIST_ITEM.ID.eq(param(ITEM, READING_LIST_ITEM.ID)),
                                    READING_LIST_ITEM.REMOVED_AT.isNull(),
                                    TAG.NAME_KEY.eq(param(NAME, TAG.NAME_KEY)),
                                    TAG.REMOVED_AT.isNull()))
                    .onConflict(ITEM_TAG.ACCOUNT_ID, ITEM_TAG.ITEM_ID, ITEM_TAG.TAG_ID)
                    .doUpdate() // or it would not count
                    .set(ITEM_TAG.TAG_ID, excluded(ITEM_TAG.TAG_ID)));

    private Tags() {}

    static List<Tag> of(DSLContext sql, UUID account) {
        return sql.select(TAG.ID, TAG.NAME, TAG.COLOR)
                .from(TAG)
                .where(TAG.ACCOUNT_ID.eq(account), TAG.REMOVED_AT.isNull())
                .orderBy(TAG.NAME_KEY)
                .fetch(Records.mapping(Tag::new));
    }

    static Optional<Tag> find(DSLContext sql, UUID account, UUID id) {
        return sql.select(TAG.ID, TAG.NAME, TAG.COLOR)
                .from(TAG)
                .where(one(account, id), TAG.REMOVED_AT.isNull())
                .fetchOptional(Records.mapping(Tag::new));
    }

    public static Optional<UUID> byName(DSLContext sql, UUID account, TagName name) {
        return sql.select(TAG.ID)
                .from(TAG)
                .where(TAG.ACCOUNT_ID.eq(account), TAG.NAME_KEY.eq(name.key()), TAG.REMOVED_AT.isNull())
                .fetchOptional(TAG.ID);
    }

    /** The tag of this name, made when missing. A removed tag of the name does not come back with what it was on. */
    public static UUID named(DSLContext sql, UUID account, TagName name) {
        Optional<UUID> known = byName(sql, account, name);
        if (known.isPresent()) {
            return known.get();
        }
        forget(sql, account, name);
        sql.insertInto(TAG)
                .set(TAG.ACCOUNT_ID, account)
                .set(TAG.ID, Uuid7.next())
                .set(TAG.NAME, name.text())
                .set(TAG.NAME_KEY, name.key())
                .onConflict(TAG.ACCOUNT_ID, TAG.NAME_KEY)
                .doNothing()
                .execute();
        return byName(sql, account, name).orElseThrow();
    }

    /** Deletes the removed tag of this name, if any. */
    static void forget(DSLContext sql, UUID account, TagName name) {
        sql.deleteFrom(TAG)
                .where(TAG.ACCOUNT_ID.eq(account), TAG.NAME_KEY.eq(name.key()), TAG.REMOVED_AT.isNotNull())
                .execute();
    }

    /** Puts a tag on an item in one statement, and tells whether both are there. */
    static boolean putKnown(DSLContext sql, UUID account, UUID item, TagName name) {
        ItemNews.changed(sql, account, item);
        return PUT_KNOWN.run(sql, Map.of(ACCOUNT, account, ITEM, item, NAME, name.key())) == 1;
    }

    /** The item has these tags beside its others. */
    static void put(DSLContext sql, UUID account, UUID item, Collection<UUID> tags) {
        ItemNews.changed(sql, account, item);
        for (UUID tag : tags) {
            sql.insertInto(ITEM_TAG)
                    .set(ITEM_TAG.ACCOUNT_ID, account)
                    .set(ITEM_TAG.ITEM_ID, item)
                    .set(ITEM_TAG.TAG_ID, tag)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** The item has these tags and no others. Removed tags stay on it, for when they come back. */
    static void replace(DSLContext sql, UUID account, UUID item, Collection<UUID> tags) {
        sql.deleteFrom(ITEM_TAG)
                .where(ITEM_TAG.ACCOUNT_ID.eq(account), ITEM_TAG.ITEM_ID.eq(item), ITEM_TAG.TAG_ID.notIn(tags))
                .and(ITEM_TAG.TAG_ID.in(
                        select(TAG.ID).from(TAG).where(TAG.ACCOUNT_ID.eq(account), TAG.REMOVED_AT.isNull())))
                .execute();
        put(sql, account, item, tags);
    }

    static void takeOff(DSLContext sql, UUID account, UUID item, Collection<UUID> tags) {
        ItemNews.changed(sql, account, item);
        sql.deleteFrom(ITEM_TAG)
                .where(ITEM_TAG.ACCOUNT_ID.eq(account), ITEM_TAG.ITEM_ID.eq(item), ITEM_TAG.TAG_ID.in(tags))
                .execute();
    }

    static void update(DSLContext sql, UUID account, UUID id, TagName name, @Nullable String color) {
        tell(sql, account, id);
        sql.update(TAG)
                .set(TAG.NAME, name.text())
                .set(TAG.NAME_KEY, name.key())
                .set(TAG.COLOR, color)
                .where(one(account, id))
                .execute();
    }

    static boolean remove(DSLContext sql, UUID account, UUID id, Instant now) {
        tell(sql, account, id);
        return sql.update(TAG)
                        .set(TAG.REMOVED_AT, now)
                        .where(one(account, id), TAG.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    static boolean restore(DSLContext sql, UUID account, UUID id) {
        tell(sql, account, id);
        return sql.update(TAG)
                        .set(TAG.REMOVED_AT, (Instant) null)
                        .where(one(account, id))
                        .execute()
                == 1;
    }

    static int purge(DSLContext sql, Instant now) {
        return sql.deleteFrom(TAG)
                .where(TAG.REMOVED_AT.lt(now.minus(Items.KEPT)))
                .execute();
    }

    /** On how many items of the list each of these tags is. */
    static Map<UUID, Integer> itemCounts(DSLContext sql, UUID account, Collection<UUID> tags) {
        return sql.select(ITEM_TAG.TAG_ID, count())
                .from(ITEM_TAG)
                .join(READING_LIST_ITEM)
                .on(READING_LIST_ITEM.ACCOUNT_ID.eq(ITEM_TAG.ACCOUNT_ID), READING_LIST_ITEM.ID.eq(ITEM_TAG.ITEM_ID))
                .where(ITEM_TAG.ACCOUNT_ID.eq(account), ITEM_TAG.TAG_ID.in(tags), READING_LIST_ITEM.REMOVED_AT.isNull())
                .groupBy(ITEM_TAG.TAG_ID)
                .fetchMap(ITEM_TAG.TAG_ID, count());
    }

    /** Tells of every item that a tag is on: its name or colour is another, it is gone or back. */
    static void tell(DSLContext sql, UUID account, UUID tag) {
        sql.select(ITEM_TAG.ITEM_ID)
                .from(ITEM_TAG)
                .where(ITEM_TAG.ACCOUNT_ID.eq(account), ITEM_TAG.TAG_ID.eq(tag))
                .fetch(ITEM_TAG.ITEM_ID)
                .forEach(item -> ItemNews.changed(sql, account, item));
    }

    private static Condition one(UUID account, UUID id) {
        return TAG.ACCOUNT_ID.eq(account).and(TAG.ID.eq(id));
    }
}
