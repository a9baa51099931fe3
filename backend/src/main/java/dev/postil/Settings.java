package dev.postil;

import dev.postil.account.SignUpPolicy;
import dev.postil.db.DatabaseSettings;
import dev.postil.feed.PollSettings;
import dev.postil.fetch.AllowList;
import dev.postil.http.ImageSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the environment says, each value checked; a wrong one is named with the reason. The README has the table. */
record Settings(
        String host,
        int port,
        DatabaseSettings database,
        SignUpPolicy signUp,
        String baseUrl,
        AllowList fetchAllow,
        String contact,
        PollSettings polling,
        ImageSettings images) {

    private static final Set<String> KNOWN = Set.of(
            "POSTIL_HOST",
            "POSTIL_PORT",
            "POSTIL_DATA",
            "POSTIL_CACHE",
            "POSTIL_CACHE_SIZE",
            "POSTIL_DATABASE_URL",
            "POSTIL_DATABASE_USER",
            "POSTIL_DATABASE_PASSWORD",
            "POSTIL_DATABASE_CONNECTIONS",
            "POSTIL_SIGN_UP",
            "POSTIL_BASE_URL",
            "POSTIL_FETCH_ALLOW",
            "POSTIL_FETCH_CONTACT",
            "POSTIL_FEED_MIN_INTERVAL");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(MB|GB)");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(s|m|h|d)");

    /** A setting that cannot be used; the message says which and why. */
    static final class Wrong extends Exception {
        Wrong(String name, String why) {
            super(name + " " + why);
        }
    }

    static Settings from(Map<String, String> environment) throws Wrong {
        Set<String> unknown = new TreeSet<>(environment.keySet());
        unknown.removeIf(name -> !name.startsWith("POSTIL_") || KNOWN.contains(name));
        if (!unknown.isEmpty()) {
            throw new Wrong(unknown.iterator().next(), "is not a setting; the settings are " + new TreeSet<>(KNOWN));
        }
        Reader read = new Reader(environment);
        String host = read.text("POSTIL_HOST", "127.0.0.1");
        int port = read.number("POSTIL_PORT", 8080, 0, 65_535);
        return new Settings(
                host,
                port,
                database(read),
                read.value(
                        "POSTIL_SIGN_UP",
                        SignUpPolicy.FIRST,
                        "first, open or closed",
                        text -> SignUpPolicy.valueOf(text.toUpperCase(Locale.ROOT))),
                read.value(
                        "POSTIL_BASE_URL",
                        "http://localhost:" + port,
                        "an address like https://read.example.org",
                        Settings::origin),
                read.value(
                        "POSTIL_FETCH_ALLOW",
                        AllowList.NONE,
                        "a list of ranges like 10.0.0.0/8, 192.168.1.7",
                        AllowList::parse),
                read.value(
                        "POSTIL_FETCH_CONTACT",
                        read.value("POSTIL_BASE_URL", "http://localhost:" + port, "an address", Settings::origin),
                        "an email or web address in plain letters, without spaces and brackets",
                        Settings::contact),
                new PollSettings(read.value(
                        "POSTIL_FEED_MIN_INTERVAL",
                        Duration.ofHours(1),
                        "a time like 30s, 15m, 1h or 1d",
                        Settings::duration)),
                new ImageSettings(
                        read.value("POSTIL_CACHE", data(read).resolve("cache"), "a folder", Path::of),
                        read.value("POSTIL_CACHE_SIZE", 1L << 30, "a size like 500MB or 2GB", Settings::size)));
    }

    private static DatabaseSettings database(Reader read) throws Wrong {
        String url = read.text("POSTIL_DATABASE_URL", "");
        if (url.isEmpty()) {
            return new DatabaseSettings.Sqlite(data(read).resolve("postil.db"));
        }
        String jdbc = url.startsWith("postgres://") || url.startsWith("postgresql://")
                ? "jdbc:postgresql" + url.substring(url.indexOf(':'))
                : url;
        if (!jdbc.startsWith("jdbc:postgresql:") || jdbc.contains("@")) {
            throw new Wrong(
                    "POSTIL_DATABASE_URL", "must be like postgresql://host:5432/postil, without user and password");
        }
        return new DatabaseSettings.Postgresql(
                jdbc,
                read.text("POSTIL_DATABASE_USER", "postil"),
                read.text("POSTIL_DATABASE_PASSWORD", ""),
                read.number("POSTIL_DATABASE_CONNECTIONS", 10, 2, 1_000));
    }

    private static Path data(Reader read) throws Wrong {
        return read.value("POSTIL_DATA", Path.of("data"), "a folder", Path::of);
    }

    private static String origin(String text) {
        URI uri = URI.create(text);
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        if (uri.getHost() == null
                || !Set.of("http", "https").contains(uri.getScheme())
                || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException(text);
        }
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** It stands in a comment of a header that every site gets to see. */
    private static String contact(String text) {
        if (!text.matches("[!-~&&[^()\\\\<>\"]]{3,200}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    static Duration duration(String text) {
        var match = DURATION.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text);
        }
        long count = Long.parseLong(match.group(1));
        if (count == 0) {
            throw new IllegalArgumentException(text);
        }
        return switch (match.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    static long size(String text) {
        var match = SIZE.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text);
        }
        return Long.parseLong(match.group(1)) << (match.group(2).equals("MB") ? 20 : 30);
    }

    private record Reader(Map<String, String> environment) {
        String text(String name, String fallback) {
            String value = environment.getOrDefault(name, "").strip();
            return value.isEmpty() ? fallback : value;
        }

        int number(String name, int fallback, int least, int most) throws Wrong {
            int number = value(name, fallback, "a number", Integer::valueOf);
            if (number < least || number > most) {
                throw new Wrong(name, "is " + number + " but must be from " + least + " to " + most);
            }
            return number;
        }

        <T> T value(String name, T fallback, String kind, Function<String, T> parse) throws Wrong {
            String text = text(name, "");
            try {
                return text.isEmpty() ? fallback : parse.apply(text);
            } catch (IllegalArgumentException unfit) {
                throw new Wrong(name, "is “" + text + "” but must be " + kind);
            }
        }
    }
}
