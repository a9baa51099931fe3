package dev.postil.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postil.feed.NotAFeed.Reason;
import dev.postil.feed.ParsedEntry.Enclosure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeed() {}

    static ParseResult parse(String text, URI address) {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            return new NotAFeed(Reason.MALFORMED, broken.getOriginalMessage());
        }
        if (feed.path("rss").path("channel").isObject()) {
            return XmlFeed.read(RssInJson.root(feed.path("rss")), address);
        }
        boolean isFeed = feed.path("version").asText().contains("jsonfeed.org")
                || feed.path("items").isArray();
        return isFeed ? read(feed, address) : new NotAFeed(Reason.OTHER_DOCUMENT, "JSON without version and items");
    }

    private static ParsedFeed read(JsonNode feed, URI address) {
        URI site = FeedAddress.of(address, string(feed, "home_page_url"));
        List<String> authors = authors(feed);
        String language = Values.line(string(feed, "language"));
        DistinctGuids guids = new DistinctGuids();
        List<ParsedEntry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            guids.distinct(entry(item, site == null ? address : site).inheriting(authors, language))
                    .ifPresent(entries::add);
        }
        return new ParsedFeed(
                Values.title(Values.line(string(feed, "title"))),
                site,
                Values.line(string(feed, "description")),
                language,
                authors,
                address(feed, address, "icon", "favicon"),
                address(feed, address, "feed_url"),
                null,
                Stream.of(feed.path("hubs"))
                        .flatMap(JsonNode::valueStream)
                        .flatMap(hub -> Stream.ofNullable(FeedAddress.of(address, string(hub, "url"))))
                        .toList(),
                entries);
    }

    private static ParsedEntry entry(JsonNode item, URI site) {
        URI url = address(item, site, "url", "external_url");
        String title = Values.title(Values.plain(string(item, "title")));
        String html = html(item);
        return new ParsedEntry(
                DistinctGuids.guid(string(item, "id"), url, title, html),
                url,
                title,
                authors(item),
                FeedDate.parse(string(item, "date_published")),
                FeedDate.parse(string(item, "date_modified")),
                html == null ? null : escaped(string(item, "summary")),
                html == null ? escaped(string(item, "summary")) : html,
                url == null ? site : url,
                address(item, site, "image", "banner_image"),
                Values.line(string(item, "language")),
                null,
                null,
                item.path("attachments")
                        .valueStream()
                        .flatMap(file -> Stream.ofNullable(enclosure(file, site)))
                        .toList(),
                item.path("tags")
                        .valueStream()
                        .flatMap(tag -> Stream.ofNullable(Values.line(tag.asText())))
                        .distinct()
                        .toList());
    }

    private static @Nullable String html(JsonNode item) {
        String html = Values.text(string(item, "content_html"));
        String text = Values.text(string(item, "content_text"));
        return html != null ? html : text != null && Values.looksLikeHtml(text) ? text : escaped(text);
    }

    private static @Nullable String escaped(@Nullable String text) {
        String sound = Values.text(text);
        return sound == null ? null : Entities.escape(sound).replace("\n", "<br>");
    }

    /** Version 1.1's {@code authors}, else 1.0's {@code author}. */
    private static List<String> authors(JsonNode holder) {
        return Stream.concat(holder.path("authors").valueStream(), Stream.of(holder.path("author")))
                .map(author -> Values.line(author.isTextual() ? author.asText() : string(author, "name")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable Enclosure enclosure(JsonNode file, URI base) {
        URI url = FeedAddress.of(base, string(file, "url"));
        return url == null
                ? null
                : new Enclosure(
                        url, Values.line(string(file, "mime_type")), Values.number(string(file, "size_in_bytes")));
    }

    private static @Nullable URI address(JsonNode holder, URI base, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(FeedAddress.of(base, string(holder, name))))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String string(JsonNode holder, String name) {
        JsonNode value = holder.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
