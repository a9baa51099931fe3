package dev.postil.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Servers that asked for a pause; until it is over nobody asks them, whoever it was that heard it. */
final class HostPauses {
    /** Who says 429 and not for how long. */
    private static final Duration SHORT = Duration.ofSeconds(30);
    /** Longer ones are for those who plan their next visit; a whole host is not closed for a day because one page said so. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MANY = 10_000;

    private final InstantSource clock;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    HostPauses(InstantSource clock) {
        this.clock = clock;
    }

    /** @param asked how long the server wants to be left alone; null if it did not say */
    void pause(WebUrl url, @Nullable Duration asked) {
        Instant now = clock.instant();
        if (until.size() >= MANY) {
            until.values().removeIf(end -> !end.isAfter(now));
        }
        Duration pause = asked == null ? SHORT : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        if (until.size() < MANY && pause.isPositive()) {
            until.merge(url.origin(), now.plus(pause), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /** For how much longer the server wants to be left alone; null if it may be asked. */
    @Nullable
    Duration left(WebUrl url) {
        Instant end = until.get(url.origin());
        Instant now = clock.instant();
        if (end == null || !end.isAfter(now)) {
            until.remove(url.origin(), end == null ? Instant.MIN : end);
            return null;
        }
        return Duration.between(now, end);
    }
}
