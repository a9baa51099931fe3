package dev.postil.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Feeds as they come over the wire, for what the tests of the parser do not cover. */
public final class TestFeed {
    public static final String TYPE = "application/rss+xml";

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private TestFeed() {}

    /** An entry of a feed; its guid is its address unless it says otherwise. */
    public record Entry(String guid, String url, String title, String html, Instant published) {
        /** The entry of this number, published so many hours after the year began, with as many words as it says. */
        public static Entry of(int number, int words) {
            String url = "https://blog.example/" + number;
            return new Entry(
                    url, url, "Post " + number, "<p>" + words(words) + "</p>", FIRST.plusSeconds(number * 3600L));
        }

        public Entry titled(String other) {
            return new Entry(guid, url, other, html, published);
        }

        public Entry saying(String other) {
            return new Entry(guid, url, title, other, published);
        }

        public Entry at(String other) {
            return new Entry(other, other, title, html, published);
        }
    }

    /** So many words that differ from each other. */
    public static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    public static String rss(String title, Entry... entries) {
        return rss(title, Arrays.asList(entries));
    }

    public static String rss(String title, List<Entry> entries) {
        return """
                <?xml version="1.0"?><rss version="2.0"><channel><title>%s</title><link>https://blog.example/</link>%s</channel></rss>
                """.formatted(title, entries.stream().map(TestFeed::item).collect(Collectors.joining()));
    }

    private static String item(Entry entry) {
        return """
                <item><guid isPermaLink="false">%s</guid><link>%s</link><title>%s</title>
                <description><![CDATA[%s]]></description><pubDate>%s</pubDate></item>
                """.formatted(
                entry.guid(),
                entry.url(),
                entry.title(),
                entry.html(),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(entry.published().atOffset(ZoneOffset.UTC)));
    }
}
