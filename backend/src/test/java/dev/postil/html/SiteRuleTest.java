package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRuleTest {
    private static final URI POST = URI.create("https://www.lesswrong.com/posts/abcDEF12345678901/why-rivers-bend");

    @ParameterizedTest
    @CsvSource({
        "https://www.lesswrong.com/posts/abcDEF12345678901/why-rivers-bend, https://www.lesswrong.com/graphql",
        "https://www.alignmentforum.org/posts/abcDEF12345678901/x, https://www.alignmentforum.org/graphql",
        "https://forum.effectivealtruism.org/posts/abcDEF12345678901, https://forum.effectivealtruism.org/graphql",
        "https://www.lesswrong.com/s/qrsTUV12345678901/p/abcDEF12345678901, https://www.lesswrong.com/graphql"
    })
    void a_post_of_the_forums_is_asked_for_by_its_key(URI page, URI endpoint) {
        SiteRule.Request request =
                SiteRules.KNOWN.of(page).flatMap(rule -> rule.request(page)).orElseThrow();
        assertThat(request.address()).isEqualTo(endpoint);
        assertThat(request.json()).contains("\"variables\":{\"id\":\"abcDEF12345678901\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.lesswrong.com/",
                "https://www.lesswrong.com/tag/rivers",
                "https://lesswrong.com.evil.example/posts/abcDEF12345678901/x",
                "https://river.example/posts/abcDEF12345678901/x",
                "mailto:a@b.example"
            })
    void other_pages_have_no_rule(URI page) {
        assertThat(SiteRules.KNOWN.of(page)).isEmpty();
    }

    @Test
    void the_answer_is_read_as_an_article() {
        String answer = """
            {"data": {"post": {"result": {"title": "Why rivers bend", "pageUrl": "https://www.lesswrong.com/posts/abcDEF12345678901/why-rivers-bend",
              "postedAt": "2024-05-06T07:30:00.000Z", "modifiedAt": "2024-06-01T00:00:00.000Z", "user": {"displayName": "Ada Fern"},
              "coauthors": [{"displayName": "Ben O'Hara"}, null],
              "contents": {"html": "<p>A river <script>alert(1)</script>bends.<a href=\\"/tag/mud\\">Mud</a></p>"}}}}}""";
        Article article =
                SiteRules.KNOWN.of(POST).orElseThrow().read(answer, POST).orElseThrow();
        assertThat(article.title()).isEqualTo("Why rivers bend");
        assertThat(article.authors()).containsExactly("Ada Fern", "Ben O'Hara");
        assertThat(article.siteName()).isEqualTo("LessWrong");
        assertThat(article.published()).isEqualTo(Instant.parse("2024-05-06T07:30:00Z"));
        assertThat(article.content())
                .contains("href=\"https://www.lesswrong.com/tag/mud\"")
                .doesNotContain("alert");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{\"data\": null}",
                "{\"data\": {\"post\": {\"result\": null}}}",
                "{\"data\": {\"post\": {\"result\": {\"title\": \"x\", \"contents\": null}}}}"
            })
    void an_answer_without_a_text_leaves_the_page_to_itself(String answer) {
        assertThat(SiteRules.KNOWN.of(POST).orElseThrow().read(answer, POST)).isEmpty();
    }
}
