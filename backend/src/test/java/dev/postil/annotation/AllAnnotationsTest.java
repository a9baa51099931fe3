package dev.postil.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.AnnotatedPosts;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All annotations in one place: found by queries, page by page, and brought back before they are forgotten. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AllAnnotationsTest {
    private final LocalServer web = new LocalServer();
    private final Reader reader;

    AllAnnotationsTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @BeforeEach
    void three_annotations_on_two_posts() {
        AnnotatedPosts.make(web, reader);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            color:green             | =2+3 is a sum
            -color:green            | sleeps until noon, Заря над рекой
            ЗАРЯ                    | Заря над рекой
            lucky                   | sleeps until noon
            keeper                  | sleeps until noon
            tag:pink                | sleeps until noon
            state:exact             | sleeps until noon, Заря над рекой, =2+3 is a sum
            state:orphaned          | ''
            made:2000..2001         | ''
            made:>=2020             | sleeps until noon, Заря над рекой, =2+3 is a sum
            state:reading lock      | Заря над рекой, =2+3 is a sum
            """)
    void a_query_finds_annotations(String query, String found) {
        JsonNode rows = reader.client()
                .ask(
                        "query ($query: String!) { viewer { annotations(query: $query) { totalCount nodes { quote { exact } } } } }",
                        "query",
                        query)
                .at("/viewer/annotations");
        assertThat(String.join(", ", Reader.texts(rows.path("nodes"), "/quote/exact")))
                .isEqualTo(found);
        assertThat(rows.path("totalCount").intValue())
                .isEqualTo(rows.path("nodes").size());
    }

    @Test
    void posts_are_found_by_their_annotations() {
        assertThat(reader.titles("query: \"color:pink\"")).containsExactly("Keeper");
        assertThat(reader.stream("is:annotated -color:pink")).containsExactly("The \"lock\": a tale");
    }

    @Test
    void pages_of_annotations_neither_slip_nor_repeat() {
        String page =
                "query ($after: String) { viewer { annotations(first: 2, after: $after) { nodes { id } pageInfo { "
                        + "hasNextPage endCursor } } } }";
        JsonNode first = reader.client().ask(page).at("/viewer/annotations");
        AnnotatedPosts.annotate(
                reader, Reader.id(reader.list("stream", "", "id").get(0)), "nobody minds", "BLUE", null);
        JsonNode second = reader.client()
                .ask(page, "after", first.at("/pageInfo/endCursor").textValue())
                .at("/viewer/annotations");
        assertThat(first.path("nodes")).hasSize(2);
        assertThat(second.path("nodes")).hasSize(1);
        assertThat(second.at("/pageInfo/hasNextPage").booleanValue()).isFalse();
    }

    @Test
    void what_was_remembered_comes_back_later_and_a_grade_sent_twice_counts_once() {
        String id = Reader.id(reader.list("annotations", "", "id").get(0));
        String grade =
                "mutation ($id: ID!) { reviewAnnotation(input: {id: $id, grade: GOOD}) { dueAt userErrors { code } } }";
        String due = reader.client().change(grade, "id", id).path("dueAt").textValue();
        assertThat(due).isNotNull();
        assertThat(reader.client()
                        .change(grade, "id", id)
                        .path("dueAt")
                        .textValue()
                        .substring(0, 10))
                .isEqualTo(due.substring(0, 10));
        assertThat(reader.client()
                        .ask("{ viewer { annotationsToReview { id } } }")
                        .at("/viewer/annotationsToReview"))
                .isEmpty();
    }
}
