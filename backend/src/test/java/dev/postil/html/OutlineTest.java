package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Outlines of texts with headings, without, and of conversations. Beside each fixture stands what its outline says. */
class OutlineTest {
    static Stream<ReadingFixtures.Fixture> fixtures() {
        return Stream.concat(ReadingFixtures.named("talk-").stream(), ReadingFixtures.named("plain-").stream());
    }

    @Test
    void there_are_ten_conversations_and_twenty_texts_without_headings() {
        assertThat(ReadingFixtures.named("talk-")).hasSize(10);
        assertThat(ReadingFixtures.named("plain-")).hasSize(20);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void the_outline_is_what_a_reader_would_say(ReadingFixtures.Fixture fixture) {
        String said = Outline.of(fixture.cleaned()).stream()
                .map(section -> (section.seconds() == null ? "" : section.seconds() + "s ")
                        + (section.speaker() == null ? "" : "[" + section.speaker() + "] ")
                        + section.title()
                        + "\n")
                .collect(Collectors.joining());
        assertThat(said).isEqualTo(fixture.beside(".txt"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void each_word_belongs_to_one_part(ReadingFixtures.Fixture fixture) {
        CleanHtml clean = Sanitizer.clean(fixture.html(), ReadingFixtures.PAGE);
        List<Section> outline = Outline.of(clean.html());
        int before = outline.isEmpty()
                ? clean.wordCount()
                : WordCount.of(clean.text().substring(0, outline.getFirst().start()));
        assertThat(before + outline.stream().mapToInt(Section::wordCount).sum()).isEqualTo(clean.wordCount());
        assertThat(outline).extracting(Section::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <h2>A</h2><p>x y</p><h3>B</h3><p>z</p><h2>C</h2> | A 1 3, B 2 2, C 1 1
        <p>in</p><h4 id=q>A</h4><p>x</p><h6>B</h6>       | A 1 2, B 2 1
        <h2>Intro (00:10:38)</h2><h2>[1:02] End</h2>     | Intro 1 4, End 1 3
        <blockquote><h2>quoted</h2></blockquote><h2>A</h2><h2> </h2><h2>B</h2> | A 1 1, B 1 1
        """)
    void headings_give_titles_levels_and_words(String html, String expected) {
        assertThat(Outline.of(Sanitizer.clean(html, ReadingFixtures.PAGE).html()).stream()
                        .map(section -> section.title() + " " + section.level() + " " + section.wordCount())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void a_part_says_where_it_begins() {
        CleanHtml clean =
                Sanitizer.clean("<p>Before it.</p><h2 id=x>One</h2><p>a</p><h2>Two</h2>", ReadingFixtures.PAGE);
        assertThat(Outline.of(clean.html()))
                .allSatisfy(section ->
                        assertThat(clean.text().substring(section.start())).startsWith(section.title()));
        assertThat(Outline.of(clean.html()).getFirst().id()).isEqualTo("txt-x");
        assertThat(Jsoup.parse(clean.html()).getElementById("txt-x")).isNotNull();
    }

    @Test
    void notes_at_the_foot_are_no_part() {
        String html = Sanitizer.clean(
                        "<h2>A</h2><p>x<sup><a href=#n>1</a></sup></p><h2>B</h2><p>y</p><h2>Notes</h2><ol"
                                + " class=footnotes><li id=n>Note</ol>",
                        ReadingFixtures.PAGE)
                .html();
        assertThat(Outline.of(html)).extracting(Section::title).containsExactly("A", "B");
    }
}
