package dev.postil.readinglist;

import dev.postil.db.Database;
import dev.postil.db.Worker;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;

/** Deletes for good, once an hour, the items and tags that were removed more than 30 days ago. */
@Context
final class ForgetRemoved {
    private final Worker worker;

    ForgetRemoved(Database database, InstantSource clock) {
        this.worker = new Worker(
                "forget-removed",
                () -> {
                    database.write(sql -> Items.purge(sql, clock.instant()) + Tags.purge(sql, clock.instant()));
                    return 0;
                },
                Duration.ofHours(1));
    }

    @PreDestroy
    void stop() {
        worker.close();
    }
}
