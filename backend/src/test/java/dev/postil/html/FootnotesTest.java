package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Footnotes of every make become one thing. In the fixtures a sentence and its note name the same lamp. */
class FootnotesTest {
    private static final Pattern COUNTS = Pattern.compile("<!-- notes: (\\d+), references: (\\d+) -->");
    private static final Pattern LAMP = Pattern.compile("lamp-(\\d+)");

    static Stream<ReadingFixtures.Fixture> fixtures() {
        return ReadingFixtures.named("notes-").stream();
    }

    @Test
    void nearly_all_references_of_sixty_posts_find_their_note() {
        int all = 0;
        int paired = 0;
        List<String> missed = new ArrayList<>();
        List<ReadingFixtures.Fixture> fixtures = fixtures().toList();
        for (ReadingFixtures.Fixture fixture : fixtures) {
            Matcher counts = COUNTS.matcher(fixture.html());
            assertThat(counts.find()).isTrue();
            int expected = Integer.parseInt(counts.group(2));
            int found = pairs(fixture.cleaned());
            all += expected;
            paired += Math.min(found, expected);
            if (found != expected) {
                missed.add(fixture.name() + ": " + found + " of " + expected);
            }
        }
        assertThat(fixtures).hasSize(60);
        assertThat((double) paired / all)
                .as("%s of %s; %s", paired, all, missed)
                .isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void notes_are_all_there_and_each_only_once(ReadingFixtures.Fixture fixture) {
        Matcher counts = COUNTS.matcher(fixture.html());
        assertThat(counts.find()).isTrue();
        String html = fixture.cleaned();
        List<Footnote> notes = Footnotes.of(html);
        assertThat(notes).hasSize(Integer.parseInt(counts.group(1)));
        assertThat(notes).extracting(Footnote::id).doesNotHaveDuplicates().allMatch(id -> id.startsWith("txt-"));
        assertThat(notes).extracting(Footnote::label).allMatch(label -> label.matches("(?:note )?\\d+"));
        assertThat(notes).allSatisfy(note -> {
            assertThat(Jsoup.parse(note.html()).text()).startsWith("About lamp-");
            assertThat(note.html()).doesNotContain("↩", "doc-backlink");
        });
        Document document = Jsoup.parse(html);
        assertThat(document.select("section[role=doc-endnotes]")).hasSize(1);
        assertThat(Objects.requireNonNull(document.body().lastElementChild()).attr("role"))
                .isEqualTo("doc-endnotes");
        Set<String> ids = new HashSet<>();
        assertThat(document.select("[id]")).allMatch(element -> ids.add(element.id()));
        assertThat(document.select("a[href^=#]"))
                .allMatch(link -> ids.contains(link.attr("href").substring(1)));
        assertThat(html.split("About", -1)).hasSize(notes.size() + 1);
    }

    /** Feeds have other addresses for their posts than these have themselves: those of a counter, of http, of another name of the site. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void a_text_that_names_itself_by_another_address_keeps_its_notes(ReadingFixtures.Fixture fixture) {
        URI elsewhere = URI.create("https://counter.example/~r/island/lamps");
        assertThat(Footnotes.of(Sanitizer.clean(fixture.html(), elsewhere).html()))
                .hasSameSizeAs(Footnotes.of(fixture.cleaned()));
    }

    @Test
    void the_notes_of_another_post_are_links_to_it() {
        String html = "<p>As there.<a href='https://other.example/post#fn1'>1</a></p>"
                + "<p>As here.<a href='#fn1' id='fnref1'>1</a></p><ol><li id='fn1'>Note. <a href='#fnref1'>↩</a></li></ol>";
        assertThat(Sanitizer.clean(html, ReadingFixtures.PAGE).html()).contains("https://other.example/post#fn1");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void cleaning_again_changes_nothing(ReadingFixtures.Fixture fixture) {
        String once = fixture.cleaned();
        assertThat(Sanitizer.clean(once, ReadingFixtures.PAGE).html()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <p>See <a href=#b>1</a></p><h2 id=b>1</h2><p>x</p>                     | no note: a heading
        <ol><li><a href=#a>1</a></li></ol><p id=a>Long text of a section</p>    | no note: a table of contents
        <p><a href=#c>the next part</a></p><p id=c>Text</p>                    | no note: words, not a label
        <p id=u>Up</p><p><a href=#u>1</a></p>                                  | no note: it leads back
        """)
    void a_link_to_a_place_is_no_reference(String html, String why) {
        assertThat(Footnotes.of(Sanitizer.clean(html, ReadingFixtures.PAGE).html()))
                .as(why)
                .isEmpty();
    }

    /** References whose sentence names the lamp that their note is about, and whose note links back to them. */
    private static int pairs(String html) {
        Document document = Jsoup.parse(html);
        int right = 0;
        for (Element link : document.select("a[role=doc-noteref]")) {
            Element note = document.getElementById(link.attr("href").substring(1));
            if (note == null || note.closest("section[role=doc-endnotes]") == null) {
                continue;
            }
            Matcher about = LAMP.matcher(note.text());
            boolean same = about.find() && about.group(1).equals(lampBefore(link));
            boolean back = note.select("a[role=doc-backlink]").stream()
                    .anyMatch(it -> it.attr("href").equals("#" + link.id()));
            right += same && back ? 1 : 0;
        }
        return right;
    }

    private static String lampBefore(Element link) {
        StringBuilder before = new StringBuilder();
        Element paragraph = Objects.requireNonNull(link.closest("p"));
        for (Node node : paragraph.nodeStream().toList()) {
            if (node.equals(link)) {
                break;
            }
            before.append(node instanceof TextNode text ? text.getWholeText() : "");
        }
        String last = "";
        for (Matcher lamp = LAMP.matcher(before); lamp.find(); ) {
            last = lamp.group(1);
        }
        return last;
    }
}
