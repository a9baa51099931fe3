package dev.postil.annotation;

import dev.postil.db.Database;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings highlights back before they are forgotten: which to show today, and when again. */
@Singleton
final class ReviewAnnotation {
    private static final int MOST = 50;

    private final Database database;
    private final InstantSource clock;

    ReviewAnnotation(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is left of today's: those that are due, the most faded first, then some that were never shown. */
    List<Annotation> today(UUID account, int wanted) {
        Instant now = clock.instant();
        return database.read(sql -> {
            int left = Math.clamp(wanted, 0, MOST) - Reviews.doneSince(sql, account, today(now));
            return left <= 0 ? List.of() : Reviews.due(sql, account, left, now);
        });
    }

    /** Grades one; a second grade on the same day takes the place of the first. Answers when it is due again. */
    Outcome<Instant> grade(UUID account, Optional<UUID> annotation, Grade grade) {
        Instant now = clock.instant();
        return database.write(sql -> annotation
                .flatMap(id -> Annotations.find(sql, account, id))
                .map(found -> {
                    Fsrs.@Nullable Memory before = Reviews.before(sql, account, found.id(), today(now));
                    Fsrs.Memory after = Fsrs.after(before, grade, now);
                    Reviews.save(sql, account, found.id(), before, after);
                    return Outcome.done(after.dueAt());
                })
                .orElseGet(() ->
                        Outcome.refused(Refusal.notFound("annotation.unknown").at("id"))));
    }

    private static Instant today(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS);
    }
}
