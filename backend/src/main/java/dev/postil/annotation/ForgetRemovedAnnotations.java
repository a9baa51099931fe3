package dev.postil.annotation;

import dev.postil.db.Database;
import dev.postil.db.Worker;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;

/** Deletes for good, once an hour, the annotations that were removed more than 30 days ago. */
@Context
final class ForgetRemovedAnnotations {
    private final Worker worker;

    ForgetRemovedAnnotations(Database database, InstantSource clock) {
        this.worker = new Worker(
                "forget-removed-annotations",
                () -> {
                    database.write(sql -> AnnotationChanges.purge(sql, clock.instant()));
                    return 0;
                },
                Duration.ofHours(1));
    }

    @PreDestroy
    void stop() {
        worker.close();
    }
}
