package dev.postil.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets only so many ask one host at a time; whoever came first goes first. */
final class HostTurns {
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();
    private final int perHost;

    HostTurns(int perHost) {
        this.perHost = perHost;
    }

    private final class Queue {
        final Semaphore free = new Semaphore(perHost, true);
        int users;
    }

    /** Closing it, once, lets the next one go. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a turn at the host of {@code url}; null if none came in time. */
    @Nullable
    Turn take(WebUrl url, Duration patience) throws InterruptedException {
        String key = key(url);
        Queue queue = queues.compute(key, (_, known) -> {
            Queue used = known == null ? new Queue() : known;
            used.users++;
            return used;
        });
        boolean taken = false;
        try {
            taken = queue.free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!taken) {
                forget(key);
            }
        }
        if (!taken) {
            return null;
        }
        return () -> {
            queue.free.release();
            forget(key);
        };
    }

    /** http and https of a host are one; servers on ports of their own are others. */
    private static String key(WebUrl url) {
        return url.host() + ":" + url.explicitPort();
    }

    private void forget(String key) {
        queues.computeIfPresent(key, (_, queue) -> --queue.users == 0 ? null : queue);
    }
}
