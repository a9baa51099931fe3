package dev.postil.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 and 5322, RFC 3339 and W3CDTF, asctime, and their misspellings. Reads by what each
 * part looks like rather than by a list of formats; a date without a zone is taken for UTC.
 */
final class FeedDate {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:[-/.]?(\\d\\d?)(?:[-/.]?(\\d\\d?))?)?(?:[Tt\\s]+(\\d\\d?):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d+)?)?)?\\s*(.*)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})(?!\\d).*");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
    private static final Pattern TIME =
            Pattern.compile("(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\b)?");
    private static final Pattern NUMERIC = Pattern.compile("\\b(\\d\\d?)([/.])(\\d\\d?)[/.](\\d{4}|\\d\\d)\\b");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}|\\d{2}");
    private static final Pattern OFFSET = Pattern.compile("([+-])\\s*(\\d\\d?):?(\\d\\d)?\\b");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]{1,5}\\b");

    private static final Map<String, Integer> ZONE_MINUTES = zones();
    private static final Map<String, Integer> MONTHS = months();

    private FeedDate() {}

    /** The instant that is meant; null if it can't be made out or lies outside of 1900 to 2200. */
    static @Nullable Instant parse(@Nullable String raw) {
        if (raw == null || raw.isBlank() || raw.length() > 100) {
            return null;
        }
        String text = raw.strip();
        try {
            Instant instant = read(text);
            int year = instant == null ? 0 : instant.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1900 && year <= 2200 ? instant : null;
        } catch (DateTimeException | ArithmeticException impossible) {
            return null;
        }
    }

    private static @Nullable Instant read(String text) {
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return text.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return at(number(ordinal.group(1)), 1, 1, 0, 0, 0, 0).plusSeconds(86_400L * (number(ordinal.group(2)) - 1));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return at(
                    number(iso.group(1)),
                    number(iso.group(2), 1),
                    number(iso.group(3), 1),
                    number(iso.group(4), 0),
                    number(iso.group(5), 0),
                    number(iso.group(6), 0),
                    zone(iso.group(7)));
        }
        return readWords(text);
    }

    private static @Nullable Instant readWords(String text) {
        int hour = 0;
        int minute = 0;
        int second = 0;
        String date = text;
        String rest = "";
        Matcher time = TIME.matcher(text);
        if (time.find()) {
            hour = number(time.group(1));
            minute = number(time.group(2));
            second = number(time.group(3), 0);
            String half = time.group(4);
            if (half != null) {
                hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
            }
            rest = text.substring(time.end());
            date = text.substring(0, time.start()) + " " + OFFSET.matcher(rest).replaceFirst(" ");
        }
        Matcher numeric = NUMERIC.matcher(date);
        if (numeric.find()) {
            int first = number(numeric.group(1));
            int other = number(numeric.group(3));
            boolean dayFirst = first > 12 || numeric.group(2).equals(".");
            return at(
                    year(numeric.group(4)),
                    dayFirst ? other : first,
                    dayFirst ? first : other,
                    hour,
                    minute,
                    second,
                    zone(rest));
        }
        return named(date.split("[\\s,./'-]+", -1), hour, minute, second, zone(rest));
    }

    /** The last word that names a month, since a weekday may look like one; the day beside it, then the year. */
    private static @Nullable Instant named(String[] words, int hour, int minute, int second, int zone) {
        for (int i = words.length - 1; i >= 0; i--) {
            Integer month = month(words[i]);
            if (month == null) {
                continue;
            }
            String before = i > 0 ? words[i - 1].equals("de") && i > 1 ? words[i - 2] : words[i - 1] : "";
            List<String> after = Stream.of(words).skip(i + 1L).toList();
            Matcher day = DAY.matcher(before);
            boolean isDayFirst = day.matches();
            Optional<String> next =
                    after.stream().filter(word -> DAY.matcher(word).matches()).findFirst();
            if (!isDayFirst && next.isEmpty()) {
                return null;
            }
            String dayOfMonth = isDayFirst ? day.group(1) : next.orElseThrow().replaceAll("\\D", "");
            String year = before.length() == 4 && !isDayFirst
                    ? before
                    : after.stream()
                            .filter(word -> YEAR.matcher(word).matches() && (isDayFirst || word.length() == 4))
                            .findFirst()
                            .orElse("");
            return YEAR.matcher(year).matches()
                    ? at(year(year), month, number(dayOfMonth), hour, minute, second, zone)
                    : null;
        }
        return null;
    }

    private static Instant at(int year, int month, int day, int hour, int minute, int second, int zoneMinutes) {
        // 24:00 and the leap second roll over into what follows.
        return LocalDateTime.of(year, month, day, 0, 0)
                .plusHours(Math.min(hour, 24))
                .plusMinutes(Math.min(minute, 60))
                .plusSeconds(Math.min(second, 60))
                .minusMinutes(zoneMinutes)
                .toInstant(ZoneOffset.UTC);
    }

    private static int zone(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            int minutes = number(offset.group(2)) * 60 + number(offset.group(3), 0);
            return minutes > 18 * 60 ? 0 : offset.group(1).equals("-") ? -minutes : minutes;
        }
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            Integer minutes = ZONE_MINUTES.get(name.group());
            if (minutes != null) {
                return minutes;
            }
        }
        return 0;
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static @Nullable Integer month(String word) {
        if (word.length() < 3) {
            return null;
        }
        String key = word.toLowerCase(Locale.ROOT);
        Integer exact = MONTHS.get(key);
        return exact != null ? exact : MONTHS.get(key.substring(0, 3));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static Map<String, Integer> zones() {
        Map<String, Integer> zones = new HashMap<>();
        String hours =
                "UT=0 UTC=0 GMT=0 Z=0 WET=0 EST=-5 EDT=-4 CST=-6 CDT=-5 MST=-7 MDT=-6 PST=-8 PDT=-7 AKST=-9 AKDT=-8"
                        + " HST=-10 AST=-4 ADT=-3 BRT=-3 BST=1 WEST=1 CET=1 CEST=2 MET=1 MEZ=1 MESZ=2 EET=2 EEST=3 SAST=2 MSK=3"
                        + " SGT=8 HKT=8 AWST=8 JST=9 KST=9 AEST=10 AEDT=11 NZST=12 NZDT=13 ET=-5 CT=-6 MT=-7 PT=-8";
        for (String zone : hours.split(" ", -1)) {
            int equals = zone.indexOf('=');
            zones.put(zone.substring(0, equals), 60 * Integer.parseInt(zone.substring(equals + 1)));
        }
        zones.put("IST", 330);
        zones.put("ACST", 570);
        zones.put("NST", -210);
        return zones;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of(
                "ru", "uk", "pl", "cs", "el", "hu", "tr", "nl", "sv", "da", "nb", "pt", "it", "es", "fr", "de", "en")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.of(language))
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    months.put(name, month.getValue());
                }
            }
        }
        return months;
    }
}
