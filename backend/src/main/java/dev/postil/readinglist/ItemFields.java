package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.ANNOTATION;
import static dev.postil.db.schema.Tables.ITEM_TAG;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static dev.postil.db.schema.Tables.TAG;
import static dev.postil.graphql.JsonField.flag;
import static dev.postil.graphql.JsonField.fraction;
import static dev.postil.graphql.JsonField.instant;
import static dev.postil.graphql.JsonField.nullable;
import static dev.postil.graphql.JsonField.number;
import static dev.postil.graphql.JsonField.text;
import static java.util.Map.entry;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonArrayAgg;
import static org.jooq.impl.DSL.select;

import dev.postil.db.Columns;
import dev.postil.db.StoredJson;
import dev.postil.graphql.JsonField;
import dev.postil.graphql.JsonType;
import dev.postil.graphql.Selection;
import dev.postil.post.PostFields;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SelectField;

/** The fields of an item that lists write straight from its columns, beside those of its post. */
@Singleton
final class ItemFields {
    private static final JsonType POSITION = new JsonType(
            "TextPosition",
            Map.of(
                    "block", number(READING_LIST_ITEM.POSITION_BLOCK),
                    "offset", number(READING_LIST_ITEM.POSITION_OFFSET),
                    "quote", text(READING_LIST_ITEM.POSITION_QUOTE)));

    private static final JsonType PROGRESS = new JsonType(
            "ReadingProgress",
            Map.of(
                    "coverage", fraction(READING_LIST_ITEM.COVERAGE),
                    "position", nullable(READING_LIST_ITEM.POSITION_BLOCK, POSITION),
                    "remainingMinutes", PostFields.minutes(READING_LIST_ITEM.REMAINING_WORDS)));

    private static final Map<String, Field<?>> TAG_COLUMNS = Map.of("id", TAG.ID, "name", TAG.NAME, "color", TAG.COLOR);

    private final JsonType type;

    ItemFields(PostFields posts) {
        this.type = new JsonType(
                "ReadingListItem",
                Map.ofEntries(
                        entry("id", JsonField.id(READING_LIST_ITEM.ID)),
                        entry("post", posts.type()),
                        entry("state", text(READING_LIST_ITEM.STATE)),
                        entry("favorite", flag(READING_LIST_ITEM.FAVORITE)),
                        entry("queuedAt", instant(READING_LIST_ITEM.QUEUED_AT)),
                        entry("archivedAt", instant(READING_LIST_ITEM.ARCHIVED_AT)),
                        entry("snoozedUntil", instant(READING_LIST_ITEM.SNOOZED_UNTIL)),
                        entry("tags", new Tags()),
                        entry("note", text(READING_LIST_ITEM.NOTE)),
                        entry("annotationCount", number(annotations())),
                        entry("bareLink", flag(READING_LIST_ITEM.BARE_LINK)),
                        entry("progress", PROGRESS)));
    }

    JsonType type() {
        return type;
    }

    /** How many annotations of its post the item has. */
    private static Field<Integer> annotations() {
        return select(count())
                .from(ANNOTATION)
                .where(ANNOTATION.ACCOUNT_ID.eq(READING_LIST_ITEM.ACCOUNT_ID))
                .and(ANNOTATION.ITEM_ID.eq(READING_LIST_ITEM.ID))
                .and(ANNOTATION.POST_ID.eq(READING_LIST_ITEM.POST_ID))
                .and(ANNOTATION.REMOVED_AT.isNull())
                .asField();
    }

    /** All tags of an item, made into one JSON value by the database. */
    private record Tags() implements JsonField {
        @Override
        public Optional<Writer> over(Selection selection, Columns columns) {
            return stored(selection).map(tags -> {
                int at = columns.at(tags);
                return (row, out, reader) -> out.json(Objects.requireNonNull(row.utf8(at)));
            });
        }

        @Override
        public Optional<SelectField<?>> stored(Selection selection) {
            Map<String, SelectField<?>> members = new LinkedHashMap<>();
            for (Selection member : selection.fields()) {
                Field<?> column = member.field().equals("__typename") ? inline("Tag") : TAG_COLUMNS.get(member.field());
                if (column == null) {
                    return Optional.empty();
                }
                members.put(member.key(), column);
            }
            return Optional.of(StoredJson.list(
                    select(jsonArrayAgg(StoredJson.element(members)).orderBy(TAG.NAME_KEY))
                            .from(ITEM_TAG)
                            .join(TAG)
                            .on(TAG.ACCOUNT_ID.eq(ITEM_TAG.ACCOUNT_ID), TAG.ID.eq(ITEM_TAG.TAG_ID))
                            .where(ITEM_TAG.ACCOUNT_ID.eq(READING_LIST_ITEM.ACCOUNT_ID))
                            .and(ITEM_TAG.ITEM_ID.eq(READING_LIST_ITEM.ID))
                            .and(TAG.REMOVED_AT.isNull())
                            .asField()));
        }
    }
}
