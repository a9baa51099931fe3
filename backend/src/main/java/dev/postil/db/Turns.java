package dev.postil.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;

/** Hands out a pool's connections in the order in which they were asked for. By itself the pool lets who just comes go before those who wait. */
final class Turns implements ConnectionProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConnectionProvider pool;
    private final Semaphore free;

    Turns(HikariDataSource source) {
        this.pool = new DataSourceConnectionProvider(source);
        this.free = new Semaphore(source.getMaximumPoolSize(), true);
    }

    @Override
    public @Nullable Connection acquire() {
        try {
            if (!free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new DataAccessException("no connection became free within " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DataAccessException("stopped while waiting for a connection", stopped);
        }
        boolean acquired = false;
        try {
            @Nullable Connection connection = pool.acquire();
            acquired = true;
            return connection;
        } finally {
            if (!acquired) {
                free.release();
            }
        }
    }

    @Override
    public void release(Connection connection) {
        try {
            pool.release(connection);
        } finally {
            free.release();
        }
    }
}
