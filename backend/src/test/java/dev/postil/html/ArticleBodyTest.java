package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to the text of a page and what does not; each page here is one that tempts to the wrong answer. */
class ArticleBodyTest {
    private static final URI PAGE = URI.create("https://river.example/posts/bend");
    private static final String ONE =
            "<p>" + "A river that crosses flat land seldom runs straight for long. ".repeat(5) + "</p>";
    private static final String TWO =
            "<p>" + "On the outside of the bend the water digs; inside it lays down sand. ".repeat(5) + "</p>";
    private static final String THREE =
            "<p>" + "In the end the neck of the bend is cut through in one high water. ".repeat(5) + "</p>";

    private static String textOf(String body) {
        return Article.from("<title>Why rivers bend</title><body>" + body, PAGE).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Related: <a href=/deltas>How SURPLUS deltas split</a></p>",
                "<p><a href=/x>Read more</a> <span hidden>SURPLUS</span></p>",
                "<div><a class=button href=/buy>Shop now</a><i hidden>SURPLUS</i></div>",
                "<p>Читайте также: <a href=/deltas>SURPLUS о дельтах и льдах</a></p>",
                "<p>SURPLUS: sign up for our free newsletter and never miss a bend.</p>",
                "<p>SURPLUS: we may earn a commission from links on this page.</p>",
                "<div class=newsletter-box><p>Get the SURPLUS letter</p></div>",
                "<div class=share-buttons><a href=/s>SURPLUS</a></div>",
                "<ul><li><a href='#a'>SURPLUS outer</a></li><li><a href='#b'>The inner bank</a></li><li><a href='#c'>Floods</a></li></ul>",
                "<aside role=complementary>SURPLUS</aside>",
                "<p><a href=/buy>Check the latest prices for SURPLUS</a></p>",
                "<p><a href=/buy>Shop now<svg></svg></a><i hidden>SURPLUS</i></p>",
                "<figure><img src=/a.jpg><figcaption>Photo credit: SURPLUS</figcaption></figure>",
                "<figure><img src=/a.jpg><figcaption>A bend <span class=credit>SURPLUS</span></figcaption></figure>",
                "<p>Source: surplus.example/SURPLUS</p>",
                "<p>Lorem ipsum dolor sit amet SURPLUS</p>",
                "<div><a class='btn btn-primary' href=/x>Find a SURPLUS retailer</a></div>",
                "<p><a href=/1>SURPLUS map</a></p><p><a href=/2>SURPLUS map</a></p><p><a href=/3>SURPLUS map</a></p>",
                "<div class=usa-banner>An official SURPLUS website</div>",
                "<p>Insert heading here</p><i hidden>SURPLUS</i>",
                "<p>As an Amazon Associate I earn from qualifying purchases of SURPLUS.</p>",
                "<p>This post is over 3 years old, and SURPLUS has changed.</p>",
            })
    void what_stands_between_the_paragraphs_goes(String between) {
        assertThat(textOf("<article><h1>Why rivers bend</h1>" + ONE + TWO + between + THREE + "</article>"))
                .contains("seldom runs straight", "the water digs", "In the end")
                .doesNotContain("SURPLUS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Related articles</h2><ul><li><a href=/1>SURPLUS</a></li><li><a href=/2>Ice</a></li></ul>",
                "<h3>You may also like</h3><p>SURPLUS, which is a short text without a link.</p>",
                "<h2>2 comments</h2><div><p>SURPLUS, I always wondered about this.</p></div>",
                "<p>Tags: SURPLUS, mud, water</p>",
                "<p>Posted in SURPLUS</p>",
                "<p>© 2024 Riverbank Press. SURPLUS All rights reserved.</p>",
                "<p>If you liked SURPLUS this post, you might also like:</p>",
                "<h3>From the same SURPLUS</h3><p><a href=/1>One SURPLUS made a dam of mud</a></p><p><a href=/2>How floods are SURPLUS</a></p>",
                "<h3>This article is exclusive to SURPLUS subscribers</h3><p>Monthly</p><p>SURPLUS $39</p>",
                "<div class=article-author>Ada SURPLUS</div>",
                "<p>Ada Fern is a freelance travel writer and SURPLUS of the Bend Review.</p>",
                "<p>This story about SURPLUS was produced by the Riverbank Report, a newsroom of three.</p>",
                "<p>Contact staff writer Ada Fern at SURPLUS@river.example.</p>",
                "<ul><li itemscope itemtype=https://schema.org/Article><h3><a href=/1>SURPLUS</a></h3><p>TEASER</p></li>"
                        + "<li itemscope itemtype=https://schema.org/Article><h3><a href=/2>Ice</a></h3><p>Rivers of it.</p></li>"
                        + "<li itemscope itemtype=https://schema.org/Article><h3><a href=/3>Mud</a></h3><p>Short.</p></li></ul>",
                "<h3>More great SURPLUS recipes</h3><ul><li><a href=/1>Bread</a></li><li><a href=/2>Soup</a></li></ul>",
                "<div><div class=card><h3><a href=/1>SURPLUS deltas</a></h3><p>How they split.</p></div>"
                        + "<div class=card><h3><a href=/2>Ice</a></h3><p>Rivers of it.</p></div><div class=card><h3><a href=/3>Mud</a></h3><p>Banks of it.</p></div></div>"
            })
    void what_follows_the_last_paragraph_goes(String after) {
        String teaser = "SURPLUS is what the lower valley had more of than the upper. ".repeat(8);
        String page = ONE + TWO + THREE + after.replace("TEASER", teaser);
        assertThat(textOf("<article><h1>Why rivers bend</h1>" + page + "</article>"))
                .contains("In the end")
                .doesNotContain("SURPLUS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>These three books tell more of it:</p><ul><li><a href=/1>KEPT</a></li><li><a href=/2>Mud</a></li><li><a href=/3>Ice</a></li></ul>",
                "<pre><code><span class=hljs-comment># KEPT</span> flow()</code></pre>",
                "<figure><img src=/a.jpg><figcaption>KEPT: a meander from above.</figcaption></figure>",
                "<table><tr><th>Side</th><th>Water</th></tr><tr><td>KEPT</td><td>fast</td></tr></table>",
                "<blockquote>Nobody knows a bend.<div class=quote-author>KEPT</div></blockquote>",
                "<figure><img src=/a.jpg><figcaption>KEPT: photo of a bend, by Ada Fern</figcaption></figure>",
                "<p><a class=button href=/x>KEPT: what the surveyor of the upper valley wrote about it</a></p>",
                "<blockquote>KEPT, wrote the surveyor, and rowed on.</blockquote>",
                "<div class=ck-widget>KEPT, because the name is an editor's.</div>",
                "<section id=cookies><h2>Cookies</h2><p>KEPT: a biscuit that floats down the river goes round each bend on the outside, where the water digs and is fast.</p></section>",
                "<div class=no_toc_section><p>KEPT is what a river leaves behind, bend after bend.</p></div>",
                "<h2>1. Facebook</h2><p>KEPT</p>",
                "<p>KEPT is the name of a boat. Ada Fern is a writer of whom we shall hear again.</p>",
                "<p>KEPT: this story was written by the river, and nobody else.</p>",
            })
    void what_looks_like_trimmings_and_is_text_stays(String between) {
        assertThat(textOf("<article><h1>Why rivers bend</h1>" + ONE + TWO + between + THREE + "</article>"))
                .contains("KEPT");
    }

    @Test
    void disclaimers_are_none_of_it_however_long() {
        String disclaimer = "Past floods say nothing of those to come, SURPLUS or not. ".repeat(14);
        assertThat(textOf("<article><h1>Why rivers bend</h1>" + ONE + TWO + THREE
                        + "<div class='text text--disclaimer'><p>" + disclaimer + "</p></div></article>"))
                .contains("In the end")
                .doesNotContain("SURPLUS");
    }

    @Test
    void a_line_of_fields_with_the_date_before_the_text_is_none_of_it() {
        assertThat(textOf(
                        "<article><h1>Why rivers bend</h1><p>On behalf of Fern &amp; Reed | Apr 21, 2017 | SURPLUS</p>"
                                + ONE + TWO + THREE + "<p>Left | Apr 21, 2017 | KEPT</p>" + TWO + "</article>"))
                .doesNotContain("SURPLUS")
                .contains("KEPT");
    }

    @Test
    void an_introduction_between_the_title_and_the_text_belongs_to_it() {
        assertThat(textOf("<main><div><h1>Why rivers bend</h1></div><div class=intro>" + TWO
                        + "</div><div class=entry-content>" + ONE.repeat(2) + THREE.repeat(2) + "</div></main>"))
                .startsWith("On the outside");
    }

    @Test
    void a_text_that_stands_twice_for_two_widths_of_screen_is_read_once() {
        String text = ONE + TWO + THREE;
        assertThat(textOf("<article><h1>Why rivers bend</h1><div class=wide>" + text + "</div><div class=narrow>" + text
                        + "</div></article>"))
                .contains("seldom runs", "the water digs", "In the end")
                .hasSizeLessThan(1_100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>REFRAIN: and the river goes round, and round it goes again, as long as the water is high</p>",
                "<div class=stanza-%d><p>A line.</p><p>REFRAIN: and the river goes round, and round it goes again, as long as the water is high</p></div>",
                "<div class='verse odd'>REFRAIN: and the river goes round, and round it goes again, as long as the water is high<br>A line of number %d.</div>"
            })
    void a_refrain_stays_as_often_as_it_was_sung(String stanza) {
        StringBuilder song = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            song.append(ONE.replace("river", "brook number " + i)).append(stanza.replace("%d", "" + i));
        }
        assertThat(textOf("<article><h1>Why rivers bend</h1>" + song + "</article>")
                        .split("REFRAIN", -1))
                .hasSize(5);
    }

    @Test
    void a_text_that_is_one_paragraph_several_times_is_all_of_them() {
        assertThat(textOf("<article><h1>Why rivers bend</h1>" + ONE.repeat(4) + "</article>")
                        .split("A river that crosses", -1))
                .hasSize(4 * 5 + 1);
    }

    @Test
    void a_paragraph_that_is_repeated_in_a_box_of_another_make_is_read_once() {
        assertThat(textOf("<article><h1>Why rivers bend</h1><div class=wide>" + ONE + TWO + "</div><div class=narrow>"
                                + ONE + THREE + "</div></article>")
                        .split("A river that crosses", -1))
                .hasSize(5 + 1);
    }

    @Test
    void parts_that_a_script_would_put_in_place_stand_in_their_place() {
        assertThat(textOf("<main><h1>Why rivers bend</h1>" + ONE + "<template id='B:0'></template>" + THREE
                        + "</main><div hidden id='S:0'>" + TWO + "</div>"))
                .containsSubsequence("seldom runs", "the water digs", "In the end");
    }

    @Test
    void the_lines_of_an_author_about_herself_are_not_the_text() {
        assertThat(textOf("<a rel=author href=/ada>Ada Fern</a><article>" + ONE + TWO + THREE
                        + "<p>Ada Fern is a writer who lives by a river, and SURPLUS to this text.</p></article>"))
                .doesNotContain("SURPLUS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Ada has been a writer for ten years, and SURPLUS to this text, by all accounts.</p>",
                "<p>Hi there! I’m Ada, and I started this blog in 2011 with SURPLUS words about rivers.</p>",
                "<p><em>Ada Fern is the director of SURPLUS at the Institute of Rivers.</em><svg></svg></p>",
                "<h4>Ada Fern</h4><p>Founder and SURPLUS</p>",
                "<p><em>(<a href=/people/ben>Ben O’Hara</a> is a lawyer at a firm that is SURPLUS to this text.)</em></p>"
            })
    void nor_are_those_that_name_her_in_other_ways(String about) {
        assertThat(textOf("<meta name=author content='Ada Fern'><article>" + ONE + TWO + THREE + about + "</article>"))
                .contains("In the end")
                .doesNotContain("SURPLUS");
    }

    @Test
    void a_firm_that_signs_its_posts_says_where_to_call_it() {
        assertThat(
                        textOf(
                                "<meta name=author content='Riverworks'><article>" + ONE + TWO + THREE
                                        + "<p>Call the experts of Riverworks today, a company with long experience of bends: KEPT.</p></article>"))
                .contains("KEPT");
    }

    @Test
    void one_column_of_paragraphs_is_the_text_whatever_else_is_told_beside_it() {
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            others.append(
                    "<div class=item><h3>Markets %d</h3><p>SURPLUS: shares rose today as traders took heart from figures that nobody had expected so early in the season, and fell again at once when they did. Analysts had said so for weeks.</p></div>"
                            .formatted(i));
        }
        assertThat(textOf("<meta property=og:type content=article><div id=page><h1>Why rivers bend</h1><div class=text>"
                        + ONE + TWO + THREE + "</div><div class=feed>" + others + "</div></div>"))
                .contains("seldom runs", "In the end")
                .doesNotContain("SURPLUS");
    }

    @Test
    void boxes_of_a_paragraph_each_are_the_text_when_they_are_about_its_subject() {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            parts.append(
                    "<div class=item><h3>Why rivers bend, part %d</h3><p>KEPT: rivers bend because the water digs where it is fast, and why they do so"
                                    .formatted(i)
                            + " is plain from the mud that rivers leave behind on every bend.</p></div>");
        }
        assertThat(textOf("<div id=page><h1>Why rivers bend</h1><div class=text>" + ONE + TWO + THREE
                        + "</div><div class=parts>" + parts + "</div></div>"))
                .contains("seldom runs", "part 5");
    }

    @Test
    void of_a_paper_that_stands_elsewhere_the_abstract_is_the_text() {
        assertThat(
                        textOf(
                                "<main><h1>Why rivers bend</h1><a href=/pdf>View PDF</a><blockquote class='abstract mathjax'>"
                                        + ONE + TWO
                                        + "</blockquote><h2>SURPLUS history</h2><table><tr><td>Subjects:</td><td>Rivers</td></tr></table>"
                                        + "<div class=tab><h1>SURPLUS labs</h1><p>A framework that lets those who help us develop and share what is new here.</p></div></main>"))
                .startsWith("A river that crosses")
                .doesNotContain("SURPLUS");
    }

    @Test
    void a_footer_is_none_of_it_even_if_it_is_longer_than_the_text() {
        assertThat(textOf("<main><h1>Why rivers bend</h1>" + ONE + "</main><footer>"
                        + "<p>SURPLUS: this material is not intended to replace the advice of somebody who knows.</p>"
                                .repeat(9)
                        + "</footer>"))
                .contains("seldom runs")
                .doesNotContain("SURPLUS");
    }

    @Test
    void a_thread_is_its_posts_each_with_its_author() {
        String post =
                "<div class=post><div class=postprofile><a class=username href=/u/1>ada</a> Posts: 1,024 Joined: SURPLUS</div>"
                        + "<time>6 May 2024</time><div class=content>" + TWO
                        + "</div><div class=signature>SURPLUS</div></div>";
        String text = Article.from(
                        "<title>Bends</title><div class=page>" + post
                                + post.replace("ada", "ben").replace(TWO, "<p>Yes.</p>") + "</div>",
                        URI.create("https://river.example/forum/threads/bends.7"))
                .text();
        assertThat(text).contains("ada, 6 May 2024", "ben, 6 May 2024", "Yes.").doesNotContain("SURPLUS");
    }

    @Test
    void on_a_page_of_goods_the_cards_are_what_one_reads() {
        StringBuilder cards = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            cards.append("<li class=product><a href=/boat/%d><img src=/b.jpg><h2>Boat number %d</h2></a> $%d0.00</li>"
                    .formatted(i, i, i));
        }
        assertThat(textOf("<nav><a href=/>Home</a></nav><main><h1>Boats</h1><ul>" + cards
                        + "</ul></main><footer>SURPLUS</footer>"))
                .contains("Boat number 1", "Boat number 8", "$80.00")
                .doesNotContain("SURPLUS", "Home");
    }
}
