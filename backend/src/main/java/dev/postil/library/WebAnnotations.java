package dev.postil.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postil.annotation.Annotation;
import dev.postil.annotation.HighlightColor;
import dev.postil.annotation.ImportedAnnotation;
import dev.postil.annotation.TextQuote;
import dev.postil.annotation.TextRange;
import dev.postil.db.Uuid7;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The W3C's Web Annotation Data Model as JSON-LD: a collection with one page, each annotation with all that we know of it. */
final class WebAnnotations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private WebAnnotations() {}

    static ExportedFile write(List<Noted> all) {
        ObjectNode collection = JSON.createObjectNode();
        collection.put("@context", CONTEXT).put("type", "AnnotationCollection").put("total", all.size());
        ArrayNode items =
                collection.putObject("first").put("type", "AnnotationPage").putArray("items");
        all.forEach(noted -> items.add(item(noted)));
        try {
            return new ExportedFile(
                    "annotations.jsonld",
                    "application/ld+json; charset=utf-8",
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(collection) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode item(Noted noted) {
        Annotation annotation = noted.annotation();
        ObjectNode item = JSON.createObjectNode();
        item.put("id", "urn:uuid:" + annotation.id())
                .put("type", "Annotation")
                .put("motivation", "highlighting")
                .put("created", annotation.createdAt().toString())
                .put("modified", annotation.updatedAt().toString());
        ArrayNode bodies = item.putArray("body");
        if (annotation.note() != null) {
            bodies.addObject()
                    .put("type", "TextualBody")
                    .put("purpose", "commenting")
                    .put("format", "text/markdown")
                    .put("value", annotation.note());
        }
        noted.tags()
                .forEach(tag -> bodies.addObject()
                        .put("type", "TextualBody")
                        .put("purpose", "tagging")
                        .put("value", tag));
        ObjectNode target = item.putObject("target");
        target.put("type", "SpecificResource").put("source", noted.post().url());
        target.put("styleClass", annotation.color().name().toLowerCase(Locale.ROOT));
        target.putObject("state").put("type", "State").put("revision", annotation.revision());
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", annotation.quote().exact())
                .put("prefix", annotation.quote().prefix())
                .put("suffix", annotation.quote().suffix());
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", annotation.originalPosition().start())
                .put("end", annotation.originalPosition().end());
        return item;
    }

    /** The annotations of a collection, a page or a list of them; nothing if this is no JSON. */
    static Optional<List<ImportedAnnotation>> read(String text) {
        return JsonText.parse(text).map(root -> {
            JsonNode items = root.isArray() ? root : root.has("first") ? root.at("/first/items") : root.path("items");
            List<ImportedAnnotation> all = new ArrayList<>();
            items.forEach(item -> read(item).ifPresent(all::add));
            return all;
        });
    }

    private static Optional<ImportedAnnotation> read(JsonNode item) {
        JsonNode target = item.path("target").isArray() ? item.path("target").path(0) : item.path("target");
        JsonNode quote = selector(target, "TextQuoteSelector");
        String source = target.path("source").asText("");
        if (source.isEmpty() || quote == null || quote.path("exact").asText("").isEmpty()) {
            return Optional.empty();
        }
        JsonNode position = selector(target, "TextPositionSelector");
        List<String> tags = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        JsonNode bodies = item.path("body").isArray()
                ? item.path("body")
                : JSON.createArrayNode().add(item.path("body"));
        bodies.forEach(body -> {
            String value = body.path("value").asText("");
            if (body.path("purpose").asText("").equals("tagging")) {
                tags.add(value);
            } else if (!value.isEmpty()) {
                note.append(note.isEmpty() ? "" : "\n\n").append(value);
            }
        });
        return Optional.of(new ImportedAnnotation(
                Uuid7.parse(item.path("id").asText("").replace("urn:uuid:", "")).orElse(null),
                source,
                new TextQuote(
                        quote.path("exact").asText(),
                        quote.path("prefix").asText(""),
                        quote.path("suffix").asText("")),
                position == null
                        ? null
                        : new TextRange(
                                position.path("start").asInt(),
                                position.path("end").asInt()),
                target.at("/state/revision").asInt(0),
                color(target.path("styleClass").asText("")),
                note.isEmpty() ? null : note.toString(),
                tags,
                JsonText.instant(item.path("created")),
                JsonText.instant(item.path("modified"))));
    }

    private static @Nullable JsonNode selector(JsonNode target, String type) {
        JsonNode selectors = target.path("selector");
        return StreamSupport.stream(
                        (selectors.isArray()
                                        ? selectors
                                        : JSON.createArrayNode().add(selectors))
                                .spliterator(),
                        false)
                .filter(selector -> selector.path("type").asText("").equals(type))
                .findFirst()
                .orElse(null);
    }

    private static HighlightColor color(String name) {
        try {
            return HighlightColor.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException another) {
            return HighlightColor.YELLOW;
        }
    }
}
