package dev.postil.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saving a page by its address, queueing a post, taking off the list and back. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SavePostTest {
    private static final String PAGE = "<title>On margins</title><meta name=author content='Ada'><article><p>"
            + TestFeed.words(300) + "</p></article>";
    private static final String TEXT =
            "query ($id: ID!) { node(id: $id) { ... on ReadingListItem { post { title textState problem content wordCount } } } }";

    private final LocalServer web = new LocalServer();
    private final Reader reader;
    private final Reader other;

    SavePostTest(TestDatabase database) {
        reader = new Reader(TestServer.on(database).reader());
        other = new Reader(TestServer.on(database).reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void the_item_is_there_at_once_and_the_text_follows() {
        CountDownLatch asked = new CountDownLatch(1);
        web.on("/slow", exchange -> {
            await(asked);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            LocalServer.send(exchange, 200, PAGE.getBytes(StandardCharsets.UTF_8));
        });
        String id = reader.save(web.url("/slow").toString());
        JsonNode before = post(reader, id);
        asked.countDown();
        JsonNode after = reader.client()
                .askUntil(data -> !data.at("/node/post/textState").asText().equals("AWAITED"), TEXT, "id", id)
                .at("/node/post");
        assertThat(before.path("textState").asText()).isEqualTo("AWAITED");
        assertThat(before.path("title").asText()).isEqualTo(web.url("/slow").toString());
        assertThat(after.path("textState").asText()).isEqualTo("PRESENT");
        assertThat(after.path("title").asText()).isEqualTo("On margins");
        assertThat(after.path("content").asText()).contains("word0 word1").contains("word299");
        assertThat(after.path("wordCount").asInt()).isEqualTo(300);
    }

    @Test
    void a_page_that_is_not_there_says_so_and_comes_when_it_is_asked_for_again() {
        String id = reader.save(web.url("/later").toString());
        JsonNode missing = reader.client()
                .askUntil(data -> data.at("/node/post/textState").asText().equals("UNAVAILABLE"), TEXT, "id", id);
        web.serve("/later", "text/html", PAGE);
        reader.client().ask("mutation ($id: ID!) { fetchAgain(itemId: $id) { item { id } } }", "id", id);
        JsonNode present = reader.client()
                .askUntil(data -> data.at("/node/post/textState").asText().equals("PRESENT"), TEXT, "id", id);
        assertThat(missing.at("/node/post/problem").asText()).contains("not there");
        assertThat(present.at("/node/post/problem").isNull()).isTrue();
    }

    @Test
    void saving_a_page_twice_keeps_one_item_with_both_notes_and_all_tags() {
        String url = web.url("/twice").toString();
        JsonNode first = reader.item("savePost(input: {url: \"%s\", tags: [\"a\"], note: \"one\"})", url);
        JsonNode again = reader.item("savePost(input: {url: \"%s#end\", tags: [\"b\", \"A\"], note: \"two\"})", url);
        JsonNode same = reader.item("savePost(input: {url: \"%s\", note: \"two\"})", url);
        assertThat(Reader.id(again)).isEqualTo(Reader.id(first));
        assertThat(Reader.texts(again.path("tags"), "/name")).containsExactly("a", "b");
        assertThat(same.path("note").asText()).isEqualTo("one\n\ntwo");
        assertThat(reader.titles("")).hasSize(1);
    }

    @Test
    void sixteen_savers_at_once_make_one_item() throws Exception {
        String url = web.url("/at-once").toString();
        List<Callable<String>> savers = IntStream.range(0, 16)
                .<Callable<String>>mapToObj(i -> () ->
                        Reader.id(reader.item("savePost(input: {url: \"%s\", tags: [\"t%d\", \"all\"]})", url, i)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var saved = threads.invokeAll(savers);
            String id = saved.getFirst().get();
            for (var future : saved) {
                assertThat(future.get()).isEqualTo(id);
            }
        }
        JsonNode items = reader.list("readingList", "", "tags { name }");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("tags")).hasSize(17);
    }

    @Test
    void readers_who_save_one_page_share_its_text_and_it_is_fetched_once() {
        web.serve("/shared", "text/html", PAGE);
        String url = web.url("/shared").toString();
        String first = reader.save(url);
        reader.client()
                .askUntil(data -> data.at("/node/post/textState").asText().equals("PRESENT"), TEXT, "id", first);
        String second = other.save(url);
        assertThat(post(other, second).path("textState").asText()).isEqualTo("PRESENT");
        assertThat(web.requests("/shared")).isEqualTo(1);
    }

    @Test
    void an_item_that_was_taken_off_comes_back_as_it_was() {
        String url = web.url("/back").toString();
        String id = Reader.id(reader.item("savePost(input: {url: \"%s\", tags: [\"kept\"], note: \"n\"})", url));
        JsonNode before = reader.item("setReadingState(input: {itemId: \"%s\", state: ARCHIVED})", id);
        reader.remove(id);
        List<String> without = reader.titles("");
        JsonNode restored = reader.item("restoreItem(id: \"%s\")", id);
        assertThat(without).isEmpty();
        assertThat(restored).isEqualTo(before);
        reader.remove(id);
        assertThat(reader.item("savePost(input: {url: \"%s\"})", url)).isEqualTo(before);
    }

    @Test
    void queueing_a_post_of_the_stream_twice_makes_one_item() {
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", TestFeed.Entry.of(1, 10)));
        reader.follow(web.url("/feed").toString());
        String post = Reader.id(reader.list("stream", "", "id").get(0));
        JsonNode first = reader.item("queuePost(input: {postId: \"%s\", tags: [\"x\"], note: \"why\"})", post);
        JsonNode again = reader.item("queuePost(input: {postId: \"%s\"})", post);
        assertThat(again).isEqualTo(first);
        assertThat(reader.list("stream", "", "seen item { id }")
                        .get(0)
                        .at("/item/id")
                        .asText())
                .isEqualTo(Reader.id(first));
    }

    @Test
    void saving_the_address_of_a_followed_post_queues_that_post() {
        String url = web.url("/1").toString();
        web.serve(
                "/feed",
                TestFeed.TYPE,
                TestFeed.rss("Blog", TestFeed.Entry.of(1, 10).at(url)));
        reader.follow(web.url("/feed").toString());
        String post = Reader.id(reader.list("stream", "", "id").get(0));
        assertThat(reader.item("savePost(input: {url: \"%s\"})", url)
                        .at("/post/id")
                        .asText())
                .isEqualTo(post);
        assertThat(web.requests("/1")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/x",
                "javascript:alert(1)",
                "",
                "example",
                "http://foo/",
                "http://",
                "file:///etc/passwd"
            })
    void what_is_no_address_of_a_page_is_refused(String url) {
        JsonNode refused = reader.tried("savePost(input: {url: \"%s\"})", url);
        assertThat(refused.path("item").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("INVALID");
        assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo("[\"input\",\"url\"]");
    }

    @Test
    void a_saved_page_is_found_by_any_of_its_addresses() {
        String id = reader.save("http://127.0.0.1:9/a?utm_source=letter");
        String ask = "query ($url: URL!) { viewer { savedPage(url: $url) { id } } }";
        assertThat(reader.client()
                        .ask(ask, "url", "http://127.0.0.1:9/a#part")
                        .at("/viewer/savedPage/id")
                        .asText())
                .isEqualTo(id);
        assertThat(other.client()
                        .ask(ask, "url", "http://127.0.0.1:9/a")
                        .at("/viewer/savedPage")
                        .isNull())
                .isTrue();
        reader.remove(id);
        assertThat(reader.client()
                        .ask(ask, "url", "http://127.0.0.1:9/a")
                        .at("/viewer/savedPage")
                        .isNull())
                .isTrue();
        assertThat(reader.client()
                        .ask(ask, "url", "nonsense")
                        .at("/viewer/savedPage")
                        .isNull())
                .isTrue();
    }

    private static JsonNode post(Reader reader, String item) {
        return reader.client().ask(TEXT, "id", item).at("/node/post");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
