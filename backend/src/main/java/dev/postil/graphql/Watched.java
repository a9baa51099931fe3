package dev.postil.graphql;

import dev.postil.db.Database;
import graphql.schema.DataFetchingEnvironment;
import java.util.Optional;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** What a subscription brings: what some of the database's notices come to, one after another, on virtual threads. */
public final class Watched {
    /** Who cannot follow is let go, and begins anew with what there is then. */
    private static final int MOST_WAITING = 1_000;

    /** Not an executor service: that would interrupt whoever is just asking the database when a subscriber leaves. */
    private static final Scheduler SCHEDULER = Schedulers.fromExecutor(Thread::startVirtualThread);

    private Watched() {}

    /** Ends when notices may have been missed, so that whoever watches looks again at everything. */
    public static <T> Publisher<T> of(
            DataFetchingEnvironment environment, Database database, Function<String, Optional<T>> news) {
        return Flux.<String>create(
                        sink -> {
                            AutoCloseable listening = database.listen(notice -> told(sink, notice));
                            sink.onDispose(() -> closed(listening));
                        },
                        FluxSink.OverflowStrategy.ERROR)
                .onBackpressureBuffer(MOST_WAITING)
                .publishOn(SCHEDULER)
                // What was loaded for the last news may be another by now.
                .doOnNext(_ ->
                        environment.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll))
                .concatMap(notice -> Flux.fromStream(news.apply(notice).stream()));
    }

    private static void told(FluxSink<String> sink, String notice) {
        if (notice.equals(Database.MISSED)) {
            sink.complete();
        } else {
            sink.next(notice);
        }
    }

    private static void closed(AutoCloseable listening) {
        try {
            listening.close();
        } catch (Exception never) {
            throw new IllegalStateException(never);
        }
    }
}
