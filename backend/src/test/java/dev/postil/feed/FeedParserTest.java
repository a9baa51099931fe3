package dev.postil.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postil.feed.NotAFeed.Reason;
import dev.postil.feed.ParsedEntry.Enclosure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

    private static final URI ADDRESS = URI.create("https://server.example/feeds/1.xml");

    @Test
    void an_rss_feed_gives_all_that_it_says_of_itself() throws IOException {
        ParsedFeed feed = feed("rss-everything.xml");

        assertThat(feed.title()).isEqualTo("Letters & Numbers");
        assertThat(feed.siteUrl()).hasToString("https://letters.example/");
        assertThat(feed.description()).isEqualTo("About both");
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.authors()).containsExactly("Edith Ward");
        assertThat(feed.selfUrl()).hasToString("https://letters.example/feed.xml");
        assertThat(feed.hubs()).containsExactly(URI.create("https://hub.example/"));
        assertThat(feed.checkEvery()).isEqualTo(Duration.ofHours(6));
        assertThat(feed.image()).hasToString("https://server.example/logo.png");
    }

    @Test
    void an_rss_item_gives_all_that_stands_in_it() throws IOException {
        ParsedEntry entry = feed("rss-everything.xml").entries().getFirst();

        assertThat(entry.guid()).isEqualTo("letter-a");
        assertThat(entry.url()).hasToString("https://letters.example/a?x=1&y=2");
        assertThat(entry.title()).isEqualTo("The letter A isn’t first");
        assertThat(entry.authors()).containsExactly("Ann Lee", "Bo Day");
        assertThat(entry.publishedAt()).isEqualTo("2026-03-03T08:05:00Z");
        assertThat(entry.summaryHtml()).isEqualTo("Short.");
        assertThat(entry.contentHtml()).startsWith("<p>The whole letter");
        assertThat(entry.base()).isEqualTo(entry.url());
        assertThat(entry.leadImage()).hasToString("https://letters.example/a.jpg");
        assertThat(entry.language()).isEqualTo("en-gb");
        assertThat(entry.discussionUrl()).hasToString("https://letters.example/a#comments");
        assertThat(entry.discussionCount()).isEqualTo(12);
        assertThat(entry.enclosures())
                .containsExactly(new Enclosure(URI.create("https://letters.example/a.mp3"), "audio/mpeg", 1234L));
        assertThat(entry.categories()).containsExactly("Alphabets", "First & last");
    }

    @Test
    void an_item_without_title_and_link_is_known_by_its_guid() throws IOException {
        ParsedEntry entry = feed("rss-everything.xml").entries().get(1);

        assertThat(entry.title()).isNull();
        assertThat(entry.url()).hasToString("https://letters.example/b");
        assertThat(entry.contentHtml()).isEqualTo("Only a description");
        assertThat(entry.summaryHtml()).isNull();
        assertThat(entry.authors()).containsExactly("cy@letters.example");
    }

    @Test
    void an_atom_entry_resolves_its_addresses_by_xml_base_and_prefers_the_page() throws IOException {
        ParsedFeed feed = feed("atom-bases-and-texts.xml");
        ParsedEntry entry = feed.entries().getFirst();

        assertThat(feed.siteUrl()).hasToString("https://a.example/blog/");
        assertThat(feed.title()).isEqualTo("A < B bold");
        assertThat(entry.url()).hasToString("https://a.example/blog/posts/one");
        assertThat(entry.base()).hasToString("https://a.example/blog/posts/");
        assertThat(entry.discussionUrl()).hasToString("https://a.example/blog/posts/one#talk");
        assertThat(entry.discussionCount()).isEqualTo(3);
        assertThat(entry.enclosures())
                .containsExactly(new Enclosure(URI.create("https://a.example/blog/posts/one.ogg"), "audio/ogg", 7L));
    }

    @Test
    void atom_texts_become_html_whatever_they_were_written_as() throws IOException {
        ParsedFeed feed = feed("atom-bases-and-texts.xml");

        ParsedEntry xhtml = feed.entries().getFirst();
        assertThat(xhtml.title()).isEqualTo("Using <b> in text");
        assertThat(xhtml.summaryHtml()).isEqualTo("Plain &lt; text");
        assertThat(xhtml.contentHtml())
                .startsWith("<p>Un <br><a href=\"x\">lien</a>")
                .contains("src=\"https://a.example/blog/other/y.png\"")
                .doesNotContain("<div");
        assertThat(xhtml.language()).isEqualTo("fr");
        assertThat(xhtml.authors()).containsExactly("Ada");

        ParsedEntry unsaid = feed.entries().get(1);
        assertThat(unsaid.title()).isEqualTo("Escaped twice & unsaid");
        assertThat(unsaid.contentHtml()).isEqualTo("<p>Markup that nobody announced</p>");
        assertThat(unsaid.authors()).containsExactly("bob@a.example");
        assertThat(unsaid.language()).isEqualTo("de");

        ParsedEntry plain = feed.entries().get(2);
        assertThat(plain.contentHtml()).isEqualTo("one<br>two");
        assertThat(plain.url()).hasToString("https://a.example/blog/three");
    }

    @Test
    void atom_before_1_0_is_read_with_its_modes_and_names() throws IOException {
        ParsedFeed feed = feed("atom-0.3.xml");
        ParsedEntry entry = feed.entries().getFirst();

        assertThat(feed.description()).isEqualTo("Older than one");
        assertThat(entry.title()).isEqualTo("Bold title");
        assertThat(entry.publishedAt()).isEqualTo("2004-01-02T08:04:05Z");
        assertThat(entry.updatedAt()).isEqualTo("2004-01-03T03:04:05Z");
        assertThat(entry.contentHtml()).isEqualTo("<p>Text</p>");
        assertThat(entry.authors()).containsExactly("Olga");
    }

    @Test
    void rdf_items_beside_their_channel_are_found() throws IOException {
        ParsedFeed feed = feed("rdf-items-beside-channel.xml");
        ParsedEntry entry = feed.entries().getFirst();

        assertThat(feed.title()).isEqualTo("Triples");
        assertThat(entry.guid()).isEqualTo("urn:triple:1");
        assertThat(entry.url()).hasToString("http://rdf.example/1");
        assertThat(entry.publishedAt()).isEqualTo("2006-07-08T07:10:00Z");
        assertThat(entry.categories()).containsExactly("logic");
        assertThat(entry.authors()).containsExactly("Rik");
        assertThat(entry.language()).isEqualTo("nl");
    }

    @Test
    void a_doctype_is_dropped_and_html_entities_still_resolve() throws IOException {
        assertThat(feed("rss-0.91-doctype.xml").title()).isEqualTo("Café News");
    }

    @Test
    void entities_neither_reach_out_nor_grow() throws IOException {
        assertThat(feed("entities-that-reach-out.xml").title()).isEqualTo("[value][&secret;][&b;]");
    }

    @Test
    void what_a_strict_parser_refuses_is_still_read() throws IOException {
        ParsedFeed feed = feed("broken-in-many-ways.xml");

        assertThat(feed.title()).isEqualTo("Q & A © 2026");
        assertThat(feed.siteUrl()).hasToString("http://broken.example/?a=1&b=2");
        assertThat(feed.entries())
                .extracting(ParsedEntry::title)
                .containsExactly("Undeclared, unclosed here", "Cut off");
        assertThat(feed.entries().getFirst().authors()).containsExactly("Di");
        assertThat(feed.entries().getFirst().contentHtml()).isEqualTo("<p>All of it</p>");
        assertThat(feed.entries().get(1).contentHtml()).isEqualTo("Here the connection brea");
    }

    @Test
    void capitals_and_a_namespace_make_no_other_feed_of_rss() throws IOException {
        ParsedFeed feed = feed("namespaced-rss-in-capitals.xml");

        assertThat(feed.title()).isEqualTo("Loud");
        assertThat(feed.entries().getFirst().url()).hasToString("http://loud.example/1");
        assertThat(feed.entries().getFirst().publishedAt()).isEqualTo("2026-03-02T15:00:00Z");
    }

    @Test
    void entries_under_one_guid_are_kept_apart_and_copies_are_not() throws IOException {
        ParsedFeed feed = feed("one-guid-for-all.xml");

        assertThat(feed.entries()).extracting(ParsedEntry::title).containsExactly("One", "Two", "No address");
        assertThat(feed.entries())
                .extracting(ParsedEntry::guid)
                .doesNotHaveDuplicates()
                .contains("0", "http://same.example/2");
        assertThat(feed("one-guid-for-all.xml")).isEqualTo(feed);
    }

    @Test
    void a_json_feed_gives_the_same_things() throws IOException {
        ParsedFeed feed = feed("json-feed.json");
        ParsedEntry seven = feed.entries().getFirst();
        ParsedEntry eight = feed.entries().get(1);

        assertThat(feed.title()).isEqualTo("Curly");
        assertThat(feed.image()).hasToString("https://server.example/icon.png");
        assertThat(feed.hubs()).hasSize(1);
        assertThat(seven.guid()).isEqualTo("7");
        assertThat(seven.url()).hasToString("https://curly.example/7");
        assertThat(seven.title()).isEqualTo("Seven & more");
        assertThat(seven.summaryHtml()).isEqualTo("a &lt; b");
        assertThat(seven.publishedAt()).isEqualTo(Instant.parse("2026-01-02T02:04:05Z"));
        assertThat(seven.leadImage()).hasToString("https://curly.example/7.jpg");
        assertThat(seven.categories()).containsExactly("odd", "prime");
        assertThat(seven.authors()).containsExactly("Jo");
        assertThat(seven.enclosures()).extracting(Enclosure::length).containsExactly(70L);
        assertThat(eight.contentHtml()).isEqualTo("5 &lt; 6<br>and so on");
        assertThat(eight.title()).isNull();
        assertThat(eight.authors()).containsExactly("Guest");
    }

    @Test
    void rss_in_json_is_rss() throws IOException {
        ParsedEntry entry = feed("rss-in-json.json").entries().getFirst();

        assertThat(entry.guid()).isEqualTo("g1");
        assertThat(entry.contentHtml()).isEqualTo("No title");
        assertThat(entry.enclosures()).hasSize(1);
    }

    @Test
    void a_web_page_is_told_from_a_feed() throws IOException {
        assertThat(parse("web-page.html")).extracting("reason").isEqualTo(Reason.HTML_PAGE);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    ` `,                                                        EMPTY
                    `hello`,                                                    MALFORMED
                    `{"items": [`,                                              MALFORMED
                    `{"openapi": "3.0"}`,                                       OTHER_DOCUMENT
                    `<?xml version="1.0"?><opml><body/></opml>`,                OTHER_DOCUMENT
                    `<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`, HTML_PAGE
                    """)
    void what_is_no_feed_says_why(String body, Reason reason) {
        assertThat(parse(body.getBytes(StandardCharsets.UTF_8)))
                .extracting("reason")
                .isEqualTo(reason);
    }

    @Test
    void texts_hold_no_control_characters_and_no_halves_of_characters() {
        String json = "{\"items\": [], \"title\": \"a\\u0000b\\ud800c\\u0092d\\u0007\"}";
        String xml = "<rss><channel><title>a\u0000b&#146;c\u0007 &amp;#0;d</title></channel></rss>";

        assertThat(parse(json.getBytes(StandardCharsets.UTF_8)))
                .extracting("title")
                .isEqualTo("abc’d");
        assertThat(parse(xml.getBytes(StandardCharsets.UTF_8)))
                .extracting("title")
                .isEqualTo("ab’c d");
    }

    @Test
    void a_tree_too_deep_for_any_reader_ends_without_harm() {
        String deep = "<rss><channel><title>t</title><item><description>" + "<b>".repeat(100_000);

        assertThat(parse(deep.getBytes(StandardCharsets.UTF_8))).isInstanceOf(ParsedFeed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rss-everything.xml",
                "atom-bases-and-texts.xml",
                "atom-0.3.xml",
                "rdf-items-beside-channel.xml",
                "entities-that-reach-out.xml",
                "broken-in-many-ways.xml",
                "json-feed.json",
                "rss-in-json.json"
            })
    void a_feed_cut_off_or_spoilt_anywhere_has_a_result(String name) throws IOException {
        byte[] whole = bytes(name);
        for (int i = 0; i < whole.length; i += 53) {
            byte[] spoilt = whole.clone();
            spoilt[i] = (byte) "<>&\"':\u0000\u001b\u00ff ]".charAt(i % 11);
            assertThat(parse(Arrays.copyOf(whole, i))).isNotNull();
            assertThat(parse(spoilt)).isNotNull();
        }
    }

    private static ParsedFeed feed(String name) throws IOException {
        return (ParsedFeed) parse(name);
    }

    private static ParseResult parse(String name) throws IOException {
        return parse(bytes(name));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream fixture = Objects.requireNonNull(FeedParserTest.class.getResourceAsStream("/feeds/" + name))) {
            return fixture.readAllBytes();
        }
    }

    private static ParseResult parse(byte[] body) {
        return new FeedParser().parse(body, "text/xml", ADDRESS);
    }
}
