package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caption says what is to be seen; who made the picture goes from its end. */
class CaptionsTest {
    private static final URI PAGE = URI.create("https://river.example/posts/bend");
    private static final String TEXT =
            "<p>" + "A river that crosses flat land seldom runs straight for long. ".repeat(9) + "</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "A bend from above. Photo by Ada Fern; A bend from above.",
                "A bend from above. (Photo Credit: Ada Fern); A bend from above.",
                "Is that a bend? Ada Fern/Moment via Getty Images; Is that a bend?",
                "A bend from above | © 2024 Ada Fern; A bend from above",
                "A bend from above — via Wikimedia Commons; A bend from above",
                "A bend from above (source: Bend Review); A bend from above",
                "A bend from above. Photo: <a href=/ada>Ada Fern</a>; A bend from above.",
                "A bend from above. Courtesy of Ada Fern.; A bend from above.",
                "A bend, photographed by Ada Fern in 1902; A bend, photographed by Ada Fern in 1902",
                "Photo of a bend by Ada Fern, who came via Rome; Photo of a bend by Ada Fern, who came via Rome",
                "The source: a spring under three alders; The source: a spring under three alders",
                "A bend. Images of it are rare.; A bend. Images of it are rare.",
                "Ada Fern reads the Reuters wire; Ada Fern reads the Reuters wire",
                "A well-known bend (left) and its source; A well-known bend (left) and its source",
            })
    void who_made_the_picture_goes_from_the_end_of_what_is_to_be_seen(String caption, String left) {
        String html = "<title>Why rivers bend</title><body><article>" + TEXT
                + "<figure><img src=/a.jpg alt=''><figcaption>" + caption + "</figcaption></figure>" + TEXT
                + "</article>";
        assertThat(Jsoup.parse(Article.from(html, PAGE).content())
                        .select("figcaption")
                        .text())
                .isEqualTo(left);
    }
}
