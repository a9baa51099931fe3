package dev.postil.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed as it came over the wire. Texts are trimmed and free of control characters and lone surrogates;
 * addresses are absolute, http or https; the HTML is raw and hostile.
 *
 * @param guid what identifies the entry within its feed: Atom id, RSS guid, {@code rdf:about}, else its address, else a
 *     hash of its title and text; at most 500 characters
 * @param title plain text, at most 1,000 characters; null if it has none
 * @param authors names, in the entry's order; the feed's own if the entry names none
 * @param publishedAt null if the feed gives no readable date; never trust it to be in the past
 * @param summaryHtml a shorter text given beside the content; null if there is none
 * @param contentHtml the fullest text that the entry has
 * @param base what relative addresses within the HTML refer to
 * @param leadImage the picture that the feed puts with the entry
 * @param language a BCP 47 tag as the feed gives it; the feed's own if the entry gives none
 * @param discussionUrl where readers discuss it: RSS {@code <comments>}, Atom {@code rel="replies"}
 * @param discussionCount how many comments it has: {@code slash:comments}, {@code thr:total}, {@code thr:count}
 */
public record ParsedEntry(
        String guid,
        @Nullable URI url,
        @Nullable String title,
        List<String> authors,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable String summaryHtml,
        @Nullable String contentHtml,
        URI base,
        @Nullable URI leadImage,
        @Nullable String language,
        @Nullable URI discussionUrl,
        @Nullable Integer discussionCount,
        List<Enclosure> enclosures,
        List<String> categories) {

    public ParsedEntry {
        authors = List.copyOf(authors);
        enclosures = List.copyOf(enclosures);
        categories = List.copyOf(categories);
    }

    ParsedEntry withGuid(String other) {
        return new ParsedEntry(
                other,
                url,
                title,
                authors,
                publishedAt,
                updatedAt,
                summaryHtml,
                contentHtml,
                base,
                leadImage,
                language,
                discussionUrl,
                discussionCount,
                enclosures,
                categories);
    }

    /** The same with its feed's authors and language where it has none of its own. */
    ParsedEntry inheriting(List<String> feedAuthors, @Nullable String feedLanguage) {
        return new ParsedEntry(
                guid,
                url,
                title,
                authors.isEmpty() ? feedAuthors : authors,
                publishedAt,
                updatedAt,
                summaryHtml,
                contentHtml,
                base,
                leadImage,
                language == null ? feedLanguage : language,
                discussionUrl,
                discussionCount,
                enclosures,
                categories);
    }

    /**
     * A file that comes with an entry.
     *
     * @param type media type as the feed gives it
     * @param length in bytes, as the feed says; null if unknown
     */
    public record Enclosure(
            URI url, @Nullable String type, @Nullable Long length) {}
}
