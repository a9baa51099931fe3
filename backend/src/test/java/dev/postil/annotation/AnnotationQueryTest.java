package dev.postil.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Finding annotations by what they are and what they say. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AnnotationQueryTest {
    private final LocalServer web = new LocalServer();
    private final Reader reader;
    private String post = "";

    AnnotationQueryTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @BeforeEach
    void three_annotations_of_two_posts() {
        web.serve(
                "/feed",
                TestFeed.TYPE,
                TestFeed.rss(
                        "Blog",
                        TestFeed.Entry.of(1, 5).saying("<p>Nine captains wait at the lock.</p>"),
                        TestFeed.Entry.of(2, 4).saying("<p>The River is wide.</p>")));
        reader.follow(web.url("/feed").toString());
        for (JsonNode found : reader.list("stream", "", "id excerpt")) {
            if (found.path("excerpt").textValue().contains("River")) {
                annotate(found, "River", Map.of("color", "BLUE", "note", "Ask the КАПИТАН"));
            } else {
                post = Reader.id(found);
                annotate(found, "captains", Map.of("color", "GREEN", "tags", List.of("work/plans")));
                annotate(found, "lock", Map.of());
            }
        }
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void words_are_found_in_quotes_and_notes_in_every_alphabet() {
        assertThat(found("capt")).containsExactly("captains");
        assertThat(found("river")).containsExactly("River");
        assertThat(found("капитан")).containsExactly("River");
        assertThat(found("-river")).containsExactlyInAnyOrder("captains", "lock");
    }

    @Test
    void they_are_found_by_colour_tag_post_and_state() {
        assertThat(found("color:green")).containsExactly("captains");
        assertThat(found("color:Yellow")).containsExactly("lock");
        assertThat(found("tag:work")).containsExactly("captains");
        assertThat(found("post:" + post)).containsExactlyInAnyOrder("captains", "lock");
        assertThat(found("post:" + post + " -tag:work")).containsExactly("lock");
        assertThat(found("anchor:exact")).hasSize(3);
        assertThat(found("anchor:orphaned")).isEmpty();
        assertThat(found("state:archived")).isEmpty();
    }

    @Test
    void a_colour_that_there_is_not_is_a_mistake_and_so_are_these_fields_elsewhere() {
        assertThat(mistake("annotations", "color:grene").path("suggestion").textValue())
                .isEqualTo("green");
        assertThat(mistake("readingList", "color:green").path("code").textValue())
                .isEqualTo("INVALID");
    }

    private void annotate(JsonNode found, String exact, Map<String, Object> more) {
        Map<String, Object> input =
                new HashMap<>(Map.of("postId", Reader.id(found), "revision", 1, "quote", Map.of("exact", exact)));
        input.putAll(more);
        reader.client()
                .change(
                        "mutation ($input: CreateAnnotationInput!) { createAnnotation(input: $input) "
                                + "{ annotation { id } userErrors { message } } }",
                        "input",
                        input);
    }

    private List<String> found(String query) {
        String arguments = "query: \"" + query + "\"";
        assertThat(reader.client()
                        .ask("{ viewer { annotations(" + arguments + ") { totalCount } } }")
                        .at("/viewer/annotations/totalCount")
                        .intValue())
                .isEqualTo(reader.list("annotations", arguments, "id").size());
        return Reader.texts(reader.list("annotations", arguments, "quote { exact }"), "/quote/exact");
    }

    private JsonNode mistake(String connection, String query) {
        return reader.client()
                .answer("{ viewer { " + connection + "(query: \"" + query + "\") { totalCount } } }")
                .at("/errors/0/extensions");
    }
}
