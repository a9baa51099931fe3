package dev.postil.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.feed.PollOutcome.Answered;
import dev.postil.feed.PollOutcome.Failed;
import dev.postil.feed.PollOutcome.Gone;
import dev.postil.feed.PollOutcome.SlowDown;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollIntervalTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "PT0S,,      PT1H", // it has just changed
        "PT8H,,      PT1H",
        "P2D,,       PT3H",
        "P400D,,     PT24H",
        "PT0S, PT3H, PT3H",
        "PT0S, PT5M, PT1H", // a wish for more is not granted
        "P2D,  PT2H, PT3H",
        "PT0S, P30D, PT24H"
    })
    void a_silent_feed_is_asked_less_often_and_a_wish_lengthens_it(
            Duration silence, @Nullable Duration hint, Duration wait) {
        assertThat(PollInterval.after(new Answered(silence, hint), HOUR, 0)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({"0, PT1H", "1, PT1H", "2, PT2H", "4, PT8H", "5, PT16H", "6, PT24H", "2000000000, PT24H"})
    void failures_double_the_wait_up_to_a_day(int inARow, Duration wait) {
        assertThat(PollInterval.after(new Failed(inARow), HOUR, 0)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource({
        "1,, PT1H",
        "3,, PT4H",
        "1, PT6H, PT6H",
        "4, PT6H, PT8H",
        "1, PT5S, PT1H",
        "1, P365D, P7D",
        "1, PT-5S, PT1H"
    })
    void who_asks_for_peace_gets_it(int inARow, @Nullable Duration retryAfter, Duration wait) {
        assertThat(PollInterval.after(new SlowDown(inARow, retryAfter), HOUR, 0))
                .isEqualTo(wait);
    }

    @Test
    void a_feed_that_is_gone_is_asked_once_a_week() {
        assertThat(PollInterval.after(new Gone(), HOUR, 0)).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource({"0, PT1H", "0.5, PT1H3M", "1, PT1H6M", "7, PT1H6M", "-1, PT1H"})
    void jitter_adds_up_to_a_tenth(double jitter, Duration wait) {
        assertThat(PollInterval.after(new Failed(1), HOUR, jitter)).isEqualTo(wait);
    }

    @Test
    void the_minimum_holds_also_above_a_day() {
        assertThat(PollInterval.after(new Failed(3), Duration.ofDays(2), 0)).isEqualTo(Duration.ofDays(2));
    }
}
