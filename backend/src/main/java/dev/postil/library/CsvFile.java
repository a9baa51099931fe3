package dev.postil.library;

import dev.postil.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Annotations as a table (RFC 4180) whose cells no spreadsheet takes for formulas. */
final class CsvFile {
    private static final String HEADER = "id,title,url,quote,note,color,tags,state,created,updated";

    private CsvFile() {}

    static ExportedFile of(List<Noted> all) {
        return new ExportedFile(
                "annotations.csv",
                "text/csv; charset=utf-8",
                Stream.concat(Stream.of(HEADER), all.stream().map(CsvFile::row))
                        .collect(Collectors.joining("\r\n", "", "\r\n")));
    }

    private static String row(Noted noted) {
        Annotation annotation = noted.annotation();
        String note = annotation.note();
        return Stream.of(
                        annotation.id().toString(),
                        noted.post().title(),
                        noted.post().url(),
                        annotation.quote().exact(),
                        note == null ? "" : note,
                        annotation.color().name().toLowerCase(Locale.ROOT),
                        String.join(", ", noted.tags()),
                        annotation.anchorState().name().toLowerCase(Locale.ROOT),
                        annotation.createdAt().toString(),
                        annotation.updatedAt().toString())
                .map(CsvFile::cell)
                .collect(Collectors.joining(","));
    }

    /** What begins like a formula gets an apostrophe before it, behind which spreadsheets see text (OWASP, CSV injection). */
    static String cell(String value) {
        String start = value.stripLeading();
        boolean formula = (!start.isEmpty() && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(start.charAt(0)) >= 0)
                || value.startsWith("\t")
                || value.startsWith("\r")
                || value.startsWith("\n");
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
