package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages say of themselves, in the ways that they say it. */
class PageFactsTest {
    private static final URI PAGE = URI.create("https://river.example/posts/bend");
    private static final String PROSE =
            "<p>" + "Some words of the text itself, which somebody wrote with care. ".repeat(6) + "</p>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <p>By <a href=/ada>Ada Fern</a></p>                                                        | Ada Fern
        <div><div>By</div><div>Ada Fern</div></div>                                                | Ada Fern
        <div class=byline>Written by Ada Fern and Ben O'Hara, 6 May 2024</div>                     | Ada Fern, Ben O'Hara
        <p class=author>Ada Fern, senior editor at The Riverbank</p>                               | Ada Fern
        <p>Автор: Ада Ферн</p>                                                                     | Ада Ферн
        <p>Von Ada Fern</p>                                                                        | Ada Fern
        <meta name=author content=admin><p class=byline>By Ada Fern</p>                            | Ada Fern
        <meta name=twitter:label1 content="Written by"><meta name=twitter:data1 content="Ada Fern"> | Ada Fern
        <meta name=citation_author content="Ada Fern"><meta name=citation_author content="Ben Oak"> | Ada Fern, Ben Oak
        <span class=author-name>Ada Fern, MD</span><div class=comment><b class=author>Cy Pond</b></div> | Ada Fern
        <script type=application/ld+json>{"@type":"Article","author":{"name":"Ada Fern"},}} broken</script> | Ada Fern
        <meta name=citation_author content="Fern, Ada"><meta name=citation_author content="Oak, Ben"> | Ada Fern, Ben Oak
        <div class=authors><span>Authors:</span><a href=/a>Ada Fern</a></div>                       | Ada Fern
        <p>By the river there is a bank</p>                                                        | ``
        """)
    void authors_are_found_however_they_sign(String html, String authors) {
        assertThat(String.join(", ", Article.from(html + PROSE, PAGE).authors()))
                .isEqualTo(authors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <h1>Bends</h1><p>6. Mai 2024</p>             | 2024-05-06
        <h1>Bends</h1><p>6 mai 2024</p>              | 2024-05-06
        <h1>Bends</h1><p>6 de mayo de 2024</p>       | 2024-05-06
        <h1>Bends</h1><p>6 травня 2024</p>           | 2024-05-06
        <h1>Bends</h1><p>2024年5月6日</p>             | 2024-05-06
        <h1>Bends</h1><p>5/6/2024</p>                | 2024-05-06
        <h1>Bends</h1><p>16/5/2024</p>               | 2024-05-16
        <h1>Bends</h1><p>Updated May 6, 2024</p>     | 2024-05-06
        <h1>Bends</h1><p>Published May 6, 2024, updated June 7, 2024</p> | 2024-05-06
        <meta name=w-published-date content=2024-05-06> | 2024-05-06
        <h1>Bends</h1><p>June 7, 2017</p><p>Posted on May 6, 2024</p> | 2024-05-06
        <h1>Bends</h1><div class=line><b>MAY 6, 2024</b><i>Updated: June 7, 2024</i></div> | 2024-05-06
        <h1>Bends</h1><p>Last updated May 6, 2024</p><a href=/x><h3>Deltas</h3><p>June 7, 2024</p></a> | 2024-05-06
        <h1>The Riverbank</h1><li><h4><a href=/posts/bend>Bends</a></h4><time datetime=2024-05-06></time></li> | 2024-05-06
        <meta property=article:published_time content=2024-05-06><h1>Bends</h1><p>On June 7, 1944 the water rose by five feet within the hour, it is said.</p> | 2024-05-06
        <meta property=article:published_time content=2023-01-02><meta property=article:modified_time content=2026-01-01><h1>Bends</h1><p>Reviewed May 6, 2024</p> | 2024-05-06
        <meta property=article:published_time content=2024-05-06><meta property=article:modified_time content=2026-01-01><h1>Bends</h1><p>Updated Jan 1, 2026</p> | 2024-05-06
        <meta property=article:published_time content=2024-05-06><h1>Bends</h1><p>05.06.2024</p> | 2024-05-06
        <div data-page='{"props":{"author":"Ada Fern of the Institute","datePublished":"2024-05-06","tags":["rivers","mud","ice"],"n":12}}'></div> | 2024-05-06
        """)
    void dates_are_read_in_several_languages(String html, String day) {
        assertThat(Article.from(html + PROSE, PAGE).published()).isEqualTo(Instant.parse(day + "T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-06T18:00:00-07:00, 2024-05-06T23:59:59Z",
        "2024-05-06T04:00:00+09:00, 2024-05-06T00:00:00Z",
        "2024-05-06T10:00:00-07:00, 2024-05-06T17:00:00Z",
        "'Mon, 6 May 2024 22:00:00 -0500', 2024-05-06T23:59:59Z"
    })
    void the_day_is_that_of_the_page_wherever_it_is(String said, Instant published) {
        String html = "<meta property=article:published_time content='" + said + "'>";
        assertThat(Article.from(html + PROSE, PAGE).published()).isEqualTo(published);
    }

    @Test
    void a_text_is_not_newer_than_the_date_beside_its_title() {
        String html =
                "<meta property=article:published_time content=2024-05-06T10:00:00Z><h1>Bends</h1><p>3 March 2019</p>";
        assertThat(Article.from(html + PROSE, PAGE).published()).isEqualTo(Instant.parse("2019-03-03T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        <title>Why rivers bend - The Riverbank</title><header><h1>The Riverbank</h1></header><h2>x</h2>                ~ Why rivers bend
        <title>Why rivers bend: 10 things (2024)</title><h1>The ten reasons why rivers bend so much</h1>               ~ The ten reasons why rivers bend so much
        <title>The Riverbank</title><meta property=og:site_name content="The Riverbank"><h1>Why rivers bend</h1>        ~ Why rivers bend
        """)
    void the_banner_of_a_site_is_not_a_title(String html, String title) {
        assertThat(Article.from(html + PROSE, PAGE).title()).isEqualTo(title);
    }
}
