package dev.postil.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who write at the same moment on SQLite share one commit. Writers take turns there, and the wait for the disk is most of a
 * turn; whoever comes meanwhile is written together at the next turn, each wholly or not at all, and hears only when it is on the disk.
 */
final class SharedCommit {
    /** So many at most, that nobody waits long for the sake of others. */
    private static final int TOGETHER = 64;

    private final DSLContext writer;
    private final Queue<Write<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    SharedCommit(DSLContext writer) {
        this.writer = writer;
    }

    <T> T write(Function<DSLContext, T> work) {
        Write<T> mine = new Write<>(work);
        waiting.add(mine);
        turn.lock();
        try {
            // Those before us may fill a turn or two.
            while (!mine.ended) {
                together();
            }
        } finally {
            turn.unlock();
        }
        return mine.result();
    }

    private void together() {
        List<Write<?>> writes = new ArrayList<>();
        for (Write<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            writes.add(next);
            if (writes.size() == TOGETHER) {
                break;
            }
        }
        try {
            if (writes.size() == 1) {
                writer.transaction(transaction -> writes.getFirst().run(transaction.dsl()));
            } else {
                writer.transaction(transaction -> writes.forEach(write -> write.within(transaction.dsl())));
            }
        } catch (RuntimeException | Error uncommitted) {
            writes.forEach(write -> write.failed(uncommitted));
        }
        writes.forEach(write -> write.ended = true);
    }

    private static final class Write<T> {
        private final Function<DSLContext, T> work;
        private @Nullable T value;
        private @Nullable Throwable failure;
        private boolean ended;

        Write(Function<DSLContext, T> work) {
            this.work = work;
        }

        void run(DSLContext sql) {
            value = work.apply(sql);
        }

        /** Behind a savepoint: a failure takes back this write and no other. */
        void within(DSLContext sql) {
            try {
                sql.transaction(nested -> run(nested.dsl()));
            } catch (RuntimeException | Error failed) {
                failed(failed);
            }
        }

        void failed(Throwable why) {
            if (failure == null) {
                failure = why;
            }
        }

        @SuppressWarnings("NullAway") // what the work gave, which may be null where T allows it
        T result() {
            return switch (failure) {
                case null -> value;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case Throwable failed -> throw new IllegalStateException(failed);
            };
        }
    }
}
