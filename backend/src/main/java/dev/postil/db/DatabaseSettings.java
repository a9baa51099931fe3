package dev.postil.db;

import java.nio.file.Path;

/** Where the database is. */
public sealed interface DatabaseSettings {
    /** A file of SQLite; it and its folder are made when missing. */
    record Sqlite(Path file) implements DatabaseSettings {}

    /** A database of PostgreSQL; {@code url} is its JDBC address. */
    record Postgresql(String url, String user, String password, int connections) implements DatabaseSettings {}
}
