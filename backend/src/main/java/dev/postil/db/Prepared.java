package dev.postil.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.SettingsTools;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was rendered once and runs many times, each time with other values for its parameters of a name
 * ({@link DSL#param(String, Object)}). Rendering takes longer than the database needs for a page, and so does preparing it, so each
 * connection keeps it prepared. All its other values are its own and stand in its text: as parameters they would make PostgreSQL
 * plan it anew each time, in the hope of a better plan for just these.
 */
public final class Prepared {
    /** What stands before a parameter in the rendered text; no SQL of ours has it, since all values are bound. */
    private static final String MARK = "?:";

    private static final Pattern PARAMETER = Pattern.compile("\\?:(\\w+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String text;
    private final List<Param<?>> parameters = new ArrayList<>();

    /** Renders the statement for this database. */
    public Prepared(DSLContext sql, Query statement) {
        var settings = SettingsTools.clone(sql.settings()).withRenderNamedParamPrefix(MARK);
        String named = DSL.using(sql.configuration().derive(settings)).renderNamedParams(statement);
        Map<String, Param<?>> byName = statement.getParams();
        // Those without a name come in the order of the text; they are numbered together with what is written into it.
        Iterator<Param<?>> unnamed = byName.values().stream()
                .filter(parameter -> parameter.getParamName() == null && !parameter.isInline())
                .iterator();
        this.text = PARAMETER.matcher(named).replaceAll(found -> {
            String name = found.group(1);
            if (NUMBER.matcher(name).matches()) {
                return Matcher.quoteReplacement(sql.renderInlined(unnamed.next()));
            }
            parameters.add(Objects.requireNonNull(byName.get(name)));
            return "?";
        });
    }

    /** Runs it, and hands on each row in turn; where {@code values} has none for a parameter, that keeps its own. */
    public void run(DSLContext sql, Map<String, ?> values, Consumer<Row> each) {
        execute(sql, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    each.accept(row);
                }
            }
            return 0;
        });
    }

    /** Runs it as a change, and tells how many rows it changed. */
    int change(DSLContext sql, Map<String, ? extends @Nullable Object> values) {
        return execute(sql, values, PreparedStatement::executeUpdate);
    }

    private interface Execution {
        int run(PreparedStatement statement) throws SQLException;
    }

    private int execute(DSLContext sql, Map<String, ? extends @Nullable Object> values, Execution execution) {
        if (sql.configuration().data(StatementListeners.class) instanceof StatementListeners listeners) {
            listeners.tell(text);
        }
        return sql.connectionResult(connection -> {
            try {
                PreparedStatement statement = KeptStatements.of(connection, text);
                for (int i = 0; i < parameters.size(); i++) {
                    bind(statement, i + 1, stored(parameters.get(i), values), sql.dialect());
                }
                return execution.run(statement);
            } catch (SQLException broken) {
                throw new DataAccessException("a prepared statement failed", broken);
            }
        });
    }

    /** A parameter's value as the database stores it. */
    private static <T> @Nullable Object stored(Param<T> parameter, Map<String, ? extends @Nullable Object> values) {
        Object given = values.get(parameter.getParamName());
        Param<T> param = given == null ? parameter : DSL.val(given, parameter);
        return param.getConverter().to(param.getValue());
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value, SQLDialect dialect)
            throws SQLException {
        if (value instanceof UUID id && dialect == SQLDialect.SQLITE) {
            statement.setString(at, id.toString());
        } else {
            statement.setObject(at, value);
        }
    }
}
