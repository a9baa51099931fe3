package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clean HTML with its pictures at other addresses. */
class ServedHtmlTest {
    private static final String REL = " rel=\"noopener noreferrer nofollow\"";

    private static String served(String html) {
        return ServedHtml.of(html, url -> "/at?" + url).replace(REL, "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>No picture</p>|<p>No picture</p>
            <img src="http://a/b.png" alt="A boat">|<a href="http://a/b.png"><img src="/at?http://a/b.png" alt="A boat"></a>
            <img alt="" src="http://a/b.png">|<a href="http://a/b.png" aria-label="b.png"><img alt="" src="/at?http://a/b.png"></a>
            <a href="/x"><img src="http://a/b.png" alt="c"></a>|<a href="/x"><img src="/at?http://a/b.png" alt="c"></a>
            <a href="/x">y</a><img src="http://a/b" alt="c">|<a href="/x">y</a><a href="http://a/b"><img src="/at?http://a/b" alt="c"></a>
            <abbr>A</abbr><img src="http://a/b" alt="c">|<abbr>A</abbr><a href="http://a/b"><img src="/at?http://a/b" alt="c"></a>
            <img src="http://a/f.png" alt="x" height="18">|<img src="/at?http://a/f.png" alt="x" height="18">
            <img src="http://a/?b=1&amp;c=2" alt="x">|<a href="http://a/?b=1&amp;c=2"><img src="/at?http://a/?b=1&amp;c=2" alt="x"></a>
            <img src="http://a/b" alt="a > b">|<a href="http://a/b"><img src="/at?http://a/b" alt="a > b"></a>
            <img srcset="http://a/1.png 1x, http://a/2,5.png 2x" width="40">|<img srcset="/at?http://a/1.png 1x, /at?http://a/2,5.png 2x" width="40">
            <video src="http://a/f.mp4" poster="http://a/p.jpg" controls></video>|<video src="http://a/f.mp4" poster="/at?http://a/p.jpg" controls></video>
            <p title="<img src='http://a/b'>">x</p>|<p title="<img src='http://a/b'>">x</p>
            """)
    void a_picture_is_served_from_here_and_leads_to_its_original(String kept, String served) {
        assertThat(served(kept)).isEqualTo(served);
    }

    @Test
    void the_text_and_its_blocks_stay_where_they_are() {
        String kept = Sanitizer.clean(
                        "<p>One <img src=/i.png> two</p><img src=/j.png alt='\"quoted\" &amp; <b>'><figure><img src=/k.png>"
                                + "<figcaption>Three</figcaption></figure><p><a href=/x>four <img src=/l.png></a></p>",
                        URI.create("https://example.org/"))
                .html();
        var before = Jsoup.parseBodyFragment(kept).body();
        var after = Jsoup.parseBodyFragment(served(kept)).body();
        assertThat(after.wholeText()).isEqualTo(before.wholeText());
        assertThat(after.childrenSize()).isEqualTo(before.childrenSize());
        assertThat(after.select("img"))
                .hasSize(4)
                .allMatch(image -> image.attr("src").startsWith("/at?https://"));
        assertThat(after.select("a > img")).hasSize(4);
    }
}
