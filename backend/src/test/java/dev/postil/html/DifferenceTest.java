package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How two texts differ, word by word. */
class DifferenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>a big cat</p>            | <p>a big dog</p>                 | <p>a big <del>cat</del> <ins>dog</ins></p>        | 1 | 1
            <p>a big cat</p>            | <p>a cat</p>                     | <p>a <del>big</del> cat</p>                       | 0 | 1
            <p>big cat</p>              | <p>cat</p>                       | <p><del>big</del> cat</p>                         | 0 | 1
            <p>a cat sat</p>            | <p>a cat</p>                     | <p>a cat <del>sat</del></p>                       | 0 | 1
            <p>a</p><p>b</p><p>c</p>    | <p>a</p><p>c</p>                 | <p>a</p><p><del>b</del></p><p>c</p>               | 0 | 1
            <p>a</p><h2>b</h2>          | <p>a</p>                         | <p>a</p><h2><del>b</del></h2>                     | 0 | 1
            <p>b</p><p>c</p>            | <p>c</p>                         | <p><del>b</del></p><p>c</p>                       | 0 | 1
            <ul><li>a</li><li>b</li></ul> | <ul><li>a</li></ul>            | <ul><li>a</li><li><del>b</del></li></ul>          | 0 | 1
            <p>a b</p>                  | <p>a <em>new</em> b</p>          | <p>a <em><ins>new</ins></em> b</p>                | 1 | 0
            <p>it's “so”</p>            | <p>it’s "so"</p>                 | <p>it’s "so"</p>                                  | 0 | 0
            <p>x <ins>y</ins></p>       | <p>x <ins>y</ins> <del>z</del></p> | <p>x y <s><ins>z</ins></s></p>                  | 1 | 0
            <p>The cat sat.</p>         | <p>The dog ran.</p><p>The cat sat.</p> | <p><ins>The dog ran.</ins></p><p>The cat sat.</p> | 3 | 0
            <p>A.</p><p>B c.</p><p>D e.</p> | <p>N.</p><p>A.</p><p>B c.</p> | <p><ins>N.</ins></p><p>A.</p><p>B c.</p><p><del>D e.</del></p> | 1 | 2
            <p>A b. D e. F.</p>         | <p>X b. F.</p>                   | <p><del>A</del> <ins>X</ins> b. <del>D e.</del> F.</p> | 1 | 3
            """)
    void marks_what_is_new_and_what_is_gone(String before, String after, String marked, int added, int removed) {
        Difference difference = Difference.between(clean(before), clean(after));
        assertThat(difference.content().replace("\n", "")).isEqualTo(marked);
        assertThat(difference.addedWords()).isEqualTo(added);
        assertThat(difference.removedWords()).isEqualTo(removed);
    }

    @Test
    void pictures_come_and_go_too() {
        Difference difference = Difference.between(
                "<p>a <img src=\"https://a.example/1\"> b</p>", "<p>a <img src=\"https://a.example/2\"> b</p>");
        assertThat(difference.content()).contains("<ins><img").contains("<del><img");
    }

    @Test
    void without_the_removed_it_is_the_later_text_and_without_the_added_the_words_of_the_earlier() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String before = page(random, 1 + random.nextInt(8));
            String after = random.nextInt(5) == 0 ? page(random, 3) : edited(before, random);
            String content = Difference.between(before, after).content();
            assertThat(words(text(content, "del"))).as("seed %s", seed).isEqualTo(words(TextContent.of(after)));
            assertThat(sorted(text(content, "ins"))).as("seed %s", seed).isEqualTo(sorted(TextContent.of(before)));
            if (!before.contains("<t") && !after.contains("<t")) {
                assertThat(words(text(content, "ins"))).as("seed %s", seed).isEqualTo(words(TextContent.of(before)));
            }
            assertThat(words(TextContent.of(clean(content))))
                    .as("seed %s", seed)
                    .isEqualTo(words(TextContent.of(content)));
        }
    }

    private static String page(Random random, int paragraphs) {
        return clean(IntStream.range(0, paragraphs)
                .mapToObj(i -> switch (random.nextInt(5)) {
                    case 0 -> "<h2>" + words(random, 2) + "</h2>";
                    case 1 -> "<ul><li>" + words(random, 3) + "</li><li>" + words(random, 2) + "</li></ul>";
                    case 2 -> "<blockquote><p>" + words(random, 9) + "</p></blockquote>";
                    case 3 ->
                        "<table><tr><td>" + words(random, 2) + "</td><td>" + words(random, 2) + "</td></tr></table>";
                    default -> "<p>" + words(random, 12) + " <em>" + words(random, 2) + "</em>.</p>";
                })
                .collect(Collectors.joining()));
    }

    private static String edited(String html, Random random) {
        String[] words = html.split(" ");
        for (int edit = 0; edit < 3; edit++) {
            int at = random.nextInt(words.length);
            if (words[at].matches("\\w+")) {
                words[at] = random.nextBoolean() ? "new" + edit : random.nextBoolean() ? "" : words[at] + " more text";
            }
        }
        return clean(String.join(" ", words));
    }

    private static String clean(String html) {
        return Sanitizer.clean(html, URI.create("https://a.example/")).html();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + random.nextInt(30)).collect(Collectors.joining(" "));
    }

    /** The text without the elements of this name. */
    private static String text(String html, String without) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(without).remove();
        return PlainText.of(body);
    }

    /** Cells that are gone stand behind their table, so only their words can be compared. */
    private static java.util.List<String> sorted(String text) {
        return java.util.Arrays.stream(words(text).split(" ")).sorted().toList();
    }

    private static String words(String text) {
        return text.replaceAll("\\W+", " ").strip();
    }
}
