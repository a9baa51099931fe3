package dev.postil.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The database, migrated to the present when opened. Reads run on their own connections; writes run in a transaction, on SQLite one
 * after another. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {
    /** Serialization failure and deadlock: the database asks to try again. */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    private static final int TRIES = 10;

    /** Heard instead of notices that may have been lost while the connection to the others was. */
    public static final String MISSED = "missed";

    private static final Object NOTICES = "postil.notices";

    private final Pools pools;
    private final Notices notices;
    private final DSLContext reader;
    private final DSLContext writer;
    private final SharedCommit sharedCommit;

    private final StatementListeners listeners = new StatementListeners();

    private Database(Pools pools) {
        this.pools = pools;
        this.notices = new Notices(pools);
        this.reader = pools.context(pools.readers());
        this.writer = pools.context(pools.writers());
        this.sharedCommit = new SharedCommit(writer);
        reader.configuration().set(listeners.forJooq()).data(StatementListeners.class, listeners);
    }

    /** Tells the text of each statement of {@link #read} before it runs. */
    public void onRead(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** Opens the database, brings its tables up to date, and fails with the reason when either cannot be done. */
    public static Database open(DatabaseSettings settings) {
        Pools pools = Pools.open(settings);
        try {
            migrate(pools.writers().source(), pools.folder());
        } catch (RuntimeException broken) {
            pools.close();
            throw broken;
        }
        return new Database(pools);
    }

    /** What a query gives; it sees what was committed before. */
    public <T> T read(Function<DSLContext, T> query) {
        return query.apply(reader);
    }

    /** What the work gives, done wholly or not at all. It may run again when the database asks for it, so it must do nothing else. */
    public <T> T write(Function<DSLContext, T> work) {
        return write(work, told -> writer.transactionResult(transaction -> telling(transaction.dsl(), told, work)));
    }

    /** The same for work of a single statement. On PostgreSQL that is a transaction by itself, and the way for a commit is saved. */
    public <T> T writeOne(Function<DSLContext, T> statement) {
        Configuration configuration = writer.configuration();
        return write(
                statement,
                told -> telling(
                        DSL.using(configuration.derive(new OneStatement(configuration.connectionProvider()))),
                        told,
                        statement));
    }

    private <T> T write(Function<DSLContext, T> work, Function<Set<String>, T> alone) {
        Set<String> told = new LinkedHashSet<>();
        T result = writer.family() == SQLDialect.SQLITE
                ? sharedCommit.write(sql -> telling(sql, told, work))
                : again(() -> alone.apply(told));
        notices.sent(List.copyOf(told));
        return result;
    }

    private static <T> T again(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (DataAccessException failed) {
                if (tries == TRIES || !TRY_AGAIN.contains(failed.sqlState())) {
                    throw failed;
                }
            }
        }
    }

    /** Does the work, and gathers what is told meanwhile. */
    private static <T> T telling(DSLContext transaction, Set<String> told, Function<DSLContext, T> work) {
        told.clear();
        transaction.configuration().data(NOTICES, told);
        return work.apply(transaction);
    }

    /** Tells all who {@link #listen}, on whichever node, when the transaction is committed; the same word once. */
    public static void tell(DSLContext transaction, String notice) {
        if (transaction.configuration().data(NOTICES) instanceof Set<?> told) {
            @SuppressWarnings("unchecked")
            Set<String> words = (Set<String>) told;
            words.add(notice);
        }
    }

    /** Hears what is told on any node from now on, until it is closed. The listener must not wait for anything. */
    public AutoCloseable listen(Consumer<String> listener) {
        return notices.listen(listener);
    }

    /** Until the transaction ends, nobody else writes to the table. On SQLite, where writers take turns, that is always so. */
    public static void lock(DSLContext transaction, Table<?> table) {
        if (transaction.family() == SQLDialect.POSTGRES) {
            transaction.execute("lock table {0} in share row exclusive mode", table);
        }
    }

    /** Whether the database can be asked. */
    public boolean answers() {
        try {
            reader.selectOne().fetch();
            return true;
        } catch (DataAccessException down) {
            return false;
        }
    }

    public SQLDialect dialect() {
        return reader.dialect();
    }

    private static void migrate(HikariDataSource source, String folder) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migrations/common", "classpath:db/migrations/" + folder)
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }

    @Override
    public void close() {
        notices.close();
        pools.close();
    }
}
