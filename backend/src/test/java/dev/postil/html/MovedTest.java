package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces are written as words, one line each; a slash ends a piece. */
class MovedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a/b/c     | a/b/c         | 1 | 1 | nothing changed
        a/b/c     | x/a/y/b/c     | 1 | 3 | others were put in
        a/b/c     | a/c           | 1 | 1 | gone: what follows
        a/b/c     | a/b           | 2 | 1 | gone at the end: the last
        a/b b2 b3 b4/c | a/b b2 new b4/c | 1 | 1 | edited a little
        x/a/x/b/x | x/x/a/x/b/x   | 2 | 3 | the same words at several places
        a         |  z             | 0 | 0 | nothing is left
        """)
    void a_place_is_found_again(String before, String after, int place, int expected, String why) {
        Moved moved = Moved.between(List.of(before.split("/")), List.of(after.split("/")));
        assertThat(moved.place(place)).as(why).isEqualTo(expected);
    }
}
