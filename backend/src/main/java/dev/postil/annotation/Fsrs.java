package dev.postil.annotation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The Free Spaced Repetition Scheduler, version 5, with its published default weights
 * (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm): how well a thing is remembered, and when to show it again so
 * that nine in ten are.
 */
final class Fsrs {
    private static final double[] W = {
        0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11,
        0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621
    };
    private static final double DECAY = -0.5;
    private static final double FACTOR = 19.0 / 81.0;
    private static final double DAY_SECONDS = 86_400;
    private static final double LONGEST_DAYS = 36_500;

    private Fsrs() {}

    /** What is known of a memory: days until it fades to 90 percent, how hard it is from 1 to 10, and when it was tried last. */
    record Memory(double stability, double difficulty, Instant reviewedAt) {
        /** When it has faded to 90 percent, a day later at least. */
        Instant dueAt() {
            double days = Math.min(LONGEST_DAYS, Math.max(1, Math.rint(stability)));
            return reviewedAt.plusSeconds((long) (days * DAY_SECONDS));
        }

        /** How likely it is still there. */
        double retrievability(Instant now) {
            return Math.pow(1 + FACTOR * days(now) / stability, DECAY);
        }

        private double days(Instant now) {
            return Math.max(0, Duration.between(reviewedAt, now).toSeconds() / DAY_SECONDS);
        }
    }

    /** The memory after it was tried; nothing before is the first time. */
    static Memory after(@Nullable Memory before, Grade grade, Instant now) {
        int g = grade.number();
        if (before == null) {
            return new Memory(W[g - 1], firstDifficulty(g), now);
        }
        double difficulty = difficulty(before.difficulty(), g);
        double stability = before.days(now) < 1
                ? before.stability() * Math.exp(W[17] * (g - 3 + W[18]))
                : grade == Grade.AGAIN ? forgotten(before, now) : recalled(before, g, now);
        return new Memory(Math.clamp(stability, 0.01, LONGEST_DAYS), difficulty, now);
    }

    private static double firstDifficulty(int g) {
        return Math.clamp(W[4] - Math.exp(W[5] * (g - 1)) + 1, 1, 10);
    }

    private static double difficulty(double before, int g) {
        double damped = before - W[6] * (g - 3) * (10 - before) / 9;
        return Math.clamp(W[7] * firstDifficulty(4) + (1 - W[7]) * damped, 1, 10);
    }

    private static double recalled(Memory before, int g, Instant now) {
        double hard = g == 2 ? W[15] : 1;
        double easy = g == 4 ? W[16] : 1;
        double growth = Math.exp(W[8])
                * (11 - before.difficulty())
                * Math.pow(before.stability(), -W[9])
                * Math.expm1(W[10] * (1 - before.retrievability(now)))
                * hard
                * easy;
        return before.stability() * (growth + 1);
    }

    private static double forgotten(Memory before, Instant now) {
        double stability = W[11]
                * Math.pow(before.difficulty(), -W[12])
                * (Math.pow(before.stability() + 1, W[13]) - 1)
                * Math.exp(W[14] * (1 - before.retrievability(now)));
        return Math.min(stability, before.stability());
    }
}
