package dev.postil.readinglist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Client;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A page as a reader's browser shows it is that reader's alone, and nothing that is fetched takes its place. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HandedInPageTest {
    private static final String POST = "post { id title textState problem handedIn content wordCount }";

    private final LocalServer web = new LocalServer();
    private final Reader ada;
    private final Reader ben;

    HandedInPageTest(TestDatabase database) {
        TestServer server = TestServer.on(database);
        ada = new Reader(server.reader());
        ben = new Reader(server.reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    private static String html(String title, String word, int words) {
        return "<title>" + title + "</title><article><h1>" + title + "</h1><p>" + (word + " ").repeat(words)
                + "</p></article>";
    }

    private static JsonNode handIn(Reader reader, String url, String html) {
        return reader.client()
                .change(
                        "mutation ($input: SavePostInput!) { savePost(input: $input) { item { id note tags { name } "
                                + POST + " } userErrors { code message path } } }",
                        "input",
                        java.util.Map.of("url", url, "html", html));
    }

    private static JsonNode settled(Reader reader, String item) {
        return reader.client()
                .askUntil(
                        data -> !data.at("/node/post/textState").asText().equals("AWAITED"),
                        "query ($id: ID!) { node(id: $id) { ... on ReadingListItem { note tags { name } " + POST
                                + " } } }",
                        "id",
                        item)
                .path("node");
    }

    private static int items(Reader reader) {
        return reader.list("readingList", "", "id").size();
    }

    @Test
    void two_readers_save_one_address_and_each_sees_their_own() {
        web.serve("/page", "text/html", html("For everybody", "public", 150));
        String url = web.url("/page").toString();
        JsonNode own = handIn(ada, url, html("For members", "secret", 200)).path("item");
        String theirs = ben.save(url);

        JsonNode public_ = settled(ben, theirs).path("post");
        assertThat(public_.path("title").asText()).isEqualTo("For everybody");
        assertThat(public_.path("content").asText()).contains("public public").doesNotContain("secret");
        assertThat(public_.path("handedIn").asBoolean()).isFalse();

        JsonNode mine = settled(ada, Reader.id(own)).path("post");
        assertThat(mine.path("title").asText()).isEqualTo("For members");
        assertThat(mine.path("content").asText()).contains("secret secret").doesNotContain("public");
        assertThat(mine.path("handedIn").asBoolean()).isTrue();
        assertThat(mine.path("wordCount").asInt()).isEqualTo(200);
    }

    @Test
    void nobody_else_finds_it_by_id_address_or_query() {
        String url = web.url("/page").toString();
        JsonNode own = handIn(ada, url, html("For members", "secret", 200)).path("item");
        for (String id : List.of(Reader.id(own), Reader.id(own.path("post")))) {
            assertThat(ben.client()
                            .ask("query ($id: ID!) { node(id: $id) { id } }", "id", id)
                            .path("node")
                            .isNull())
                    .isTrue();
        }
        assertThat(ben.tried("queuePost(input: {postId: \"%s\"})", Reader.id(own.path("post")))
                        .at("/userErrors/0/code")
                        .asText())
                .isEqualTo("NOT_FOUND");
        String saved = ben.save(url);
        JsonNode post = settled(ben, saved).path("post");
        assertThat(post.path("textState").asText()).isEqualTo("UNAVAILABLE");
        assertThat(post.path("content").asText()).isEmpty();
        assertThat(ben.titles("query: \"members\"")).isEmpty();
    }

    @Test
    void what_is_fetched_never_takes_its_place() {
        String url = web.url("/page").toString();
        JsonNode own = handIn(ada, url, html("For members", "secret", 200)).path("item");
        web.serve("/page", "text/html", html("For everybody", "public", 400));
        web.serve(
                "/feed",
                TestFeed.TYPE,
                TestFeed.rss(
                        "Blog",
                        new TestFeed.Entry(
                                url,
                                url,
                                "Of the feed",
                                "<p>" + TestFeed.words(300) + "</p>",
                                java.time.Instant.EPOCH)));
        ada.follow(web.url("/feed").toString());
        assertThat(ada.save(url)).isEqualTo(Reader.id(own));
        ada.item("fetchAgain(itemId: \"%s\")", Reader.id(own));
        String public_ = settled(ben, ben.save(url)).at("/post/title").asText();
        assertThat(public_).as("what is fetched for others has come").isEqualTo("For everybody");
        JsonNode after = settled(ada, Reader.id(own)).path("post");
        assertThat(after.path("title").asText()).isEqualTo("For members");
        assertThat(after.path("content").asText()).contains("secret");
        assertThat(items(ada)).isEqualTo(1);
    }

    @Test
    void a_page_that_could_not_be_had_gets_its_text_from_the_browser_and_keeps_what_the_reader_made() {
        String url = web.url("/members").toString();
        web.answer("/members", 401, "X-Why", "members only");
        String item = Reader.id(ada.item("savePost(input: {url: \"%s\", tags: [\"later\"], note: \"mine\"})", url));
        assertThat(settled(ada, item).at("/post/problem").asText()).contains("login");
        JsonNode own = handIn(ada, url, html("For members", "secret", 200)).path("item");
        assertThat(Reader.id(own)).isEqualTo(item);
        assertThat(own.at("/post/textState").asText()).isEqualTo("PRESENT");
        assertThat(own.at("/post/problem").isNull()).isTrue();
        assertThat(own.path("note").asText()).isEqualTo("mine");
        assertThat(own.at("/tags/0/name").asText()).isEqualTo("later");
        assertThat(items(ada)).isEqualTo(1);
    }

    @Test
    void handing_in_again_changes_the_text_however_much_shorter_it_is() {
        String url = web.url("/page").toString();
        handIn(ada, url, html("Long", "long", 500));
        JsonNode again = handIn(ada, url + "#top", html("Short", "short", 50)).path("item");
        assertThat(again.at("/post/title").asText()).isEqualTo("Short");
        assertThat(again.at("/post/wordCount").asInt()).isEqualTo(50);
        assertThat(items(ada)).isEqualTo(1);
    }

    @Test
    void a_page_without_a_text_is_refused_and_changes_nothing() {
        JsonNode refused = handIn(ada, web.url("/page").toString(), "<title>Empty</title><nav>Home</nav>");
        assertThat(refused.path("item").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("UNSUPPORTED");
        assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo("[\"input\",\"html\"]");
        assertThat(items(ada)).isZero();
    }

    @Test
    void what_a_page_brings_along_is_cleaned() {
        Client client = ada.client();
        JsonNode own = handIn(
                        ada,
                        web.url("/page").toString(),
                        html("T", "word", 100)
                                .replace("</article>", "<script>alert(1)</script><p onclick=alert(1)>x</p></article>"))
                .path("item");
        String content = client.ask(
                        "query ($id: ID!) { node(id: $id) { ... on Post { content } } }",
                        "id",
                        Reader.id(own.path("post")))
                .at("/node/content")
                .asText();
        assertThat(content).doesNotContain("alert").contains("word word");
    }
}
