package dev.postil.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.sqlite.SQLiteConfig;

/** The connections: one pool on PostgreSQL; on SQLite one connection to write and a few to read. */
record Pools(SQLDialect dialect, String folder, Pool readers, Pool writers) implements AutoCloseable {
    /** Of larger files the rest is read as usual. */
    private static final long MAPPED = 8L << 30;

    private static final int SQLITE_READERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    static Pools open(DatabaseSettings settings) {
        return switch (settings) {
            case DatabaseSettings.Sqlite sqlite -> sqlite(sqlite);
            case DatabaseSettings.Postgresql postgresql -> postgresql(postgresql);
        };
    }

    /** Connections of one kind, and the order in which they are given out. */
    record Pool(HikariDataSource source, Turns turns) {
        Pool(HikariConfig config) {
            HikariDataSource source = new HikariDataSource(config);
            this(source, new Turns(source));
        }
    }

    DSLContext context(Pool pool) {
        Settings settings = new Settings()
                .withExecuteLogging(false)
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderSchema(false);
        return DSL.using(
                new DefaultConfiguration().set(pool.turns()).set(dialect).set(settings));
    }

    private static Pools postgresql(DatabaseSettings.Postgresql settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.addDataSourceProperty("ApplicationName", "postil");
        config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        Pool pool = new Pool(config);
        return new Pools(SQLDialect.POSTGRES, "postgresql", pool, pool);
    }

    private static Pools sqlite(DatabaseSettings.Sqlite settings) {
        try {
            Files.createDirectories(settings.file().toAbsolutePath().getParent());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        String url = "jdbc:sqlite:" + settings.file();
        // The writer goes first: it makes the file and turns on the write-ahead log, which readers cannot.
        Pool writers = new Pool(sqlite("writer", url, 1, SQLiteConfig.TransactionMode.IMMEDIATE));
        Pool readers = new Pool(sqlite("readers", url, SQLITE_READERS, SQLiteConfig.TransactionMode.DEFERRED));
        return new Pools(SQLDialect.SQLITE, "sqlite", readers, writers);
    }

    /** SQLite's calls hold the thread that makes them, so turns are taken in Java, at the pool, and not in its busy handler. */
    private static HikariConfig sqlite(String name, String url, int connections, SQLiteConfig.TransactionMode mode) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.enforceForeignKeys(true);
        sqlite.setBusyTimeout(5_000);
        sqlite.setTransactionMode(mode);
        sqlite.setCacheSize(-65_536);
        // Pages are read where the system has them already, instead of being copied one by one.
        sqlite.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(MAPPED));
        Properties properties = sqlite.toProperties();
        HikariConfig config = new HikariConfig();
        config.setPoolName("sqlite-" + name);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(30_000);
        config.setMaxLifetime(0);
        config.setDataSourceProperties(properties);
        return config;
    }

    @Override
    public void close() {
        readers.source.close();
        writers.source.close();
    }
}
