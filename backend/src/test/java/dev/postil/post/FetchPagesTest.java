package dev.postil.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a saved address turns out to be, and what is said when its text cannot be had. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FetchPagesTest {
    private static final String PDF = "%PDF-1.4\n1 0 obj << /Title (On \\(margins\\)) /Producer (x) >> endobj";

    private final LocalServer web = new LocalServer();
    private final Reader reader;

    FetchPagesTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    private JsonNode saved(String path) {
        String item = reader.save(web.url(path).toString());
        return reader.client()
                .askUntil(
                        data -> !data.at("/node/post/textState").asText().equals("AWAITED")
                                || !data.at("/node/post/problem").isNull(),
                        "query ($id: ID!) { node(id: $id) { ... on ReadingListItem { id bareLink post { id title textState problem "
                                + "content file { mediaType bytes } } } } }",
                        "id",
                        item)
                .path("node");
    }

    @Test
    void a_pdf_is_a_link_with_its_title_type_and_size() {
        web.serve("/paper.pdf", "application/pdf", PDF);
        JsonNode post = saved("/paper.pdf").path("post");
        assertThat(post.path("textState").asText()).isEqualTo("FILE");
        assertThat(post.path("title").asText()).isEqualTo("On (margins)");
        assertThat(post.at("/file/mediaType").asText()).isEqualTo("application/pdf");
        assertThat(post.at("/file/bytes").asInt()).isEqualTo(PDF.length());
        assertThat(post.path("problem").isNull()).isTrue();
        assertThat(post.path("content").asText()).isEmpty();
    }

    @Test
    void a_file_that_is_larger_than_we_fetch_is_a_link_all_the_same() {
        long size = 40L * 1024 * 1024;
        web.on("/scan%20of%20a%20book.pdf", exchange -> {});
        web.on("/scan of a book.pdf", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(200, size);
            exchange.getResponseBody().write("%PDF-1.7 ".getBytes(StandardCharsets.ISO_8859_1));
            byte[] more = new byte[1 << 16];
            for (long sent = 9; sent + more.length < size; sent += more.length) {
                exchange.getResponseBody().write(more);
            }
        });
        JsonNode post = saved("/scan%20of%20a%20book.pdf").path("post");
        assertThat(post.path("title").asText()).isEqualTo("scan of a book.pdf");
        assertThat(post.at("/file/bytes").asLong()).isEqualTo(size);
    }

    @Test
    void a_picture_is_a_link_and_a_page_that_calls_itself_one_is_too() {
        web.serve("/boat.png", "text/html", "\u0089PNG\r\n");
        web.on("/boat.gif", exchange -> LocalServer.send(exchange, 200, "GIF89a...".getBytes(StandardCharsets.UTF_8)));
        web.serve("/photo.jpg", "image/jpeg", "....");
        assertThat(saved("/photo.jpg").at("/post/file/mediaType").asText()).isEqualTo("image/jpeg");
        assertThat(saved("/boat.gif").at("/post/textState").asText()).isEqualTo("FILE");
    }

    @Test
    void a_post_on_several_pages_is_one_text() {
        String prose =
                "<p>%s page: a river that crosses flat land seldom runs straight for long, and the reason is in its mud.</p>";
        web.serve("/bend", "text/html", prose.formatted("First") + "<a href=/bend/2>2</a>");
        web.serve("/bend/2", "text/html", prose.formatted("Second") + "<a rel=next href=/bend/3>Next</a>");
        web.serve("/bend/3", "text/html", prose.formatted("Third") + "<a rel=next href=/ice>Next post</a>");
        assertThat(saved("/bend").at("/post/content").asText())
                .containsSubsequence("First page", "Second page", "Third page");
    }

    @Test
    void markdown_is_shown_as_a_post() {
        web.serve(
                "/notes.md",
                "text/plain; charset=utf-8",
                "# On *margins*\n\nThey are **wide**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script>\n\n- one\n- two\n");
        JsonNode post = saved("/notes.md").path("post");
        assertThat(post.path("title").asText()).isEqualTo("On margins");
        assertThat(post.path("content").asText())
                .contains("<strong>wide</strong>")
                .contains("<td>1</td>")
                .contains("<li>")
                .doesNotContain("alert");
    }

    @Test
    void plain_text_is_shown_as_a_post() {
        web.serve("/essay.txt", "text/plain", """
                On margins

                A line that goes on until it is as full as a line of this kind gets to be
                and then goes on.

                Roses are red
                violets <blue>

                    x    1
                    y    2
                """);
        JsonNode post = saved("/essay.txt").path("post");
        assertThat(post.path("title").asText()).isEqualTo("On margins");
        assertThat(post.path("content").asText())
                .contains("gets to be and then goes on.")
                .contains("Roses are red<br>\nviolets &lt;blue")
                .contains("<pre>    x    1\n    y    2</pre>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | The page wants a login, or to be paid for.        | UNAVAILABLE
            402 | The page wants a login, or to be paid for.        | UNAVAILABLE
            403 | The site turns robots away.                       | UNAVAILABLE
            404 | The page is not there (any more).                 | UNAVAILABLE
            410 | The page was taken down.                          | UNAVAILABLE
            429 | The site asks us to wait. We will try again.      | AWAITED
            500 | The site is broken at the moment. We will try again. | AWAITED
            """)
    void a_page_that_cannot_be_had_says_why(int status, String problem, String state) {
        web.answer("/page", status, "X-Why", "because");
        JsonNode post = saved("/page").path("post");
        assertThat(post.path("problem").asText()).isEqualTo(problem);
        assertThat(post.path("textState").asText()).isEqualTo(state);
    }

    @Test
    void a_door_is_not_taken_for_the_page_behind_it() {
        web.answer("/members", 302, "Location", "/sign-in?next=/members");
        web.serve(
                "/sign-in",
                "text/html",
                "<title>Sign in</title><main><p>Please sign in to read on.</p><form><input type=password></form></main>");
        assertThat(saved("/members").at("/post/problem").asText()).contains("login");
    }

    @Test
    void a_page_without_a_text_is_called_what_it_calls_itself() {
        web.serve("/app", "text/html", "<title>Made by scripts</title><div id=app></div><script>run()</script>");
        JsonNode post = saved("/app").path("post");
        assertThat(post.path("title").asText()).isEqualTo("Made by scripts");
        assertThat(post.path("problem").asText()).isEqualTo("The page has no text that we could find.");
    }

    @Test
    void a_riddle_that_only_browsers_solve_turns_robots_away() {
        web.on("/page", exchange -> {
            exchange.getResponseHeaders().set("cf-mitigated", "challenge");
            LocalServer.send(exchange, 503, "<title>Just a moment...</title>".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(saved("/page").at("/post/problem").asText()).isEqualTo("The site turns robots away.");
    }

    @Test
    void a_reader_may_be_content_with_the_address_and_ask_again_later() {
        JsonNode item = saved("/gone");
        String id = Reader.id(item);
        assertThat(item.path("bareLink").asBoolean()).isFalse();
        String selection = "{ item { bareLink post { textState } } userErrors { code } } }";
        JsonNode kept = reader.client().change("mutation { keepAsLink(itemId: \"" + id + "\") " + selection);
        assertThat(kept.at("/item/bareLink").asBoolean()).isTrue();
        CountDownLatch seen = new CountDownLatch(1);
        web.on("/gone", exchange -> {
            try {
                seen.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            LocalServer.send(exchange, 200, ("<p>" + TestFeed.words(100)).getBytes(StandardCharsets.UTF_8));
        });
        JsonNode asked = reader.client().change("mutation { fetchAgain(itemId: \"" + id + "\") " + selection);
        seen.countDown();
        assertThat(asked.at("/item/bareLink").asBoolean()).isFalse();
        assertThat(asked.at("/item/post/textState").asText()).isEqualTo("AWAITED");
        assertThat(saved("/gone").at("/post/textState").asText()).isEqualTo("PRESENT");
    }
}
