package dev.postil.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that were made to break whoever reads them, saved as a reader would: each ends as a text or with its word. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HostilePageTest {
    private static final String WORDS = "<p>" + TestFeed.words(120) + "</p>";
    private static final String POST =
            "query ($id: ID!) { node(id: $id) { ... on ReadingListItem { post { title textState problem content } } } }";

    private final List<LocalServer> webs = new ArrayList<>();
    private final LocalServer web = web();
    private final Reader reader;

    HostilePageTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
    }

    private LocalServer web() {
        LocalServer one = new LocalServer();
        webs.add(one);
        return one;
    }

    @AfterEach
    void close() {
        webs.forEach(LocalServer::close);
    }

    private JsonNode settled(String item) {
        return reader.client()
                .askUntil(
                        data -> !data.at("/node/post/textState").asText().equals("AWAITED")
                                || !data.at("/node/post/problem").isNull(),
                        POST,
                        "id",
                        item)
                .at("/node/post");
    }

    private JsonNode post(String item) {
        return reader.client().ask(POST, "id", item).at("/node/post");
    }

    private JsonNode saved(String type, byte[] body) {
        web.on("/page", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            LocalServer.send(exchange, 200, body);
        });
        return settled(reader.save(web.url("/page").toString()));
    }

    private JsonNode saved(String html) {
        return saved("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sixty_thousand_nested_elements() {
        JsonNode post =
                saved("<title>Deep</title><article>" + "<div>".repeat(60_000) + WORDS + "</div>".repeat(60_000));
        assertThat(post.path("textState").asText()).isEqualTo("PRESENT");
        assertThat(post.path("content").asText()).contains("word119");
        assertThat(post.path("content").asText().length()).isLessThan(20_000);
    }

    @ParameterizedTest
    @CsvSource({"<b>", "<table><tr><td>", "<ul><li>"})
    void sixty_thousand_of_anything_inside_one_another(String tag) {
        JsonNode post = saved("<title>Deep</title><article>" + WORDS + tag.repeat(60_000) + "end</article>");
        assertThat(post.path("title").asText()).isEqualTo("Deep");
    }

    @Test
    void more_tags_than_any_page_needs() {
        JsonNode post = saved("<title>Many</title><article>" + WORDS + "<p>".repeat(3_000_000));
        assertThat(post.path("problem").asText()).isEqualTo("The page is too large.");
        assertThat(post.path("textState").asText()).isEqualTo("UNAVAILABLE");
    }

    @Test
    void a_title_of_a_megabyte() {
        JsonNode post = saved("<title>" + "tall ".repeat(200_000) + "</title><article>" + WORDS);
        assertThat(post.path("textState").asText()).isEqualTo("PRESENT");
        assertThat(post.path("title").asText()).startsWith("tall tall").hasSizeLessThanOrEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({"no-such-charset, utf-8", "'', windows-1251", "'', utf-8"})
    void a_charset_that_is_wrong_or_missing(String said, String real) {
        assertThat(inRussian(said, real).path("content").asText()).contains("мягких булок");
    }

    @ParameterizedTest
    @CsvSource({"utf-16, utf-8", "utf-16be, windows-1251", "shift_jis, windows-1251"})
    void a_charset_that_makes_nonsense_of_a_page(String said, String real) {
        assertThat(inRussian(said, real).path("content").asText()).doesNotContain("мягких булок");
        assertThat(saved("<title>Next</title><article>" + WORDS).path("title").asText())
                .isEqualTo("Next");
    }

    private JsonNode inRussian(String said, String real) {
        String type = said.isEmpty() ? "text/html" : "text/html; charset=" + said;
        String html =
                "<title>Charset</title><article>" + "<p>Съешь ещё этих мягких булок, да выпей чаю.</p>".repeat(20);
        web.on("/russian", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            LocalServer.send(exchange, 200, html.getBytes(Charset.forName(real)));
        });
        return settled(reader.save(web.url("/russian").toString()));
    }

    @Test
    void nul_and_half_a_surrogate() {
        JsonNode post = saved("<title>A\0B&#xD83D;C&#0;D</title><article><p>One\0two &#xDC00; &#0; three.</p>" + WORDS);
        assertThat(post.path("textState").asText()).isEqualTo("PRESENT");
        for (String text :
                List.of(post.path("title").asText(), post.path("content").asText())) {
            assertThat(text).doesNotContain("\0");
            assertThat(text.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }

    @Test
    void a_bomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            byte[] nothing = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(nothing);
            }
        }
        web.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalServer.send(exchange, 200, bomb.toByteArray());
        });
        JsonNode post = settled(reader.save(web.url("/bomb").toString()));
        assertThat(post.path("problem").asText()).isEqualTo("The page is too large.");
    }

    @Test
    void servers_that_are_silent_hold_up_no_others() {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(12);
        List<String> silenced = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            LocalServer silent = web();
            silent.on("/silent", exchange -> {
                asked.countDown();
                await(over);
            });
            silenced.add(reader.save(silent.url("/silent").toString()));
        }
        await(asked);
        JsonNode post = saved("<title>Served</title><article>" + WORDS);
        assertThat(post.path("title").asText()).isEqualTo("Served");
        for (String item : silenced) {
            assertThat(post(item).path("problem").isNull())
                    .as("still waited for")
                    .isTrue();
        }
        over.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
