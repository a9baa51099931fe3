package dev.postil.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.AnnotatedPosts;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Annotations written out as files, and read in. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AnnotationFilesTest {
    private static final String EXPORT =
            "query ($format: AnnotationFormat!) { viewer { exportAnnotations(format: $format) { name mediaType content } } }";
    private static final String IMPORT =
            "mutation ($format: ImportFormat!, $content: String!) { importAnnotations(input: {format: $format, content: "
                    + "$content}) { placed orphaned known unreadable userErrors { code } } }";

    private final LocalServer web = new LocalServer();
    private final TestServer server;
    private final Reader reader;

    AnnotationFilesTest(TestDatabase database) {
        server = TestServer.on(database);
        reader = new Reader(server.reader());
    }

    @BeforeEach
    void three_annotations_on_two_posts() {
        AnnotatedPosts.make(web, reader);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void export_import_export_gives_the_same_bytes() {
        String written = export("JSON_LD").get(0).path("content").textValue();
        Reader other = new Reader(server.reader());
        other.follow(web.url("/feed").toString());
        JsonNode result = other.client().change(IMPORT, "format", "JSON_LD", "content", written);
        assertThat(result.path("placed").intValue()).as(result.toString()).isEqualTo(3);
        assertThat(export(other, "JSON_LD").get(0).path("content").textValue()).isEqualTo(written);
        assertThat(export(other, "MARKDOWN")).isEqualTo(export("MARKDOWN"));
        assertThat(other.client()
                        .change(IMPORT, "format", "JSON_LD", "content", written)
                        .path("known")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void every_format_says_the_same_again_after_what_came_from_elsewhere_was_written_and_read() {
        String late = web.url("/gone").toString();
        String hypothesis = """
                [{"created": "2024-05-01T10:00:00.123456+00:00", "updated": "2024-05-02T10:00:00+00:00", "uri": "%s",
                  "text": "line one\\r\\n\\r\\n=line two ", "tags": ["Two words", "Ёж"],
                  "target": [{"source": "%1$s", "selector": [{"type": "TextQuoteSelector", "exact": "Nine captains wait at the lock.",
                    "prefix": "", "suffix": ""}]}]}]
                """.formatted(web.url("/1"));
        String readwise =
                "Highlight,Note,URL,Highlighted at\n\"@words, of a \"\"page\"\" that is gone\",,%s,2024-01-02 03:04:05\n"
                        .formatted(late);
        reader.client().change(IMPORT, "format", "HYPOTHESIS", "content", hypothesis);
        reader.client().change(IMPORT, "format", "READWISE", "content", readwise);
        Reader other = new Reader(server.reader());
        other.follow(web.url("/feed").toString());
        other.client()
                .change(
                        IMPORT,
                        "format",
                        "JSON_LD",
                        "content",
                        export("JSON_LD").get(0).path("content").textValue());
        for (String format : List.of("JSON_LD", "MARKDOWN", "HTML", "CSV")) {
            assertThat(export(other, format)).as(format).isEqualTo(export(format));
        }
        assertThat(export("CSV").get(0).path("content").textValue())
                .contains("\"'@words, of a \"\"page\"\" that is gone\"");
    }

    @Test
    void what_was_removed_comes_back_when_it_is_read_in() {
        String written = export("JSON_LD").get(0).path("content").textValue();
        for (JsonNode annotation : reader.list("annotations", "", "id")) {
            reader.client()
                    .change(
                            "mutation ($id: ID!) { deleteAnnotation(id: $id) { removedId } }",
                            "id",
                            Reader.id(annotation));
        }
        JsonNode result = reader.client().change(IMPORT, "format", "JSON_LD", "content", written);
        assertThat(result.path("placed").intValue()).as(result.toString()).isEqualTo(3);
        assertThat(export("JSON_LD").get(0).path("content").textValue()).isEqualTo(written);
    }

    @Test
    void a_position_from_elsewhere_does_not_choose_between_words_that_stand_twice() {
        web.serve(
                "/twice",
                TestFeed.TYPE,
                TestFeed.rss(
                        "Twice",
                        TestFeed.Entry.of(9, 5)
                                .at(web.url("/9").toString())
                                .saying("<p>So it goes.</p><p>So it goes.</p><p>So it goes.</p>")));
        reader.follow(web.url("/twice").toString());
        String hypothesis = """
                [{"uri": "%s", "text": "which?", "target": [{"selector": [
                  {"type": "TextPositionSelector", "start": 3, "end": 13}, {"type": "TextQuoteSelector", "exact": "So it goes"}]}]}]
                """.formatted(web.url("/9"));
        assertThat(reader.client()
                        .change(IMPORT, "format", "HYPOTHESIS", "content", hypothesis)
                        .path("orphaned")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void the_files_are_safe_to_open() {
        JsonNode files = export("MARKDOWN");
        assertThat(files).hasSize(2);
        String lock = Reader.texts(files, "/content").stream()
                .filter(text -> text.contains("Заря"))
                .findFirst()
                .orElseThrow();
        assertThat(lock)
                .startsWith("---\ntitle: \"The \\\"lock\\\": a tale\"\n")
                .contains("> =2+3 is a sum\n");
        assertThat(Reader.texts(files, "/name")).allMatch(name -> name.matches("[a-z0-9-]+\\.md"));
        String csv = export("CSV").get(0).path("content").textValue();
        assertThat(csv).contains("\"'=2+3 is a sum\"").contains("\"'- a *list*").doesNotContain(",\"=");
        assertThat(export("HTML").get(0).path("content").textValue())
                .contains("<blockquote>=2+3 is a sum</blockquote>");
    }

    @Test
    void annotations_come_from_hypothesis_and_readwise() {
        Reader other = new Reader(server.reader());
        other.follow(web.url("/feed").toString());
        String hypothesis = """
                {"total": 3, "rows": [
                  {"id": "x", "created": "2024-05-01T10:00:00.123456+00:00", "updated": "2024-05-01T10:00:00.123456+00:00",
                   "uri": "%s", "text": "From *there*", "tags": ["old"],
                   "target": [{"source": "%1$s", "selector": [{"type": "RangeSelector"},
                     {"type": "TextPositionSelector", "start": 900, "end": 910},
                     {"type": "TextQuoteSelector", "exact": "Nine captains", "prefix": "", "suffix": " wait"}]}]},
                  {"uri": "%1$s", "text": "a reply", "tags": [], "target": [{"source": "%1$s"}]},
                  {"uri": "javascript:alert(1)", "text": "", "tags": [], "target": [{"selector": [{"type": "TextQuoteSelector", "exact": "x"}]}]}
                ]}
                """.formatted(web.url("/1"));
        JsonNode first = other.client().change(IMPORT, "format", "HYPOTHESIS", "content", hypothesis);
        assertThat(first.path("placed").intValue()).as(first.toString()).isEqualTo(1);
        assertThat(first.path("unreadable").intValue()).isEqualTo(1);
        String readwise =
                "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags,URL\r\n"
                        + "\"nobody minds\",K,,,\"two\nlines\",blue,\"a, b\",,,2024-01-02 03:04:05+00:00,,"
                        + web.url("/2") + "\r\n"
                        + "words of a page that is gone,G,,,,,,,,,," + web.url("/gone") + "\r\n";
        JsonNode second = other.client().change(IMPORT, "format", "READWISE", "content", readwise);
        assertThat(List.of(
                        second.path("placed").intValue(),
                        second.path("orphaned").intValue()))
                .isEqualTo(List.of(1, 1));
        JsonNode all = other.list("annotations", "", "quote { exact } note color createdAt anchorState tags { name }");
        assertThat(Reader.texts(all, "/quote/exact"))
                .containsExactlyInAnyOrder("Nine captains", "nobody minds", "words of a page that is gone");
        assertThat(Reader.texts(all, "/createdAt")).contains("2024-01-02T03:04:05Z");
        assertThat(other.client()
                        .change(IMPORT, "format", "HYPOTHESIS", "content", "no JSON")
                        .at("/userErrors/0/code")
                        .textValue())
                .isEqualTo("INVALID");
    }

    @Test
    void what_was_imported_before_its_text_came_is_found_when_it_comes() {
        web.serve("/late", "text/html", "<title>Late</title><article><p>" + TestFeed.words(80) + " and a late word.");
        String csv = "Highlight,Note,URL\nand a late word,,%s\n".formatted(web.url("/late"));
        reader.client().ask(IMPORT, "format", "READWISE", "content", csv);
        JsonNode found = reader.client()
                .askUntil(
                        data -> data.at("/viewer/annotations/nodes/0/anchorState")
                                .asText("")
                                .equals("EXACT"),
                        "{ viewer { annotations(query: \"late\") { nodes { anchorState revision } } } }");
        assertThat(found.at("/viewer/annotations/nodes/0/revision").intValue()).isEqualTo(1);
    }

    private JsonNode export(String format) {
        return export(reader, format);
    }

    private static JsonNode export(Reader reader, String format) {
        return reader.client().ask(EXPORT, "format", format).at("/viewer/exportAnnotations");
    }
}
