package dev.postil.db;

import java.sql.Connection;
import org.jooq.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/** Lets one statement run, each by itself a transaction, and refuses a second, which would not be in the same. */
final class OneStatement implements ConnectionProvider {
    private final ConnectionProvider connections;
    private boolean ran;

    OneStatement(ConnectionProvider connections) {
        this.connections = connections;
    }

    @Override
    public @Nullable Connection acquire() {
        if (ran) {
            throw new IllegalStateException("a second statement needs a transaction");
        }
        ran = true;
        return connections.acquire();
    }

    @Override
    public void release(Connection connection) {
        connections.release(connection);
    }
}
