package dev.postil.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words to every node that serves this database, once a transaction is committed. On PostgreSQL by listen/notify, over one connection of
 * its own; on SQLite, which one process serves, within it.
 */
final class Notices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Pools pools;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch hearing = new CountDownLatch(1);
    private final @Nullable NoticeSender sender;
    private volatile boolean closed;
    /** Somebody listened while nothing was heard. */
    private volatile boolean missed;

    private final Thread thread;

    Notices(Pools pools) {
        this.pools = pools;
        this.thread = Thread.ofVirtual().name("notices").unstarted(this::hear);
        if (pools.dialect().family() == SQLDialect.POSTGRES) {
            this.sender = new NoticeSender(pools.context(pools.writers()));
            thread.start();
        } else {
            this.sender = null;
        }
    }

    /** The transaction that these belong to is committed. */
    void sent(List<String> notices) {
        if (sender != null) {
            sender.send(notices);
        } else {
            notices.forEach(this::tell);
        }
    }

    AutoCloseable listen(Consumer<String> listener) {
        listeners.add(listener);
        awaitHearing();
        return () -> listeners.remove(listener);
    }

    /** Only who listens while the node starts waits at all. */
    private void awaitHearing() {
        try {
            if (thread.isAlive() && !hearing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("other nodes are not heard yet");
                missed = true;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(String notice) {
        listeners.forEach(listener -> listener.accept(notice));
    }

    private void hear() {
        while (!closed) {
            try (Connection connection = DriverManager.getConnection(
                            pools.readers().source().getJdbcUrl(),
                            pools.readers().source().getUsername(),
                            pools.readers().source().getPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("listen postil");
                hearing.countDown();
                if (missed) {
                    missed = false;
                    tell(Database.MISSED);
                }
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException broken) {
                missed = true;
                pause(broken);
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (!closed) {
            var notifications = connection.getNotifications((int) LOOK.toMillis());
            for (var notification : notifications) {
                tell(notification.getParameter());
            }
        }
    }

    private void pause(SQLException broken) {
        if (closed) {
            return;
        }
        LOG.warn("cannot hear other nodes: {}", broken.getMessage());
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() {
        if (sender != null) {
            sender.close();
        }
        closed = true;
        thread.interrupt();
    }
}
