package dev.postil.readinglist;

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
import dev.postil.graphql.Json;
import dev.postil.graphql.JsonConnection;
import dev.postil.graphql.JsonField;
import dev.postil.graphql.JsonText;
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

    /** A page that is asked for. */
    record Wanted(JsonConnection.Wanted of, Term term, Order order, PageRequest page) {
        /**
         * What the statement depends on; what else a request brings are values of its parameters. The size is not among those:
         * PostgreSQL plans anew each time when it does not know how few rows are wanted.
         */
        private Shape shape() {
            return new Shape(of, term, order, page.size(), page.backward(), page.from() != null);
        }

        /** One more than the page has rows tells whether more lies behind it. */
        private int rows() {
            return of.ends() ? page.size() + 1 : page.size();
        }
    }

    private record Shape(JsonConnection.Wanted of, Term term, Order order, int size, boolean backward, boolean from) {}

    private record Placed(Json json, Keyset place) {}

    /**
     * @param key where the keys of places stand, if they are asked for, and {@code id} where their ids do
     */
    private record Plan(Prepared statement, JsonField.Writer node, int key, int id) {}

    /** The page; nothing when it selects what only the engine can give. */
    Optional<Page<Json>> page(UUID account, Instant now, Wanted wanted, JsonField.Reader reader) {
        return plans.get(wanted.shape(), unknown -> plan(wanted, account, now))
                .map(plan -> read(plan, wanted, account, now, reader));
    }

    private Optional<Plan> plan(Wanted wanted, UUID account, Instant now) {
        Columns columns = new Columns(database.dialect());
        Order order = wanted.order();
        PageRequest page = wanted.page();
        return fields.type().over(wanted.of().node(), columns).map(node -> {
            int key = wanted.of().cursors() ? columns.at(order.column()) : 0;
            int id = wanted.of().cursors() ? columns.at(READING_LIST_ITEM.ID) : 0;
            var condition = Conditions.onReadingList(account, now).of(wanted.term());
            return new Plan(
                    database.read(sql -> new Prepared(
                            sql,
                            ReadingList.rows(sql, account, columns.all())
                                    .and(condition)
                                    .and(order.behind(page))
                                    .orderBy(order.fields(page))
                                    .limit(inline(wanted.rows())))),
                    node,
                    key,
                    id);
        });
    }

    private Page<Json> read(Plan plan, Wanted wanted, UUID account, Instant now, JsonField.Reader reader) {
        Map<String, Object> values = new HashMap<>();
        values.put(Conditions.ACCOUNT, account);
        values.put(Conditions.NOW, Conditions.moment(now));
        PageRequest page = wanted.page();
        Keyset from = page.from();
        if (from != null) {
            values.put(Order.KEY, from.key());
            values.put(Order.ID, from.id());
        }
        List<Json> nodes = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        try (JsonText json = new JsonText()) {
            database.read(sql -> {
                plan.statement().run(sql, values, row -> {
                    plan.node().write(row, json, reader);
                    if (wanted.of().cursors()) {
                        placed.add(new Placed(json.take(), place(plan, wanted.order(), row)));
                    } else {
                        nodes.add(json.take());
                    }
                });
                return nodes;
            });
        }
        return wanted.of().cursors()
                ? Page.of(page, placed, Placed::place).map(Placed::json)
                : Page.withoutCursors(page, nodes);
    }

    private static Keyset place(Plan plan, Order order, Row row) {
        Object key = order.keyType() == String.class ? row.text(plan.key()) : (Object) row.number(plan.key());
        return new Keyset(
                order.name(),
                Objects.requireNonNull(key),
                UUID.fromString(Objects.requireNonNull(row.text(plan.id()))));
    }
}
