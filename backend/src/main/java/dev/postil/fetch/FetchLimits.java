package dev.postil.fetch;

import java.time.Duration;

/**
 * How long and how much.
 *
 * @param connect for opening one connection
 * @param total from the first connection to the last byte, all redirects included
 * @param turn how long to wait until fewer than {@code perHost} others ask the same host
 * @param redirects the most redirects to follow
 */
public record FetchLimits(Duration connect, Duration total, Duration turn, int perHost, int redirects) {

    /** What serves the open web. */
    public static final FetchLimits STANDARD =
            new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60), 2, 5);

    /** The same with another total. */
    public FetchLimits withTotal(Duration shorter) {
        return new FetchLimits(connect, shorter, turn, perHost, redirects);
    }
}
