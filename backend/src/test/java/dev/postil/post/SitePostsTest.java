package dev.postil.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.html.ForumMagnum;
import dev.postil.html.SiteRules;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts of a forum that answers questions, beside pages that scripts make. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SitePostsTest {
    private static final String PATH = "/posts/abcDEF12345678901/why-rivers-bend";
    private static final String ANSWER = """
            {"data": {"post": {"result": {"title": "Why rivers bend", "pageUrl": null, "postedAt": "2024-05-06T07:30:00.000Z",
              "user": {"displayName": "Ada Fern"}, "coauthors": [],
              "contents": {"html": "<p>A river <script>alert(1)</script>bends, and the <a href=\\"/tag/mud\\">mud</a> is why.</p>"}}}}}""";
    private static final String PAGE =
            "<title>Bends</title><article><p>From the page: " + TestFeed.words(100) + "</p></article>";

    private final LocalServer web = new LocalServer();
    private final TestServer server;
    private final Reader reader;

    SitePostsTest(TestDatabase database) {
        server = TestServer.start(
                database,
                Map.of("POSTIL_SIGN_UP", "open"),
                new SiteRules(List.of(new ForumMagnum(Map.of("127.0.0.1", "River Forum")))));
        reader = new Reader(server.reader());
    }

    @AfterEach
    void close() {
        server.close();
        web.close();
    }

    private JsonNode saved(String path) {
        return reader.client()
                .askUntil(
                        data -> data.at("/node/post/textState").asText().equals("PRESENT"),
                        "query ($id: ID!) { node(id: $id) { ... on ReadingListItem { post { title authors siteName publishedAt "
                                + "textState content } } } }",
                        "id",
                        reader.save(web.url(path).toString()))
                .at("/node/post");
    }

    @Test
    void a_post_of_the_forum_is_asked_for_and_its_page_is_not() {
        AtomicReference<String> question = new AtomicReference<>();
        web.serve(PATH, "text/html", PAGE).on("/graphql", exchange -> {
            question.set(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            LocalServer.send(exchange, 200, ANSWER.getBytes(StandardCharsets.UTF_8));
        });
        JsonNode post = saved(PATH);
        assertThat(question.get()).startsWith("POST {").contains("\"id\":\"abcDEF12345678901\"");
        assertThat(web.requests(PATH)).isZero();
        assertThat(post.path("title").asText()).isEqualTo("Why rivers bend");
        assertThat(post.at("/authors/0").asText()).isEqualTo("Ada Fern");
        assertThat(post.path("siteName").asText()).isEqualTo("River Forum");
        assertThat(post.path("publishedAt").asText()).isEqualTo("2024-05-06T07:30:00Z");
        assertThat(post.path("content").asText())
                .contains("href=\"" + web.url("/tag/mud") + "\"")
                .doesNotContain("alert", "From the page");
    }

    @Test
    void a_page_that_has_moved_to_the_forum_is_asked_for_there() {
        web.answer("/short", 301, "Location", PATH)
                .serve(PATH, "text/html", PAGE)
                .serve("/graphql", "application/json", ANSWER);
        assertThat(saved("/short").path("title").asText()).isEqualTo("Why rivers bend");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{\"data\": null}",
                "{\"errors\": [{\"message\": \"no\"}]}",
                "{\"data\": {\"post\": {\"result\": {\"title\": \"x\", \"contents\": {\"html\": \"<p> </p>\"}}}}}"
            })
    void an_answer_without_a_text_leaves_the_page_to_itself(String answer) {
        web.serve(PATH, "text/html", PAGE).serve("/graphql", "application/json", answer);
        assertThat(saved(PATH).path("content").asText()).contains("From the page");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 403, 404, 500})
    void a_question_that_is_refused_or_sent_on_leaves_the_page_to_itself(int status) {
        web.serve(PATH, "text/html", PAGE)
                .answer("/graphql", status, "Location", "/elsewhere")
                .serve("/elsewhere", "application/json", ANSWER);
        assertThat(saved(PATH).path("content").asText()).contains("From the page");
        assertThat(web.requests("/elsewhere")).isZero();
    }
}
