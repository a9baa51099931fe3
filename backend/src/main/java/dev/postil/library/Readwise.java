package dev.postil.library;

import dev.postil.annotation.HighlightColor;
import dev.postil.annotation.ImportedAnnotation;
import dev.postil.annotation.TextQuote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Highlights as Readwise exports them: CSV with a header; the columns are found by their names. */
final class Readwise {
    private Readwise() {}

    static Optional<List<ImportedAnnotation>> read(String text) {
        List<List<String>> rows = CsvText.rows(text);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> header = rows.getFirst().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!header.contains("highlight")) {
            return Optional.empty();
        }
        List<ImportedAnnotation> all = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String quote = cell(header, row, "highlight");
            String url = cell(header, row, "url", "source url", "source_url", "highlight url");
            if (quote.isBlank() || url.isBlank()) {
                continue;
            }
            String note = cell(header, row, "note");
            var created = JsonText.instant(cell(header, row, "highlighted at", "highlighted_at"));
            all.add(new ImportedAnnotation(
                    null,
                    url,
                    new TextQuote(quote, "", ""),
                    null,
                    0,
                    color(cell(header, row, "color")),
                    note.isBlank() ? null : note,
                    Arrays.stream(cell(header, row, "tags").split(","))
                            .map(String::strip)
                            .filter(tag -> !tag.isEmpty())
                            .toList(),
                    created,
                    created));
        }
        return Optional.of(all);
    }

    private static String cell(List<String> header, List<String> row, String... names) {
        for (String name : names) {
            int at = header.indexOf(name);
            if (at >= 0 && at < row.size() && !row.get(at).isBlank()) {
                return row.get(at);
            }
        }
        return "";
    }

    private static HighlightColor color(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "green" -> HighlightColor.GREEN;
            case "blue" -> HighlightColor.BLUE;
            case "pink", "red" -> HighlightColor.PINK;
            case "purple" -> HighlightColor.PURPLE;
            default -> HighlightColor.YELLOW;
        };
    }
}
