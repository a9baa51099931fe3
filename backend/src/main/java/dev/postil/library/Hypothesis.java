package dev.postil.library;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.annotation.HighlightColor;
import dev.postil.annotation.ImportedAnnotation;
import dev.postil.annotation.TextQuote;
import dev.postil.annotation.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Annotations as the API of hypothes.is gives them: a list of rows, or a search result with {@code rows} in it. */
final class Hypothesis {
    private Hypothesis() {}

    static Optional<List<ImportedAnnotation>> read(String text) {
        return JsonText.parse(text).map(root -> {
            JsonNode rows = root.isArray() ? root : root.has("rows") ? root.path("rows") : root.path("annotations");
            List<ImportedAnnotation> all = new ArrayList<>();
            rows.forEach(row -> read(row).ifPresent(all::add));
            return all;
        });
    }

    /** Notes on a page as a whole and replies have no quote; they are no annotations of words. */
    private static Optional<ImportedAnnotation> read(JsonNode row) {
        @Nullable TextQuote quote = null;
        @Nullable TextRange position = null;
        for (JsonNode selector : row.at("/target/0/selector")) {
            switch (selector.path("type").asText("")) {
                case "TextQuoteSelector" ->
                    quote = new TextQuote(
                            selector.path("exact").asText(""),
                            selector.path("prefix").asText(""),
                            selector.path("suffix").asText(""));
                case "TextPositionSelector" ->
                    position = new TextRange(
                            selector.path("start").asInt(), selector.path("end").asInt());
                default -> {}
            }
        }
        String uri = row.path("uri").asText("");
        if (uri.isEmpty() || quote == null || quote.exact().isBlank()) {
            return Optional.empty();
        }
        List<String> tags = new ArrayList<>();
        row.path("tags").forEach(tag -> tags.add(tag.asText()));
        String note = row.path("text").asText("");
        return Optional.of(new ImportedAnnotation(
                null,
                uri,
                quote,
                position,
                0,
                HighlightColor.YELLOW,
                note.isBlank() ? null : note,
                tags,
                JsonText.instant(row.path("created")),
                JsonText.instant(row.path("updated"))));
    }
}
