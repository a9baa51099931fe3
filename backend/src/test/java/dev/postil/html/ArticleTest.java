package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {
    private static final URI PAGE = URI.create("https://river.example/posts/bend?utm_source=x");
    private static final String PROSE =
            "<p>" + "Some words of the text itself, which somebody wrote with care. ".repeat(6) + "</p>";

    @Test
    void the_article_stands_without_what_the_site_put_around_it() throws IOException {
        Article article = Article.from(page("article-among-boilerplate.html"), PAGE);
        assertThat(article.content())
                .startsWith("<p>A river that crosses")
                .contains("<figcaption>A meander, seen from above.</figcaption>")
                .contains("<h2>The outer bank</h2>")
                .contains("<th>Side</th>")
                .contains("<code class=\"language-python\">")
                .contains("href=\"#txt-note-1\"")
                .contains("id=\"txt-note-1\"");
        assertThat(article.text())
                .doesNotContain(
                        "cookies",
                        "min read",
                        "Share",
                        "Never miss",
                        "Related",
                        "I always wondered",
                        "bridges",
                        "©",
                        "Mud");
    }

    @Test
    void the_facts_come_from_what_the_page_says_of_itself() throws IOException {
        Article article = Article.from(page("article-among-boilerplate.html"), PAGE);
        assertThat(article.title()).isEqualTo("Why rivers bend");
        assertThat(article.authors()).containsExactly("Ada Fern", "Ben O'Hara");
        assertThat(article.siteName()).isEqualTo("The Riverbank");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.published()).isEqualTo(Instant.parse("2024-05-06T07:30:00Z"));
        assertThat(article.updated()).isEqualTo(Instant.parse("2024-06-01T00:00:00Z"));
        assertThat(article.leadImage()).isEqualTo(URI.create("https://river.example/images/meander.jpg"));
        assertThat(article.excerpt()).startsWith("A river never runs straight");
        assertThat(article.canonicalUrl()).isEqualTo(URI.create("https://river.example/2024/05/why-rivers-bend"));
        assertThat(article.wordCount()).isBetween(140, 150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=author content='Ada Fern'>",
                "<a rel=author href=/a>Ada Fern</a>",
                "<span itemprop=author><span itemprop=name>Ada Fern</span></span>",
                "<p class=byline>By Ada Fern | 6 May 2024</p>",
                "<div class=author-name>Ada Fern, PhD</div>"
            })
    void an_author_is_found_where_pages_name_them(String html) {
        assertThat(Article.from(html + PROSE, PAGE).authors()).containsExactly("Ada Fern");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <meta property=article:published_time content=2024-05-06T10:00:00Z>  | 2024-05-06T10:00:00Z
        <time datetime=2024-05-06>yesterday</time>                           | 2024-05-06T00:00:00Z
        <span class=date>May 6th, 2024</span>                                | 2024-05-06T00:00:00Z
        <p>6 мая 2024</p>                                                    | 2024-05-06T00:00:00Z
        <meta name=date content="Mon, 6 May 2024 10:00:00 +0200">            | 2024-05-06T08:00:00Z
        <span itemprop=datePublished content=2024-05-06></span>              | 2024-05-06T00:00:00Z
        <p class=date>06.05.2024</p>                                         | 2024-05-06T00:00:00Z
        <p>© 2 May 2024</p>                                                  |
        <p class=date>32 May 2024</p>                                        |
        """)
    void a_date_is_read_as_pages_write_it(String html, Instant published) {
        assertThat(Article.from(html + PROSE, PAGE).published()).isEqualTo(published);
    }

    @Test
    void an_address_may_tell_the_date() {
        assertThat(Article.from(PROSE, URI.create("https://river.example/2024/05/06/bend"))
                        .published())
                .isEqualTo(Instant.parse("2024-05-06T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        <title>Why rivers bend | The Riverbank</title>                                                     ~ Why rivers bend
        <title>Why rivers bend - The Riverbank</title><meta property=og:site_name content="The Riverbank"> ~ Why rivers bend
        <title>The Riverbank: Why rivers bend</title><h1>Why rivers bend</h1>                              ~ Why rivers bend
        <title>Rivers - and why they bend - for a very long time</title>                                               ~ Rivers - and why they bend - for a very long time
        <h1>Only a heading</h1>                                                                            ~ Only a heading
        <p>Nothing</p>                                                                                     ~ ''
        """)
    void a_title_stands_without_the_name_of_its_site(String html, String title) {
        assertThat(Article.from(html + PROSE, PAGE).title()).isEqualTo(title);
    }

    @Test
    void in_a_forum_the_comments_are_the_text() {
        String post = "<div class=comment>" + PROSE + "</div>";
        String posts = post + post.replace("care", "love") + post.replace("care", "ink") + post.replace("care", "mud");
        assertThat(Article.from("<div class=comments>" + posts + "</div>", PAGE).wordCount())
                .isEqualTo(4 * 66);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<html></html>",
                "plain text",
                "<frameset><frame src=x></frameset>",
                "<script type='application/ld+json'>{\"@graph\":[[[</script>"
            })
    void no_page_is_too_poor(String html) {
        Article article = Article.from(html, PAGE);
        assertThat(article.authors()).isEqualTo(List.of());
        assertThat(article.wordCount()).isLessThan(3);
    }

    @Test
    void a_page_of_sixty_thousand_open_elements_has_its_article() {
        assertThat(Article.from("<div class=a>".repeat(60_000) + PROSE, PAGE).wordCount())
                .isEqualTo(66);
    }

    private static String page(String name) throws IOException {
        try (var file = ArticleTest.class.getResourceAsStream("/pages/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
