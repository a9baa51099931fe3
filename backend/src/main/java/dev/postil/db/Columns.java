package dev.postil.db;

import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.SelectField;

/** The columns of a statement as they are found to be needed, each once. */
public final class Columns {
    private final SQLDialect dialect;
    private final List<SelectField<?>> columns = new ArrayList<>();

    public Columns(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Whether it is quicker to have the database write several columns into one. Each value read from SQLite is a call out of Java;
     * PostgreSQL looks up types for each value that it writes as JSON.
     */
    public boolean betterAsOne() {
        return dialect == SQLDialect.SQLITE;
    }

    /** Where the column will stand in a {@link Row}. */
    public int at(SelectField<?> column) {
        int known = columns.indexOf(column);
        if (known >= 0) {
            return known + 1;
        }
        columns.add(column);
        return columns.size();
    }

    public List<SelectField<?>> all() {
        return List.copyOf(columns);
    }
}
