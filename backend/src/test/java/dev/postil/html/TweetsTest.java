package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;

class TweetsTest {
    private static final URI BASE = URI.create("https://letters.example/p/tides");

    @Test
    void a_tweet_that_stands_in_an_attribute_becomes_a_quote() {
        String tweet =
                "{\"url\":\"https://x.com/keeper/status/1\",\"full_text\":\"The wall &amp; the tide\\nagree <a href=\\\"https://t.co/a\\\">t.co/a</a>\","
                        + "\"username\":\"keeper\",\"name\":\"The Keeper\",\"photos\":[{\"img_url\":\"https://pics.example/a.jpg\",\"alt_text\":null}],"
                        + "\"quoted_tweet\":{\"full_text\":\"What wall?\",\"username\":\"ferry\",\"name\":\"Ferry\"}}";
        assertThat(cleaned("<p>Said:</p>" + substack(tweet) + "<p>So.</p>"))
                .isEqualTo("<p>Said:</p>"
                        + "<blockquote><p>The wall &amp; the tide<br>agree <a href=\"https://t.co/a\">t.co/a</a></p>"
                        + "<p><img src=\"https://pics.example/a.jpg\" alt=\"\"></p>"
                        + "<blockquote><p>What wall?</p><p>— <cite>Ferry (@ferry)</cite></p></blockquote>"
                        + "<p>— <a href=\"https://x.com/keeper/status/1\"><cite>The Keeper (@keeper)</cite></a></p></blockquote>"
                        + "<p>So.</p>");
    }

    @Test
    void the_name_under_a_tweet_has_a_line_of_its_own() {
        assertThat(cleaned("<blockquote class=twitter-tweet><p lang=en>Words.</p>— Name (@name)"
                        + " <a href=https://twitter.com/name/status/1>May 1</a></blockquote>"))
                .isEqualTo("<blockquote><p lang=\"en\">Words.</p><p>— <cite>Name (@name)</cite>"
                        + " <a href=\"https://twitter.com/name/status/1\">May 1</a></p></blockquote>");
    }

    @Test
    void what_is_no_tweet_stays_what_it_was() {
        assertThat(cleaned("<div class=twitter-embed data-attrs='{\"url\":'><p>Seen</p></div>"))
                .contains("Seen");
        assertThat(cleaned(substack("[1]"))).isEmpty();
        assertThat(cleaned("<blockquote class=twitter-tweet>Only words</blockquote>"))
                .isEqualTo("<blockquote>Only words</blockquote>");
    }

    @Test
    void a_tweet_cannot_bring_in_what_a_text_may_not_have() {
        String tweet =
                "{\"url\":\"javascript:alert(1)\",\"full_text\":\"a<script>alert(1)</script><img src=x onerror=alert(1)>b\",\"name\":\"<b>n</b>\"}";
        assertThat(cleaned(substack(tweet))).doesNotContain("script", "onerror", "<b>");
    }

    private static String substack(String attributes) {
        return "<div class=\"twitter-embed\" data-attrs=\""
                + Entities.escape(attributes).replace("\"", "&quot;")
                + "\" data-component-name=\"Twitter2ToDOM\"></div>";
    }

    private static String cleaned(String html) {
        return Sanitizer.clean(html, BASE)
                .html()
                .replaceAll(" (?:rel|loading|decoding|referrerpolicy)=\"[^\"]*\"", "")
                .replaceAll(">\\n", ">");
    }
}
