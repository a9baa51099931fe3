package dev.postil.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How asking a feed went, as far as it decides when to ask again. */
public sealed interface PollOutcome {

    /**
     * It answered, with something new or without.
     *
     * @param silence since it last had something new; zero if it has now
     * @param hint how long the answer says to be good for: the longest of {@link ParsedFeed#checkEvery} and the
     *     {@code max-age} of its Cache-Control
     */
    record Answered(Duration silence, @Nullable Duration hint) implements PollOutcome {}

    /**
     * It could not be reached, or what it sent was no feed.
     *
     * @param inARow how often by now, 1 for the first time
     */
    record Failed(int inARow) implements PollOutcome {}

    /**
     * It asks for fewer questions (429 or 503).
     *
     * @param inARow how often by now, 1 for the first time
     * @param retryAfter from its Retry-After
     */
    record SlowDown(int inARow, @Nullable Duration retryAfter) implements PollOutcome {}

    /** It says that it is gone for good (410). */
    record Gone() implements PollOutcome {}
}
