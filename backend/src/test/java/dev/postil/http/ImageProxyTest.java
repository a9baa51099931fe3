package dev.postil.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.TestServer;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures come to a reader's browser through the server, and nothing else does. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImageProxyTest {
    private static final String PNG = "\u0089PNG\r\n\u001a\n and the rest of it";
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

    private final LocalServer web = new LocalServer();
    private final TestServer server;
    private final Reader reader;

    ImageProxyTest(TestDatabase database) {
        server = TestServer.on(database);
        reader = new Reader(server.reader());
    }

    @AfterEach
    void close() {
        web.close();
    }

    private LocalServer picture(String path, String type, String bytes) {
        return web.on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            LocalServer.send(exchange, 200, bytes.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    /** The post of a page with this picture in it, and as the picture that stands for it. */
    private JsonNode post(String path) {
        web.serve(
                "/page",
                "text/html",
                "<title>T</title><meta property=og:image content='%s'><article><p>%s</p><p><img src='%s' alt='A boat'></p><p>%s</p>"
                        .formatted(path, TestFeed.words(80), path, TestFeed.words(80)));
        String item = reader.save(web.url("/page").toString());
        return reader.client()
                .askUntil(
                        data -> data.at("/node/post/textState").asText().equals("PRESENT"),
                        "query ($id: ID!) { node(id: $id) { ... on ReadingListItem { post { textState content leadImage } } } }",
                        "id",
                        item)
                .at("/node/post");
    }

    /** Where the picture of such a post is served. */
    private String address(String path) {
        return Jsoup.parseBodyFragment(post(path).path("content").asText())
                .select("img")
                .attr("src");
    }

    @Test
    void a_post_names_no_picture_elsewhere_than_here_and_each_leads_to_its_original() {
        picture("/boat.png", "image/png", PNG);
        JsonNode post = post("/boat.png");
        var html = Jsoup.parseBodyFragment(post.path("content").asText());
        String address = html.select("img").attr("src");
        URI lead = URI.create(post.path("leadImage").asText());
        assertThat(address).startsWith("/image/");
        assertThat(html.select("a:has(img)").attr("href"))
                .isEqualTo(web.url("/boat.png").toString());
        assertThat(lead.getRawPath() + "?" + lead.getRawQuery()).isEqualTo(address);
    }

    @Test
    void a_picture_comes_once_from_its_server_and_is_kept_for_long() {
        picture("/boat.png", "text/html", PNG);
        String address = address("/boat.png");
        HttpResponse<String> first = server.stranger().get(address);
        HttpResponse<String> second = server.stranger().get(address);
        for (var answer : List.of(first, second)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; sandbox");
            assertThat(header(answer, "Cache-Control"))
                    .contains("max-age=31536000")
                    .contains("immutable");
        }
        assertThat(web.requests("/boat.png")).isEqualTo(1);
        assertThat(server.stranger()
                        .with("If-None-Match", header(first, "ETag"))
                        .get(address)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void a_picture_that_many_want_at_once_is_fetched_once() throws Exception {
        picture("/boat.png", "image/png", PNG);
        String address = address("/boat.png");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(
                            each -> () -> server.stranger().get(address).statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        assertThat(web.requests("/boat.png")).isEqualTo(1);
    }

    @Test
    void a_drawing_is_never_a_document() {
        picture("/boat.svg", "image/svg+xml", SVG);
        HttpResponse<String> answer = server.stranger().get(address("/boat.svg"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><script>alert(1)</script>", "%PDF-1.7", "GIF"})
    void what_is_no_picture_is_not_served_whatever_its_type_says(String bytes) {
        picture("/lie.png", "image/png", bytes);
        HttpResponse<String> answer = server.stranger().get(address("/lie.png"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("alert");
    }

    @Test
    void one_that_may_well_not_be_there_is_missed_without_a_word() {
        String icon = address("/favicon.ico");
        assertThat(server.stranger().get(icon + "&absent=quiet").statusCode()).isEqualTo(204);
        assertThat(server.stranger().get(icon).statusCode()).isEqualTo(404);
    }

    @Test
    void a_picture_of_more_than_ten_megabytes_is_not_served() {
        web.on("/vast.png", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(PNG.getBytes(StandardCharsets.ISO_8859_1));
            byte[] more = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 11; megabyte++) {
                exchange.getResponseBody().write(more);
            }
        });
        assertThat(server.stranger().get(address("/vast.png")).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_that_was_not_signed_here_is_not_asked() {
        picture("/boat.png", "image/png", PNG);
        picture("/other.png", "image/png", PNG);
        String address = address("/boat.png");
        for (String forged : List.of(
                address.replace("boat", "other"),
                address.replaceFirst("/image/.", "/image/~"),
                "/image/x?url=" + web.url("/other.png"),
                "/image/x")) {
            assertThat(server.stranger().get(forged).statusCode()).isEqualTo(404);
        }
        assertThat(web.requests("/other.png")).isZero();
    }

    @Test
    void a_feed_has_an_icon_from_here() {
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", TestFeed.Entry.of(1, 40)));
        reader.follow(web.url("/feed").toString());
        String icon = reader.client()
                .ask("{ viewer { followedFeeds { feed { icon } } } }")
                .at("/viewer/followedFeeds/0/feed/icon")
                .asText();
        assertThat(URI.create(icon).getPath()).startsWith("/image/");
    }

    @Test
    void the_icon_is_where_the_front_page_says_if_it_is_not_where_icons_are() {
        web.serve(
                        "/feed",
                        TestFeed.TYPE,
                        TestFeed.rss("Blog", TestFeed.Entry.of(1, 40))
                                .replace("https://blog.example/", web.url("/").toString()))
                .serve(
                        "/",
                        "text/html",
                        "<title>Blog</title><link rel='shortcut icon' href=/small.png sizes=16x16>"
                                + "<link rel=icon href='img/icon.png' sizes='48x48'><link rel=icon href=/huge.png sizes=512x512>");
        picture("/img/icon.png", "image/png", PNG);
        reader.follow(web.url("/feed").toString());
        URI icon = URI.create(reader.client()
                .ask("{ viewer { followedFeeds { feed { icon } } } }")
                .at("/viewer/followedFeeds/0/feed/icon")
                .asText());
        assertThat(icon.getPort()).isEqualTo(server.url().getPort());
        HttpResponse<String> answer = server.stranger().get(icon.getRawPath() + "?" + icon.getRawQuery());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(web.requests("/favicon.ico")).isEqualTo(1);
    }

    @Test
    void the_app_may_show_no_pictures_but_those_from_here() {
        assertThat(header(server.stranger().get("/"), "Content-Security-Policy"))
                .contains("img-src 'self' data:;");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
