package dev.postil.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of time as a query writes it, in UTC: {@code 2026}, {@code 2026-03}, {@code >=2026-03-09}, {@code 2026-01..2026-03}. */
record DateRange(Instant from, Instant until) {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    static Optional<DateRange> parse(String written) {
        int dots = written.indexOf("..");
        if (dots >= 0) {
            Optional<DateRange> first = span(written.substring(0, dots));
            return first.flatMap(from -> span(written.substring(dots + 2))
                    .filter(to -> from.from.isBefore(to.until))
                    .map(to -> new DateRange(from.from, to.until)));
        }
        String sign = written.startsWith(">=") || written.startsWith("<=")
                ? written.substring(0, 2)
                : written.startsWith(">") || written.startsWith("<") ? written.substring(0, 1) : "";
        return span(written.substring(sign.length())).map(span -> switch (sign) {
            case ">" -> new DateRange(span.until, LAST);
            case ">=" -> new DateRange(span.from, LAST);
            case "<" -> new DateRange(FIRST, span.from);
            case "<=" -> new DateRange(FIRST, span.until);
            default -> span;
        });
    }

    private static Optional<DateRange> span(String date) {
        Matcher parts = DATE.matcher(date);
        if (!parts.matches() || parts.group(1).equals("0000")) {
            return Optional.empty();
        }
        try {
            LocalDate first;
            LocalDate behind;
            if (parts.group(3) != null) {
                first = LocalDate.parse(date);
                behind = first.plusDays(1);
            } else if (parts.group(2) != null) {
                first = YearMonth.parse(date).atDay(1);
                behind = first.plusMonths(1);
            } else {
                first = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 1);
                behind = first.plusYears(1);
            }
            return Optional.of(new DateRange(instant(first), instant(behind)));
        } catch (java.time.DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
