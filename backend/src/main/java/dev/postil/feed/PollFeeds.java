package dev.postil.feed;

import dev.postil.db.Database;
import dev.postil.db.Worker;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the feeds that are due, several at once, each under a lease so that no two nodes ask the same. A slow feed holds up no other. */
@Context
final class PollFeeds {
    private static final Logger LOG = LoggerFactory.getLogger(PollFeeds.class);
    private static final int AT_ONCE = 16;

    private final Database database;
    private final PollFeed pollFeed;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService polls = Executors.newVirtualThreadPerTaskExecutor();
    private final Worker worker;

    PollFeeds(Database database, PollFeed pollFeed, InstantSource clock, PollSettings settings) {
        this.database = database;
        this.pollFeed = pollFeed;
        this.clock = clock;
        Duration look = settings.minInterval().dividedBy(4);
        this.worker = new Worker(
                "poll-feeds", this::pollDue, look.compareTo(Duration.ofSeconds(5)) < 0 ? look : Duration.ofSeconds(5));
    }

    private int pollDue() {
        int room = free.availablePermits();
        if (room == 0) {
            return 0;
        }
        List<Feeds.Due> due = database.write(sql -> Feeds.lease(sql, room, clock.instant()));
        for (Feeds.Due feed : due) {
            free.acquireUninterruptibly();
            polls.execute(() -> poll(feed));
        }
        return due.size();
    }

    private void poll(Feeds.Due feed) {
        try {
            pollFeed.poll(feed);
        } catch (RuntimeException broken) {
            LOG.error("feed={} could not be polled", feed.url(), broken);
        } finally {
            free.release();
            worker.wake();
        }
    }

    @PreDestroy
    void stop() {
        worker.close();
        polls.shutdownNow();
    }
}
