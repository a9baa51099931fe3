package dev.postil.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Other people's feeds with what they should give, if they lie beside the repository. */
record FeedCorpus(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Case(
            String file,
            String tier,
            JsonNode simple,
            @Nullable String contentType) {}

    /** What a field should be and what it is. */
    record Check(String file, String field, String expected, List<String> found) {
        boolean isMet() {
            return found.contains(expected);
        }
    }

    List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            JsonNode json = JSON.readTree(line);
            JsonNode headers = json.path("http_headers");
            cases.add(new Case(
                    json.path("file").asText(),
                    json.path("tier").asText(),
                    json.path("simple"),
                    headers.path("Content-type").isTextual()
                            ? headers.path("Content-type").asText()
                            : null));
        }
        return cases;
    }

    List<Path> real() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("real"))) {
            return files.filter(file -> !file.endsWith("LICENSE")).sorted().toList();
        }
    }

    ParseResult parse(Case given) throws IOException {
        return parse(folder.resolve(given.file()), given.contentType());
    }

    ParseResult parse(Path file, @Nullable String contentType) throws IOException {
        return new FeedParser()
                .parse(Files.readAllBytes(file), contentType, URI.create("http://127.0.0.1:8097/feed.xml"));
    }

    /** The plain fields that a reading list has a use for; icons, rights, generators it has not. */
    List<Check> checks(Case given) throws IOException {
        List<Check> checks = new ArrayList<>();
        ParsedFeed feed = parse(given) instanceof ParsedFeed parsed ? parsed : null;
        given.simple().properties().forEach(field -> {
            List<String> found = feed == null ? null : found(feed, field.getKey());
            if (found != null || (feed == null && !field.getKey().equals("items"))) {
                add(checks, given, field.getKey(), field.getValue(), found == null ? List.of() : found);
            }
        });
        given.simple()
                .path("items")
                .properties()
                .forEach(item -> item.getValue().properties().forEach(field -> {
                    int index = Integer.parseInt(item.getKey());
                    ParsedEntry entry = feed == null || feed.entries().size() <= index
                            ? null
                            : feed.entries().get(index);
                    List<String> found = entry == null ? List.of() : found(entry, field.getKey());
                    if (found != null) {
                        add(checks, given, field.getKey(), field.getValue(), found);
                    }
                }));
        return checks;
    }

    private static void add(List<Check> checks, Case given, String field, JsonNode expected, List<String> found) {
        boolean isMarkup = List.of("title", "feed_title", "summary", "content", "feed_description")
                .contains(field);
        boolean isDate = field.matches("(feed_)?(updated|published|created)(_iso)?");
        String value = expected.isNull() ? "" : expected.asText();
        checks.add(new Check(
                given.file(),
                field,
                isMarkup
                        ? words(value)
                        : isDate ? String.valueOf(FeedDate.parse(value)) : value.replaceAll(" \\(.*\\)$", ""),
                isMarkup ? found.stream().map(FeedCorpus::words).toList() : found));
    }

    private static @Nullable List<String> found(ParsedFeed feed, String field) {
        return switch (field) {
            case "feed_title" -> texts(feed.title());
            case "feed_description" -> texts(feed.description());
            case "feed_link" -> texts(feed.siteUrl());
            case "feed_language" -> texts(feed.language());
            case "feed_author", "feed_author_name" -> feed.authors();
            case "feed_image", "feed_icon" -> texts(feed.image());
            default -> null;
        };
    }

    private static @Nullable List<String> found(ParsedEntry entry, String field) {
        return switch (field) {
            case "title" -> texts(entry.title());
            case "summary", "content" -> texts(entry.summaryHtml(), entry.contentHtml());
            case "link" -> texts(entry.url());
            case "id" -> List.of(entry.guid());
            case "author", "author_name" -> entry.authors();
            case "published", "published_iso", "created_iso", "updated", "updated_iso" ->
                texts(entry.publishedAt(), entry.updatedAt());
            case "category" -> entry.categories();
            case "enclosure_type" ->
                entry.enclosures().stream().map(ParsedEntry.Enclosure::type).toList();
            case "enclosure_length" ->
                entry.enclosures().stream()
                        .map(file -> String.valueOf(file.length()))
                        .toList();
            case "comments" -> texts(entry.discussionUrl());
            default -> null;
        };
    }

    private static List<String> texts(@Nullable Object... values) {
        List<String> texts =
                Stream.of(values).filter(Objects::nonNull).map(Object::toString).toList();
        return texts.isEmpty() ? List.of("") : texts;
    }

    private static String words(String markup) {
        return Jsoup.parse(Jsoup.parse(markup).text()).text();
    }
}
