package dev.postil.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** What Rome doesn't give of a feed, read from its elements. */
record FeedExtras(
        URI base,
        List<String> authors,
        @Nullable String language,
        @Nullable URI image,
        @Nullable URI selfUrl,
        @Nullable Duration checkEvery,
        List<URI> hubs) {

    static FeedExtras of(Dialect dialect, URI address) {
        Element feed = dialect.feed();
        URI base = RegularText.base(feed, address);
        return new FeedExtras(
                base,
                Extras.authors(dialect, feed),
                language(dialect),
                image(dialect, feed, base),
                links(dialect, feed, "self", base).findFirst().orElse(null),
                checkEvery(dialect, feed),
                links(dialect, feed, "hub", base).distinct().toList());
    }

    private static @Nullable String language(Dialect dialect) {
        String own = Extras.language(dialect, dialect.feed());
        return own == null ? Extras.language(dialect, dialect.root()) : own;
    }

    private static Stream<URI> links(Dialect dialect, Element feed, String rel, URI base) {
        return Stream.concat(dialect.children(feed, "link").stream(), dialect.children(feed, "atom:link").stream())
                .filter(link -> link.getAttributeValue("rel", "").strip().equalsIgnoreCase(rel))
                .flatMap(link -> Stream.ofNullable(FeedAddress.of(base, link.getAttributeValue("href"))));
    }

    private static @Nullable URI image(Dialect dialect, Element feed, URI base) {
        return Stream.of("icon", "logo", "image", "itunes:image")
                .flatMap(name -> dialect.children(feed, name).stream())
                .flatMap(image -> Stream.ofNullable(Extras.hrefOf(image, base)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Duration checkEvery(Dialect dialect, Element feed) {
        Long minutes = Values.number(text(dialect, feed, "ttl"));
        String period = text(dialect, feed, "sy:updatePeriod");
        Duration every = minutes != null ? Duration.ofMinutes(minutes) : null;
        if (every != null || period == null) {
            return every;
        }
        Long frequency = Values.number(text(dialect, feed, "sy:updateFrequency"));
        Duration whole = switch (period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
        return whole == null ? null : whole.dividedBy(Math.max(1, Objects.requireNonNullElse(frequency, 1L)));
    }

    private static @Nullable String text(Dialect dialect, Element feed, String name) {
        Element element = dialect.child(feed, name);
        return element == null ? null : element.getTextTrim();
    }
}
