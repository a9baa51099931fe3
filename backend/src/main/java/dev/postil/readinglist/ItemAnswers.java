package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static org.jooq.impl.DSL.param;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postil.db.Columns;
import dev.postil.db.Database;
import dev.postil.db.Prepared;
import dev.postil.graphql.Json;
import dev.postil.graphql.JsonField;
import dev.postil.graphql.JsonText;
import dev.postil.graphql.Selection;
import dev.postil.search.Conditions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The item that a mutation changed, as its answer selects it: straight from its columns where it can be written from them. */
@Singleton
final class ItemAnswers {
    static final String FIELD = "item";
    private static final String ID = "id";
    private static final int KEPT = 500;

    private final Database database;
    private final ItemFields fields;
    private final Cache<Selection, Optional<Plan>> plans =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Plan(Prepared statement, JsonField.Writer item) {}

    ItemAnswers(Database database, ItemFields fields) {
        this.database = database;
        this.fields = fields;
    }

    /**
     * An item that was just changed, for the field {@link #FIELD} of a mutation's payload; nothing if it is not on the list any more.
     *
     * @param payload what is selected of it, if that is plain
     */
    Optional<?> item(Optional<Selection> payload, UUID account, UUID id, JsonField.Reader reader) {
        Optional<Selection> selected = payload.flatMap(ItemAnswers::item);
        if (selected.filter(ItemAnswers::onlyId).isPresent()) {
            return Optional.of(Map.of(ID, id)); // that it is there is what the change itself found
        }
        Optional<Plan> plan = selected.flatMap(item -> plans.get(item, unknown -> plan(unknown, account)));
        return plan.isPresent()
                ? written(plan.get(), account, id, reader)
                : database.read(sql -> ReadingList.find(sql, account, id));
    }

    private static Optional<Selection> item(Selection payload) {
        List<Selection> items = payload.fields().stream()
                .filter(field -> field.field().equals(FIELD))
                .toList();
        return items.size() == 1 ? Optional.of(items.getFirst()) : Optional.empty();
    }

    private static boolean onlyId(Selection item) {
        return item.fields().stream().allMatch(field -> field.field().equals(ID));
    }

    private Optional<Plan> plan(Selection selection, UUID account) {
        Columns columns = new Columns(database.dialect());
        return fields.type()
                .over(selection, columns)
                .map(item -> new Plan(
                        database.read(sql -> new Prepared(
                                sql,
                                ReadingList.rows(sql, account, columns.all())
                                        .and(READING_LIST_ITEM.ID.eq(param(ID, READING_LIST_ITEM.ID))))),
                        item));
    }

    private Optional<Json> written(Plan plan, UUID account, UUID id, JsonField.Reader reader) {
        List<Json> items = new ArrayList<>();
        try (JsonText json = new JsonText()) {
            database.read(sql -> {
                plan.statement().run(sql, Map.of(Conditions.ACCOUNT, account, ID, id), row -> {
                    plan.item().write(row, json, reader);
                    items.add(json.take());
                });
                return items;
            });
        }
        return items.stream().findFirst();
    }
}
