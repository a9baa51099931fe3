package dev.postil.db;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.RowCountQuery;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** A change of rows that is rendered when it first runs on a kind of database, and from then on only given its values: see {@link Prepared}. */
public final class Change {
    private final Function<DSLContext, RowCountQuery> statement;
    private final Map<SQLDialect, Prepared> rendered = new ConcurrentHashMap<>();

    /** @param statement with a named parameter wherever one run may differ from another */
    public Change(Function<DSLContext, RowCountQuery> statement) {
        this.statement = statement;
    }

    /** Changes the rows, and tells how many; a parameter without a value is null. */
    public int run(DSLContext sql, Map<String, ? extends @Nullable Object> values) {
        return rendered.computeIfAbsent(sql.dialect(), _ -> new Prepared(sql, statement.apply(sql)))
                .change(sql, values);
    }
}
