package dev.postil.db;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends notices of committed transactions, all that have gathered at once. Within the transactions, PostgreSQL would have them commit
 * one after another.
 */
final class NoticeSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    /** So long at most a notice waits for others, since each sending is a transaction of its own. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** After this nothing is sent. */
    private static final String END = "";

    private final DSLContext sql;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = Thread.ofVirtual().name("notice-sender").unstarted(this::run);

    NoticeSender(DSLContext sql) {
        this.sql = sql;
        thread.start();
    }

    void send(List<String> notices) {
        waiting.addAll(notices);
    }

    private void run() {
        boolean missed = false;
        try {
            while (true) {
                Set<String> words = new LinkedHashSet<>();
                words.add(waiting.take());
                if (!words.contains(END)) {
                    Thread.sleep(GATHER);
                }
                waiting.drainTo(words);
                boolean last = words.remove(END);
                if (missed) {
                    words.add(Database.MISSED);
                }
                missed = !words.isEmpty() && !sent(words);
                if (last) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean sent(Set<String> words) {
        try {
            sql.connection(connection -> {
                try (PreparedStatement statement =
                        connection.prepareStatement("select pg_notify('postil', word) from unnest(?) word")) {
                    statement.setArray(1, connection.createArrayOf("text", words.toArray()));
                    statement.execute();
                }
            });
            return true;
        } catch (DataAccessException broken) {
            LOG.warn("other nodes were not told: {}", broken.getMessage());
            return false;
        }
    }

    /** What was told until now is sent first. */
    @Override
    public void close() {
        waiting.add(END);
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
