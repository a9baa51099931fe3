package dev.postil.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it came over the wire. Texts are trimmed and free of control characters and lone surrogates; addresses are
 * absolute, http or https.
 *
 * @param title plain text, at most 1,000 characters
 * @param siteUrl the page that the feed belongs to
 * @param description plain text
 * @param language a BCP 47 tag as the feed gives it, not checked
 * @param authors names, in the feed's order
 * @param image the feed's logo or icon
 * @param selfUrl where the feed says that it lives
 * @param checkEvery how often the feed asks to be read (RSS {@code ttl}, {@code sy:updatePeriod})
 * @param hubs WebSub hubs
 * @param entries in the feed's order, each guid once
 */
public record ParsedFeed(
        @Nullable String title,
        @Nullable URI siteUrl,
        @Nullable String description,
        @Nullable String language,
        List<String> authors,
        @Nullable URI image,
        @Nullable URI selfUrl,
        @Nullable Duration checkEvery,
        List<URI> hubs,
        List<ParsedEntry> entries)
        implements ParseResult {

    public ParsedFeed {
        authors = List.copyOf(authors);
        hubs = List.copyOf(hubs);
        entries = List.copyOf(entries);
    }
}
