package dev.postil.feed;

import dev.postil.feed.PollOutcome.Answered;
import dev.postil.feed.PollOutcome.Failed;
import dev.postil.feed.PollOutcome.Gone;
import dev.postil.feed.PollOutcome.SlowDown;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a feed is asked again.
 *
 * <p>The longer a feed has been silent, the longer we wait: a sixteenth of the silence, so a daily feed is asked every
 * hour and a half and a yearly one every day. A feed's own wish only lengthens this, up to 24 times the minimum; its
 * failures double it, up to a day.
 */
public final class PollInterval {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int SHARE_OF_SILENCE = 16;
    private static final int LONGEST_QUIET = 24;
    private static final double JITTER_SHARE = 0.1;

    private PollInterval() {}

    /**
     * The time until the next question.
     *
     * @param minimum never ask sooner than this
     * @param jitter from 0 (none) to 1 (a tenth longer), so that feeds followed together drift apart
     */
    public static Duration after(PollOutcome outcome, Duration minimum, double jitter) {
        Duration wait = switch (outcome) {
            case Answered answered -> quiet(answered, minimum);
            case Failed failed -> backOff(failed.inARow(), minimum);
            case SlowDown slow -> longer(backOff(slow.inARow(), minimum), shorter(orZero(slow.retryAfter()), WEEK));
            case Gone _ -> WEEK;
        };
        Duration atLeast = longer(wait, minimum);
        double share = Math.clamp(jitter, 0, 1) * JITTER_SHARE;
        return atLeast.plusMillis(Math.round(atLeast.toMillis() * share));
    }

    private static Duration quiet(Answered answered, Duration minimum) {
        Duration wish = longer(answered.silence().dividedBy(SHARE_OF_SILENCE), orZero(answered.hint()));
        return shorter(wish, minimum.multipliedBy(LONGEST_QUIET));
    }

    private static Duration backOff(int inARow, Duration minimum) {
        int doublings = Math.clamp(inARow - 1L, 0, 20);
        return shorter(minimum.multipliedBy(1L << doublings), DAY);
    }

    private static Duration orZero(@Nullable Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
