package dev.postil.feed;

import dev.postil.fetch.WebUrl;
import dev.postil.html.CleanHtml;
import dev.postil.html.Discussion;
import dev.postil.html.Sanitizer;
import dev.postil.html.TextLanguage;
import dev.postil.post.PostContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of an entry as it came what we keep: cleaned, with a title, an address and a guid whatever is missing. */
final class EntryContent {
    private static final int MAX_GUID = 500;
    private static final int TITLE_FROM_TEXT = 80;

    private EntryContent() {}

    record Kept(String guid, PostContent content) {}

    static Kept of(ParsedEntry entry, ParsedFeed feed, WebUrl feedUrl) {
        Discussion body = Discussion.split(
                Objects.requireNonNullElse(entry.contentHtml(), Objects.requireNonNullElse(entry.summaryHtml(), "")),
                Objects.requireNonNullElse(entry.url(), entry.base()));
        CleanHtml clean = Sanitizer.clean(body.body(), entry.base());
        WebUrl url = address(entry.url()).or(() -> address(feed.siteUrl())).orElse(feedUrl);
        URI discussion = entry.discussionUrl() == null ? body.address() : entry.discussionUrl();
        URI image = entry.leadImage() == null ? clean.firstImage() : entry.leadImage();
        // An entry without an address of its own is no other source's piece: its guid keeps it apart.
        String canonical = entry.url() == null
                ? url.canonical() + "#"
                        + PollFeed.hash(entry.guid().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16)
                : url.canonical().toString();
        return new Kept(
                guid(entry.guid()),
                new PostContent(
                        url.toString(),
                        canonical,
                        title(entry.title(), clean, url),
                        entry.authors(),
                        feed.title(),
                        entry.language() == null || entry.language().length() > 35
                                ? TextLanguage.of(clean.text())
                                : entry.language(),
                        entry.publishedAt(),
                        entry.updatedAt(),
                        clean.excerpt(),
                        address(image).map(WebUrl::toString).orElse(null),
                        clean.wordCount(),
                        clean.html(),
                        clean.text(),
                        address(discussion).map(WebUrl::toString).orElse(null),
                        entry.discussionCount()));
    }

    private static Optional<WebUrl> address(@Nullable URI url) {
        return Optional.ofNullable(url).flatMap(it -> WebUrl.parse(it.toString()));
    }

    private static String guid(String guid) {
        return guid.length() <= MAX_GUID ? guid : "sha256:" + PollFeed.hash(guid.getBytes(StandardCharsets.UTF_8));
    }

    /** A post without a title is called by the words it begins with, as its readers would. */
    private static String title(@Nullable String given, CleanHtml clean, WebUrl url) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        String words = clean.excerpt();
        if (words.isBlank()) {
            return url.toString();
        }
        int space = words.length() <= TITLE_FROM_TEXT ? words.length() : words.lastIndexOf(' ', TITLE_FROM_TEXT);
        return words.length() <= TITLE_FROM_TEXT
                ? words
                : words.substring(0, space > 0 ? space : TITLE_FROM_TEXT) + "…";
    }
}
