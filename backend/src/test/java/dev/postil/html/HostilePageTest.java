package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages made to take all time, memory or stack: a test that ends has passed the first part of it. */
class HostilePageTest {
    private static final URI PAGE = URI.create("https://river.example/posts/bend");
    private static final String PROSE =
            "<p>" + "Some words of the text itself, which somebody wrote with care. ".repeat(6) + "</p>";

    static Stream<String> pages() {
        return Stream.of(
                "<div class=comment>".repeat(60_000) + PROSE,
                "<span>".repeat(60_000) + PROSE,
                "<a href=/x>".repeat(20_000) + "</a>".repeat(20_000) + PROSE,
                "<a href=/x>x</a>".repeat(60_000) + PROSE,
                "<ul><li>".repeat(20_000) + "</ul>" + PROSE,
                "<blockquote>".repeat(20_000) + PROSE,
                "<table><tr><td>".repeat(5_000) + PROSE,
                "<table>" + "<b>x<tr>".repeat(60_000) + "</table>" + PROSE,
                "<p>x</p>".repeat(60_000) + PROSE,
                "<div class=card><a href=/1><h3>t</h3></a></div>".repeat(20_000) + PROSE,
                "<h1>" + "x".repeat(1_000_000) + "</h1>" + PROSE,
                "<title>" + "by ".repeat(350_000) + "</title>" + PROSE,
                "<p class=byline>" + "by ".repeat(350_000) + "</p>" + PROSE,
                "<div class='" + "no-related-".repeat(50_000) + "'>" + PROSE + "</div>",
                "<meta name=author content='" + "A, ".repeat(300_000) + "'>" + PROSE,
                "<script type=application/ld+json>" + "{\"author\":".repeat(50_000) + "</script>" + PROSE,
                "<a href='?page=" + "9".repeat(100_000) + "'>2</a>" + PROSE,
                "<p>\u0000\ud800 \udfff" + "\u0000".repeat(1_000) + "</p>" + PROSE);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_text_is_found_all_the_same(String html) {
        assertThat(Article.from(html, PAGE).text()).contains("which somebody wrote with care");
    }

    @Test
    void no_control_and_no_half_character_is_kept() {
        Article article = Article.from("<title>A\u0000\ud800B</title><p>x\u0000y\ud800z</p>" + PROSE, PAGE);
        assertThat(article.text()).doesNotContain("\u0000", "\ud800");
        assertThat(article.title()).doesNotContain("\u0000", "\ud800");
    }
}
