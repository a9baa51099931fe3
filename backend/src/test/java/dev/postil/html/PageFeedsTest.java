package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFeedsTest {
    private static final URI PAGE = URI.create("https://site.example/blog/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/rss+xml",
                "application/atom+xml",
                "application/rdf+xml",
                "application/feed+json",
                "application/json",
                "Application/RSS+XML "
            })
    void a_link_of_a_feed_type_is_a_feed(String type) {
        assertThat(PageFeeds.in("<link rel=alternate type='" + type + "' href=feed title='Posts'>", PAGE))
                .containsExactly(new FeedLink(URI.create("https://site.example/blog/feed"), "Posts"));
    }

    @Test
    void feeds_of_comments_come_last_and_none_comes_twice() {
        String html = """
                <base href="/elsewhere/">
                <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">
                <link rel="alternate" type="application/rss+xml" title="Posts" href="feed.xml">
                <link rel="ALTERNATE home" type="application/atom+xml" href="feed.xml">
                <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
                <link rel="alternate stylesheet" type="text/xml" href="x.css">
                <a href="/other.rss">RSS</a>
                """;
        assertThat(PageFeeds.in(html, PAGE))
                .containsExactly(
                        new FeedLink(URI.create("https://site.example/elsewhere/feed.xml"), "Posts"),
                        new FeedLink(URI.create("https://site.example/comments/feed/"), "Comments"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed", "feed/", "/rss", "x.rss", "/atom.xml", "/index.xml", "feed.json", "/posts.atom"})
    void without_such_links_an_address_that_looks_like_a_feed_will_do(String href) {
        assertThat(PageFeeds.in("<a href='/about'>About</a><a href='" + href + "'>RSS</a>", PAGE))
                .extracting(FeedLink::title)
                .containsExactly("RSS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feedback", "/rssless", "javascript:feed", "/sitemap.xml", "/newsfeed.html"})
    void other_addresses_are_not_feeds(String href) {
        assertThat(PageFeeds.in("<a href='" + href + "'>x</a>", PAGE)).isEmpty();
    }
}
