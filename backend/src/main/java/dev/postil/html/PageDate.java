package dev.postil.html;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them: ISO 8601, RFC 1123, or in words, in several languages. */
final class PageDate {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?$");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?(?:\\s+|-)(?:of\\s+|de\\s+)?(\\p{L}{3,12})\\.?,?(?:\\s+|-)(?:de\\s+)?(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern HAN = Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern DOTTED = Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)");
    /** Month first, as where pages write so; day first where it cannot be a month. */
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?![\\d/])");

    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?(?:\\s*(?:UTC|GMT|[ECMP][SD]?T))?");
    private static final Pattern EPOCH = Pattern.compile("^1\\d{9}(?:\\d{3})?$");
    private static final Pattern IN_PATH =
            Pattern.compile("/(20\\d{2}|19\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/_-]|$)");

    private PageDate() {}

    static Optional<Instant> parse(String text) {
        String given = text.strip();
        if (given.isEmpty() || given.length() > 200) {
            return Optional.empty();
        }
        if (EPOCH.matcher(given).matches()) {
            return sane(Instant.ofEpochSecond(Long.parseLong(given.substring(0, 10))));
        }
        return first(ISO, given, PageDate::iso)
                .or(() -> rfc1123(given))
                .or(() -> first(COMPACT, given, match -> day(match.group(1), match.group(2), match.group(3))))
                .or(() -> first(DAY_FIRST, given, match -> day(match.group(3), month(match.group(2)), match.group(1))))
                .or(() ->
                        first(MONTH_FIRST, given, match -> day(match.group(3), month(match.group(1)), match.group(2))))
                .or(() -> first(DOTTED, given, match -> day(match.group(3), match.group(2), match.group(1))))
                .or(() -> first(HAN, given, match -> day(match.group(1), match.group(2), match.group(3))))
                .or(() -> first(SLASHED, given, PageDate::slashed))
                .flatMap(PageDate::sane);
    }

    private static Instant slashed(MatchResult match) {
        String year = match.group(3).length() == 2 ? "20" + match.group(3) : match.group(3);
        return number(match.group(1)) > 12
                ? day(year, match.group(2), match.group(1))
                : day(year, match.group(1), match.group(2));
    }

    static Optional<Instant> inPath(String path) {
        return first(IN_PATH, path, match -> day(match.group(1), match.group(2), match.group(3)))
                .flatMap(PageDate::sane);
    }

    /** The text without its dates and times of day. */
    static String without(String text) {
        String rest = text;
        for (Pattern date : List.of(ISO, DAY_FIRST, MONTH_FIRST, DOTTED, SLASHED, HAN, TIME)) {
            rest = date.matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    private interface Reading {
        Instant of(MatchResult match);
    }

    private static Optional<Instant> first(Pattern pattern, String text, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            try {
                return Optional.of(reading.of(matcher.toMatchResult()));
            } catch (DateTimeException | IllegalArgumentException e) {
                // a number that looks like a date: the next may be one
            }
        }
        return Optional.empty();
    }

    private static Instant iso(MatchResult match) {
        LocalDate date = LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
        if (match.group(4) == null) {
            return date.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        LocalDateTime time = date.atTime(
                number(match.group(4)), number(match.group(5)), match.group(6) == null ? 0 : number(match.group(6)));
        String zone = match.group(7) == null || match.group(7).length() == 3 ? "Z" : match.group(7);
        return onItsDay(time.atOffset(ZoneOffset.of(zone)));
    }

    /** The instant, or the nearest one that falls in UTC on the day that the page names: what is read of it is the day. */
    private static Instant onItsDay(OffsetDateTime time) {
        Instant start = time.toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = start.plus(Duration.ofDays(1)).minusSeconds(1);
        Instant instant = time.toInstant();
        return instant.isBefore(start) ? start : instant.isAfter(end) ? end : instant;
    }

    private static Optional<Instant> rfc1123(String text) {
        try {
            return Optional.of(onItsDay(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant day(String year, String month, String day) {
        return LocalDate.of(number(year), number(month), number(day))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static String month(String name) {
        return MonthNames.number(name).map(String::valueOf).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<Instant> sane(Instant date) {
        return date.isAfter(Instant.parse("1970-01-02T00:00:00Z"))
                        && date.isBefore(Instant.parse("2100-01-01T00:00:00Z"))
                ? Optional.of(date)
                : Optional.empty();
    }
}
