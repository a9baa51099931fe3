package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was encoded twice is read twice, and nothing else is touched. */
class TwiceEncodedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"doesn’t — “quite” 5 °C", "Ça va, où ? « là »", "Два берега – одна река…", "曲がる川 🏞", "plain"})
    void what_was_encoded_twice_is_read_as_it_was_meant(String text) {
        String twice = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(TwiceEncoded.mend("<p>" + twice + "</p>")).isEqualTo("<p>" + text + "</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ça va, où ? « là »",
                "A pound is Â£ where Latin-1 is meant",
                "A line\u0085and another, à\u0085la carte",
                "Â©, say those who know",
                "lone\u0080control",
            })
    void what_was_encoded_once_stays(String text) {
        assertThat(TwiceEncoded.mend(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = "It doesn’t")
    void titles_and_texts_of_pages_are_read_so(String text) {
        String twice = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Article article = Article.from(
                "<title>" + twice + "</title><article><p>" + twice + " matter. ".repeat(40) + "</p></article>",
                URI.create("https://river.example/"));
        assertThat(article.title()).isEqualTo(text);
        assertThat(article.text()).startsWith(text + " matter.");
    }
}
