package dev.postil.feed;

import java.time.Duration;

/** @param minInterval never ask a feed sooner than this after the last time */
public record PollSettings(Duration minInterval) {}
