package dev.postil.db;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The prepared statements of each connection of the pools, for as long as the connection lives and while they are in use. */
final class KeptStatements {
    private static final Logger LOG = LoggerFactory.getLogger(KeptStatements.class);
    private static final int PER_CONNECTION = 100;

    private static final LoadingCache<Connection, Cache<String, PreparedStatement>> KEPT = Caffeine.newBuilder()
            .weakKeys()
            .build(connection -> Caffeine.newBuilder()
                    .maximumSize(PER_CONNECTION)
                    .executor(Runnable::run)
                    .<String, PreparedStatement>evictionListener((text, statement, cause) -> close(statement))
                    .build());

    private KeptStatements() {}

    /** The statement of this text, prepared on the connection below the pool's, which does not close it with its own. */
    static PreparedStatement of(Connection pooled, String text) throws SQLException {
        Connection connection = pooled.unwrap(Connection.class);
        Cache<String, PreparedStatement> kept = KEPT.get(connection);
        PreparedStatement known = kept.getIfPresent(text);
        if (known != null && !known.isClosed()) {
            return known;
        }
        PreparedStatement prepared = connection.prepareStatement(text);
        kept.put(text, prepared);
        return prepared;
    }

    private static void close(@org.jspecify.annotations.Nullable PreparedStatement statement) {
        try {
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException broken) {
            LOG.warn("a statement could not be closed", broken);
        }
    }
}
