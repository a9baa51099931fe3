package dev.postil.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.db.Database;
import dev.postil.db.schema.Tables;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import dev.postil.testing.TestFeed.Entry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in a text, asked by the API. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TextTest {
    private static final String TEXT =
            "<p>It begins.<sup id=r><a href=#n>1</a></sup></p><h2 id=a>First part</h2><p>one two</p>"
                    + "<h3>Within</h3><p>three</p><ol class=footnotes><li id=n>The <b>note</b>. <a href=#r>↩</a></ol>";

    private final LocalServer web = new LocalServer();
    private final TestDatabase database;
    private final Reader reader;

    TextTest(TestDatabase database) {
        this.database = database;
        reader = new Reader(TestServer.on(database).reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_post_tells_its_sections_and_its_notes() {
        follow(Entry.of(1, 1).saying(TEXT));
        JsonNode post = reader.list(
                        "stream",
                        "",
                        "content outline { id title level wordCount start speaker seconds } footnotes { id label"
                                + " content }")
                .get(0);
        assertThat(post.at("/outline").toString())
                .isEqualTo(
                        "[{\"id\":\"txt-a\",\"title\":\"First"
                                + " part\",\"level\":1,\"wordCount\":4,\"start\":12,\"speaker\":null,\"seconds\":null},"
                                + "{\"id\":\"s-31\",\"title\":\"Within\",\"level\":2,\"wordCount\":2,\"start\":31,\"speaker\":null,\"seconds\":null}]");
        assertThat(post.at("/footnotes").toString())
                .isEqualTo("[{\"id\":\"txt-n\",\"label\":\"1\",\"content\":\"The <b>note</b>.\"}]");
        assertThat(post.path("content").asText()).contains("href=\"#txt-n\"", "id=\"txt-n\"");
    }

    @Test
    void posts_know_which_of_the_readers_posts_they_link_to_and_which_link_to_them() {
        follow(
                Entry.of(1, 5),
                Entry.of(2, 5).saying("<p>See <a href='https://blog.example/1?utm_source=x#part'>this</a>.</p>"),
                Entry.of(3, 5)
                        .saying("<p><a href=https://blog.example/1>a</a> <a href=https://blog.example/2>b</a> <a"
                                + " href=https://blog.example/3#here>itself</a> <a"
                                + " href=https://elsewhere.example/>c</a></p>"));
        assertThat(links("Post 3", "cites")).containsExactly("Post 2", "Post 1");
        assertThat(links("Post 1", "citedBy")).containsExactly("Post 3", "Post 2");
        assertThat(links("Post 2", "citedBy")).containsExactly("Post 3");
        assertThat(links("Post 1", "cites")).isEmpty();
    }

    @Test
    void nobody_sees_links_of_posts_that_are_not_theirs() {
        follow(Entry.of(1, 5), Entry.of(2, 5).saying("<p><a href=https://blog.example/1>a</a></p>"));
        Reader other = new Reader(TestServer.on(database).reader());
        web.serve("/other", TestFeed.TYPE, TestFeed.rss("Other", Entry.of(1, 5).at("https://blog.example/1")));
        other.follow(web.url("/other").toString());
        assertThat(other.list("stream", "", "title citedBy { id }").get(0).path("citedBy"))
                .isEmpty();
    }

    @Test
    void a_text_cleaned_by_rules_of_before_is_cleaned_again_and_its_links_are_kept() {
        Map<String, String> settings = database.fresh();
        String item;
        String email = "again@example.org";
        try (TestServer before = TestServer.start(database, settings, InstantSource.system())) {
            Reader early = new Reader(before.stranger().signUp(email, "correct horse battery"));
            web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", Entry.of(1, 5), Entry.of(2, 5)));
            early.follow(web.url("/feed").toString());
            item = Reader.id(early.list("stream", "", "id").get(0));
            before.bean(Database.class).write(sql -> {
                sql.update(Tables.REVISION)
                        .set(
                                Tables.REVISION.CONTENT,
                                "<p>Old.<sup id=\"txt-r\"><a href=\"#txt-n\">1</a></sup> \\(x^2\\) <a"
                                        + " href=\"https://blog.example/1\">l</a></p>\n"
                                        + "<ol><li id=\"txt-n\">Note <a href=\"#txt-r\">↩</a></li></ol>")
                        .set(Tables.REVISION.CLEANED_BY, 0)
                        .execute();
                sql.deleteFrom(Tables.POST_LINK).execute();
                return item;
            });
        }
        try (TestServer after = TestServer.start(database, settings, InstantSource.system())) {
            Reader later = new Reader(after.stranger());
            later.client().post("/auth/sign-in", Map.of("email", email, "password", "correct horse battery"));
            JsonNode post = later.client()
                    .askUntil(
                            data -> data.at("/node/footnotes").size() == 1
                                    && data.at("/node/cites").size() == 1,
                            "query ($id: ID!) { node(id: $id) { ... on Post { content footnotes { id } cites { title }"
                                    + " } } }",
                            "id",
                            item)
                    .path("node");
            assertThat(post.path("content").asText())
                    .contains("<math", "doc-noteref")
                    .doesNotContain("\\(");
        }
    }

    private void follow(Entry... entries) {
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", entries));
        reader.follow(web.url("/feed").toString());
    }

    private List<String> links(String title, String field) {
        for (JsonNode post : reader.list("stream", "", "title " + field + " { title }")) {
            if (post.path("title").asText().equals(title)) {
                return Reader.texts(post.path(field), "/title");
            }
        }
        throw new AssertionError(title);
    }
}
