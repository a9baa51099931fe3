package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that nothing names as surplus, and what stays whatever it looks like. */
class SurplusTest {
    private static final URI PAGE = URI.create("https://river.example/posts/bend");
    private static final String TEXT =
            "<p>A river that crosses flat land seldom runs straight for long. On the outside of a bend the water digs.</p>"
                    + "<p>On the inside of the same bend it lays down sand, grain by grain, and so the bend grows from year to year.</p>"
                    + "<p>In the end the neck of the bend is cut through in one high water, and a lake like a new moon stays behind.</p>";

    private static String textOf(String body) {
        return Article.from("<title>Why rivers bend</title><body><article>" + body + "</article>", PAGE)
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=call-box><div><h3>Ready to build?</h3></div><div><p>Our team can help. <a href=/demo>Book a SURPLUS today</a></p></div></div>",
                "<section><div class=tile><div class=eyebrow>Our services</div><div><a href=/s>SURPLUS for your business</a></div></div></section>",
            })
    void what_calls_and_sells_around_the_text_goes(String around) {
        assertThat(textOf(TEXT + TEXT.replace("river", "stream") + around))
                .contains("seldom runs straight")
                .doesNotContain("SURPLUS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=/a.jpg alt=''><figcaption>KEPT in our shop</figcaption></figure>",
                "<table><tr><th>Contact us today<td>KEPT</tr><tr><th>Our price<td>$ 5</tr></table>",
                "<pre>subscribe(KEPT)</pre>",
                "<blockquote><p>Our team can help. KEPT</p></blockquote>",
                "<ol role=doc-endnotes><li>KEPT, see <a href=/shop>our shop</a></li></ol>",
                "<dl><dt>Contact us</dt><dd>KEPT</dd></dl>",
                "<p class=caption>KEPT in our shop</p>",
            })
    void what_readers_want_stays_whatever_it_looks_like(String kept) {
        assertThat(textOf(TEXT + kept)).contains("KEPT");
        assertThat(textOf(TEXT + "<div class=card><div class=tile>" + kept + "</div></div>"))
                .contains("KEPT");
    }

    @Test
    void a_heading_stays_over_a_text_that_stays() {
        assertThat(textOf(TEXT + "<h2>Contact Our Team</h2>" + TEXT.replace("river", "stream")))
                .contains("Contact Our Team");
    }

    @Test
    void a_page_of_nothing_but_such_lines_is_kept_whole() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            lines.append("<div class=tile><h3>Our service ").append(i).append("</h3><p>Contact our team.</p></div>");
        }
        assertThat(textOf(lines.toString())).contains("Our service 0", "Our service 11", "Contact our team.");
    }
}
