package dev.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries as text and as trees. */
class QueryParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                            | ()
            `   `                         | ()
            state:queued                  | (state=queued)
            STATE:Queued                  | (state=Queued)
            tag:work  -is:snoozed         | (tag=work not is=snoozed)
            tag:"to read" rust            | (tag=to read "rust")
            Two Words                     | ("two" "words")
            "Two Words"                   | ("two words")
            "never closed                 | ("never closed")
            -"not this"                   | (not "not this")
            - dash                        | ("-" "dash")
            --twice                       | (not "-twice")
            https://example.org/a         | ("https://example.org/a")
            12:30                         | ("12:30")
            :                             | (":")
            c++                           | ("c++")
            tag:a:b                       | (tag=a:b)
            ЁЖИК                          | ("ёжик")
            `""`                          | ()
            tag:"a" b"c                   | (tag=a "b"c")
            """)
    void a_query_is_understood(String text, String tree) {
        assertThat(written(text)).isEqualTo(tree);
    }

    @Test
    void no_query_asks_for_everything() {
        assertThat(Query.parse(null)).isEqualTo(Query.parse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            stat:queued             | 0  | 4  | state    | There is no field “stat:” (at character 0). The fields are color, feed, is, made, state, tag.
            tag:a -tga:b            | 7  | 10 | tag      | There is no field “tga:” (at character 7). The fields are color, feed, is, made, state, tag.
            author:ada              | 0  | 6  | -        | There is no field “author:” (at character 0). The fields are color, feed, is, made, state, tag.
            метка:x                 | 0  | 5  | -        | There is no field “метка:” (at character 0). The fields are color, feed, is, made, state, tag.
            state:quued             | 6  | 11 | queued   | “state:” knows no “quued”. It takes archived, exact, fuzzy, orphaned, queued, reading, shifted.
            rust is:favourite       | 8  | 17 | favorite | “is:” knows no “favourite”. It takes annotated, favorite, queued, seen, snoozed.
            is:unheard-of           | 3  | 13 | -        | “is:” knows no “unheard-of”. It takes annotated, favorite, queued, seen, snoozed.
            tag: x                  | 0  | 4  | -        | Write what to look for behind “tag:”.
            tag:""                  | 0  | 6  | -        | Write what to look for behind “tag:”.
            """)
    void a_mistake_is_named_with_its_place_and_what_may_have_been_meant(
            String text, int start, int end, String suggestion, String message) {
        assertThat(Query.parse(text)).isInstanceOfSatisfying(Query.Misunderstood.class, wrong -> {
            assertThat(wrong.problem().start()).isEqualTo(start);
            assertThat(wrong.problem().end()).isEqualTo(end);
            assertThat(wrong.problem().suggestion()).isEqualTo(suggestion);
            assertThat(wrong.problem().refusal().message(Locale.ENGLISH)).isEqualTo(message);
        });
    }

    @Test
    void a_query_has_at_most_2000_characters() {
        assertThat(Query.parse("x".repeat(2_000))).isInstanceOf(Query.Understood.class);
        assertThat(Query.parse("x".repeat(2_001))).isInstanceOf(Query.Misunderstood.class);
    }

    private static String written(String text) {
        return Query.parse(text) instanceof Query.Understood understood
                ? written(understood.term())
                : Objects.toString(Query.parse(text));
    }

    private static String written(Term term) {
        return switch (term) {
            case Term.All all ->
                all.terms().stream().map(QueryParserTest::written).collect(Collectors.joining(" ", "(", ")"));
            case Term.Not not -> "not " + written(not.term());
            case Term.Field field -> field.name() + "=" + field.value();
            case Term.Words words -> '"' + words.text() + '"';
        };
    }
}
