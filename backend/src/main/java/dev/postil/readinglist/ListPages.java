package dev.postil.readinglist;

import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static org.jooq.impl.DSL.inline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postil.db.Columns;
import dev.postil.db.Database;
import dev.postil.db.Keyset;
import dev.postil.db.Page;
import dev.postil.db.PageRequest;
import dev.postil.db.Prepared;
import dev.postil.db.Row;
import dev.postil.graphql.JsonField;
import dev.postil.graphql.JsonText;
import dev.postil.graphql.Selection;
import dev.postil.search.Conditions;
import dev.postil.search.Term;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Pages of the list as JSON: only the columns that are asked for, by a statement that is rendered once, written as they are read. A
 * page of the list is the most common of all requests.
 */
@Singleton
final class ListPages {
    private static final int KEPT = 2_000;

    private final Database database;
    private final ItemFields fields;
    private final Cache<Shape, Optional<Plan>> plans =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ListPages(Database database, ItemFields fields) {
        this.database = database;
        this.fields = fields;
    }

    /**
     * What a statement depends on; what else a request brings are values of its parameters. The size is not among those: PostgreSQL
     * plans anew each time when it does not know how few rows are wanted.
     */
    private record Shape(Selection node, Term term, Order order, int size, boolean backward, boolean from) {}

    private record Written(String json, Keyset place) {}

    private record Plan(Prepared statement, JsonField.Writer node, int key, int id) {}

    /** A page of items, each written as {@code node} selects; nothing when it selects what only the engine can give. */
    Optional<Page<String>> page(
            UUID account,
            Instant now,
            Selection node,
            Term term,
            Order order,
            PageRequest page,
            JsonField.Reader reader) {
        Shape shape = new Shape(node, term, order, page.size(), page.backward(), page.from() != null);
        return plans.get(shape, unknown -> plan(unknown, account, now, page))
                .map(plan -> read(plan, account, now, order, page, reader));
    }

    private Optional<Plan> plan(Shape shape, UUID account, Instant now, PageRequest page) {
        Columns columns = new Columns();
        return fields.type().over(shape.node(), columns).map(node -> {
            int key = columns.at(shape.order().column());
            int id = columns.at(READING_LIST_ITEM.ID);
            var condition = Conditions.onReadingList(account, now).of(shape.term());
            return new Plan(
                    database.read(sql -> new Prepared(
                            sql,
                            sql.select(columns.all())
                                    .from(READING_LIST_ITEM)
                                    .join(POST)
                                    .on(POST.ID.eq(READING_LIST_ITEM.POST_ID))
                                    .where(
                                            ReadingList.onList(account),
                                            condition,
                                            shape.order().behind(page))
                                    .orderBy(shape.order().fields(page))
                                    .limit(inline(page.size() + 1)))),
                    node,
                    key,
                    id);
        });
    }

    private Page<String> read(
            Plan plan, UUID account, Instant now, Order order, PageRequest page, JsonField.Reader reader) {
        Map<String, Object> values = new HashMap<>();
        values.put(Conditions.ACCOUNT, account);
        values.put(Conditions.NOW, Conditions.moment(now));
        Keyset from = page.from();
        if (from != null) {
            values.put(Order.KEY, from.key());
            values.put(Order.ID, from.id());
        }
        List<Written> rows = new ArrayList<>();
        try (JsonText json = new JsonText()) {
            database.read(sql -> {
                plan.statement().run(sql, values, row -> {
                    plan.node().write(row, json, reader);
                    rows.add(new Written(json.take(), place(plan, order, row)));
                });
                return rows;
            });
        }
        return Page.of(page, rows, Written::place).map(Written::json);
    }

    private static Keyset place(Plan plan, Order order, Row row) {
        Object key = order.keyType() == String.class ? row.text(plan.key()) : (Object) row.number(plan.key());
        return new Keyset(
                order.name(),
                Objects.requireNonNull(key),
                UUID.fromString(Objects.requireNonNull(row.text(plan.id()))));
    }
}
