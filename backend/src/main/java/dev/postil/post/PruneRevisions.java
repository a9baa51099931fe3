package dev.postil.post;

import dev.postil.db.Database;
import dev.postil.db.Worker;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;

/** Deletes, once in six hours, the old texts that nobody refers to any more. */
@Context
final class PruneRevisions {
    private final Worker worker;

    PruneRevisions(Database database, InstantSource clock) {
        this.worker = new Worker(
                "prune-revisions",
                () -> {
                    database.write(sql -> Revisions.prune(sql, clock.instant()));
                    return 0;
                },
                Duration.ofHours(6));
    }

    @PreDestroy
    void stop() {
        worker.close();
    }
}
