package dev.postil.db;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does work that is due, over and over, on a virtual thread of its own: at once when woken, else when it next looks. */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Semaphore news = new Semaphore(0);
    private final IntSupplier work;
    private final Duration look;
    private final Thread thread;

    /**
     * @param work does what is due and says how much that was; it is called again at once until there is none
     * @param look how often to look without being woken
     */
    public Worker(String name, IntSupplier work, Duration look) {
        this.work = work;
        this.look = look;
        this.thread = Thread.ofVirtual().name(name).start(this::run);
    }

    public void wake() {
        news.release();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (step() == 0 && news.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failure of the work itself is a fault of ours or of the database; it must not end the worker. */
    private int step() {
        try {
            return work.getAsInt();
        } catch (RuntimeException failed) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.error("{} failed", Thread.currentThread().getName(), failed);
            }
            return 0;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
