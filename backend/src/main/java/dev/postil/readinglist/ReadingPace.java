package dev.postil.readinglist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How fast somebody reads, from what they read so far: the median by words, so that one post left open over night or skimmed changes
 * little. Known once there is enough to go by; always within what people can do.
 */
final class ReadingPace {
    /** What was read of one post, and how long it took. */
    record Sample(int words, int seconds) {
        double wordsPerMinute() {
            return words * 60.0 / seconds;
        }

        private boolean isReading() {
            return words >= 50 && seconds >= 5 && wordsPerMinute() >= 30 && wordsPerMinute() <= 1_500;
        }
    }

    private static final int SLOWEST = 60;
    private static final int FASTEST = 900;
    private static final int ENOUGH_WORDS = 1_000;
    private static final int ENOUGH_SAMPLES = 3;

    private ReadingPace() {}

    static OptionalInt wordsPerMinute(List<Sample> samples) {
        Sample[] read = samples.stream()
                .filter(Sample::isReading)
                .sorted(Comparator.comparingDouble(Sample::wordsPerMinute))
                .toArray(Sample[]::new);
        int words = Arrays.stream(read).mapToInt(Sample::words).sum();
        if (words < ENOUGH_WORDS && read.length < ENOUGH_SAMPLES) {
            return OptionalInt.empty();
        }
        int half = 0;
        for (Sample sample : read) {
            half += sample.words();
            if (half * 2 >= words) {
                return OptionalInt.of(Math.clamp(Math.round(sample.wordsPerMinute()), SLOWEST, FASTEST));
            }
        }
        return OptionalInt.empty();
    }
}
