package dev.postil.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.jspecify.annotations.Nullable;

/** What headers say about time. */
final class Freshness {
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d+)");

    private Freshness() {}

    /**
     * For how long an answer is fresh (RFC 9111, 4.2.1), at most a year; null if the headers do not say.
     *
     * @param cacheControl all its lines, joined by commas
     * @param expires counts only without a max-age
     */
    static @Nullable Duration of(@Nullable String cacheControl, @Nullable String expires, Instant now) {
        Matcher maxAge = MAX_AGE.matcher(cacheControl == null ? "" : cacheControl);
        if (maxAge.find()) {
            return seconds(maxAge.group(1));
        }
        Instant end = expires == null ? null : DateUtils.parseStandardDate(expires);
        return end == null ? null : between(now, end);
    }

    /** A Retry-After, in seconds or as a date (RFC 9110, 10.2.3), at most a year; null if there is none to be read. */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (value.matches("\\d+")) {
            return seconds(value);
        }
        Instant end = DateUtils.parseStandardDate(value);
        return end == null ? null : between(now, end);
    }

    private static Duration seconds(String digits) {
        return digits.length() > 8 ? LONGEST : shorter(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Duration between(Instant now, Instant end) {
        return end.isAfter(now) ? shorter(Duration.between(now, end)) : Duration.ZERO;
    }

    private static Duration shorter(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
