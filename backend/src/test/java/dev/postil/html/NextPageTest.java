package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {
    private static final String PROSE =
            "<p>" + "A river that crosses flat land seldom runs straight for long. ".repeat(4) + "</p>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://a.example/bend          | <link rel=next href=/bend/2>                  | https://a.example/bend/2
        https://a.example/bend/         | <a rel=next href=/bend/2/>go on</a>           | https://a.example/bend/2/
        https://a.example/bend?page=2   | <a href='?page=3'>Next</a>                    | https://a.example/bend?page=3
        https://a.example/bend?a=1      | <a href='?a=1&page=2'>2</a>                   | https://a.example/bend?a=1&page=2
        https://a.example/bend.html     | <a href=bend-2.html>Next page »</a>           | https://a.example/bend-2.html
        https://a.example/bend_3.html   | <a href=bend_4.html>Далее</a>                 | https://a.example/bend_4.html
        https://a.example/bend/page/2   | <a href=/bend/page/3#top aria-label=Next>›</a> | https://a.example/bend/page/3
        https://a.example/bend          | <a rel=next href=/ice>Rivers of ice</a>       |
        https://a.example/bend          | <a rel=next href=https://b.example/bend/2>2</a> |
        https://a.example/bend/2        | <a href=/bend>1</a><a href=/bend/4>4</a>      |
        https://a.example/tag/mud       | <a rel=next href=/tag/mud/page/2>Next</a>     |
        https://a.example/              | <a rel=next href=/page/2>Older</a>            |
        https://a.example/2024/05/bend  | <a rel=next href=/2024/06/bend>Next</a>       |
        """)
    void the_next_page_is_this_address_with_the_next_number(URI page, String html, URI next) {
        assertThat(Article.from(html + PROSE, page).next()).isEqualTo(next);
    }

    @Test
    void pages_are_joined_into_one_text_whose_notes_do_not_mix() {
        String note = "<p id=n1>%s</p>";
        Article first = Article.from(
                PROSE + note.formatted("One.") + "<a href=/bend/2>2</a>", URI.create("https://a.example/bend"));
        Article second = Article.from(
                PROSE.replace("river", "brook") + note.formatted("Two."), URI.create("https://a.example/bend/2"));
        Article whole = first.followedBy(second);
        assertThat(whole.text()).containsSubsequence("A river", "One.", "A brook", "Two.");
        assertThat(whole.next()).isNull();
        assertThat(whole.content()).containsOnlyOnce("id=\"txt-n1\"");
        assertThat(Sanitizer.clean(whole.content(), URI.create("")).html()).isEqualTo(whole.content());
    }

    @Test
    void a_page_that_shows_the_same_again_adds_nothing() {
        Article page = Article.from(PROSE + "<a href=/bend/2>2</a>", URI.create("https://a.example/bend"));
        assertThat(page.followedBy(page).wordCount()).isEqualTo(page.wordCount());
        assertThat(page.followedBy(page).next()).isNull();
    }
}
