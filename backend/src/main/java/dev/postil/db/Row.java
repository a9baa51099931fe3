package dev.postil.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** A row just as the database gives it, good until the next one is read. Columns count from 1. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public @Nullable String text(int column) {
        try {
            return rows.getString(column);
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }

    /** A text in UTF-8, as the database sent it. */
    public byte @Nullable [] utf8(int column) {
        try {
            return rows.getBytes(column);
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }

    public long number(int column) {
        try {
            return rows.getLong(column);
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }

    public double fraction(int column) {
        try {
            return rows.getDouble(column);
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }

    public boolean flag(int column) {
        try {
            return rows.getBoolean(column);
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }

    /** A number, or null where there is none. */
    public @Nullable Long numberOrNull(int column) {
        try {
            long number = rows.getLong(column);
            return rows.wasNull() ? null : number;
        } catch (SQLException broken) {
            throw broken(broken);
        }
    }

    public @Nullable Instant instant(int column) {
        Long micros = numberOrNull(column);
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static DataAccessException broken(SQLException cause) {
        return new DataAccessException("a column could not be read", cause);
    }
}
