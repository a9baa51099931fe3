package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing useful is lost. In the tables a line feed is written ⏎ and the attributes that every link and picture gets are left out. */
class SanitizerTest {
    private static final URI BASE = URI.create("https://site.example/posts/one?x=1#top");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <p>one</p> <p> two <b>bold </b></p>            | <p>one</p>⏎<p>two <b>bold</b></p>
        text<br>line<br><br>                           | text<br>⏎line
        <h1>A</h1><h2>B</h2><h1>C</h1>                 | <h2>A</h2>⏎<h3>B</h3>⏎<h2>C</h2>
        <h1>A</h1><h2>B</h2>                           | <h2>A</h2>⏎<h2>B</h2>
        <ol start=3 reversed type=a><li value=5>x<ul><li>y</ul></ol> | <ol start="3" reversed type="a"><li value="5">x⏎<ul><li>y</li></ul></li></ol>
        <dl><dt>t<dd>d</dl>                            | <dl><dt>t</dt>⏎<dd>d</dd></dl>
        <div>text</div><div>more <p>para</p></div>     | <p>text</p>⏎<div>more⏎<p>para</p></div>
        <x-card><div><div><p>in</p></div></div></x-card><p>&nbsp;</p> | <p>in</p>
        <p lang=de dir=rtl class=x style=color:red>Hallo | <p lang="de" dir="rtl">Hallo</p>
        <figure><img src=/a.png><figcaption>C</figcaption></figure> | <figure><img src="https://site.example/a.png">⏎<figcaption>C</figcaption></figure>
        <blockquote cite=/q>q <q>r</q> <cite>s</cite></blockquote> | <blockquote cite="https://site.example/q">q <q>r</q> <cite>s</cite></blockquote>
        H<sub>2</sub>O <sup>x</sup> <abbr title=T>a</abbr> <ins>i</ins><del>d</del><s>s</s> | H<sub>2</sub>O <sup>x</sup> <abbr title="T">a</abbr> <ins>i</ins><del>d</del><s>s</s>
        <kbd>k</kbd> <samp>s</samp> <var>v</var> <mark>m</mark> <small>l</small> <time datetime=2020-01-01>t</time> | <kbd>k</kbd> <samp>s</samp> <var>v</var> <mark>m</mark> <small>l</small> <time datetime="2020-01-01">t</time>
        <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> | <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>
        <details open><summary>S</summary><p>body</details> | <details open><summary>S</summary>⏎<p>body</p></details>
        <form><input name=q><button>go</button></form>after | after
        <ul><li><input type=checkbox checked> done</ul> | <ul><li>☑ done</li></ul>
        <p>seen<span hidden>not</span><span style="display: none">nor</span><!-- c --></p> | <p>seen</p>
        """)
    void structure_is_kept(String given, String expected) {
        assertThat(cleaned(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <table><caption>C</caption><colgroup><col span=2></colgroup><thead><tr><th scope=col colspan=2>H</thead><tr><td rowspan=2 align=right>1<td>2</table> | <table><caption>C</caption>⏎<colgroup><col span="2"></colgroup>⏎<thead><tr><th scope="col" colspan="2">H</th></tr></thead>⏎<tbody><tr><td rowspan="2" align="right">1</td>⏎<td>2</td></tr></tbody></table>
        <table><tr><td>a<td>b</tr>stray</table>        | stray⏎<table><tbody><tr><td>a</td>⏎<td>b</td></tr></tbody></table>
        <table><tr><td>a letter's frame</table>        | <p>a letter's frame</p>
        """)
    void tables_have_what_tables_may_have(String given, String expected) {
        assertThat(cleaned(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <img src=data:image/gif;base64,x data-src=/a.png width=100% height=20px alt=A> | <img src="https://site.example/a.png" height="20" alt="A">
        <img src=/blank.gif alt=A><noscript><img src=/real.png></noscript> | <img src="https://site.example/real.png" alt="A">
        <noscript>&lt;img src=/escaped.png&gt;</noscript> | <img src="https://site.example/escaped.png">
        <img src=/p.gif width=1 height=1><img src=/q.gif style="width:1px">x | x
        <picture><source srcset="/l.webp 1000w, /s.webp 300w"><img></picture> | <img src="https://site.example/l.webp">
        <img srcset="a.jpg 1x, b,c.jpg 2x">            | <img src="https://site.example/posts/b,c.jpg">
        <video src=/v.mp4 autoplay>old</video>         | <video src="https://site.example/v.mp4" controls="controls" preload="none"></video>
        <audio><source src=javascript:1><source src=a.mp3></audio> | <audio controls="controls" preload="none"><source src="https://site.example/posts/a.mp3"></audio>
        <iframe src=//www.youtube.com/embed/abc-DEF_123?rel=0 title="A talk"></iframe> | <p><a href="https://www.youtube.com/watch?v=abc-DEF_123">A talk</a></p>
        <p>x <iframe src=https://maps.example/x></iframe> | <p>x <a href="https://maps.example/x">maps.example/x</a></p>
        """)
    void pictures_and_players_find_their_source(String given, String expected) {
        assertThat(cleaned(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <a href=other%20page>x</a>       | <a href="https://site.example/posts/other%20page">x</a>
        <a href="with space?q=ä">x</a>   | <a href="https://site.example/posts/with%20space?q=ä">x</a>
        <a href="?q=2">x</a>             | <a href="https://site.example/posts/one?q=2">x</a>
        <a href=//other.example>x</a>    | <a href="https://other.example">x</a>
        <a href=mailto:a@b.example>x</a> | <a href="mailto:a@b.example">x</a>
        <a href=ftp://f.example>x</a>    | x
        <a href=#nowhere>x</a>           | <a href="https://site.example/posts/one?x=1#nowhere">x</a>
        <a href=#n>1</a><p id=n>N</p>    | <a href="#txt-n">1</a>⏎<p id="txt-n">N</p>
        <a href="https://site.example/posts/one?x=1#n">1</a><p id=n>N</p> | <a href="#txt-n">1</a>⏎<p id="txt-n">N</p>
        <a name=old></a><a href=#old>up</a> | <span id="txt-old"></span><a href="#txt-old">up</a>
        <a href=#a%20b>1</a><a href=#ä>2</a><i id=ä>A</i> | <a href="https://site.example/posts/one?x=1#a%20b">1</a><a href="#txt-ä">2</a><i id="txt-ä">A</i>
        <p id=x>1</p><p id=x>2</p>       | <p id="txt-x">1</p>⏎<p>2</p>
        """)
    void links_lead_where_they_led(String given, String expected) {
        assertThat(cleaned(given)).isEqualTo(expected);
    }

    @Test
    void a_drawing_that_is_put_in_as_an_object_is_a_picture() {
        assertThat(Sanitizer.clean(
                                "<p>One</p><object type=image/svg+xml data=/bend.svg aria-label='A bend'></object>",
                                URI.create("https://river.example/posts/"))
                        .html())
                .contains("<img src=\"https://river.example/bend.svg\" alt=\"A bend\"")
                .doesNotContain("<a ");
    }

    @Test
    void footnotes_keep_working_both_ways() {
        assertThat(cleaned("<p>T<sup id='fnref:1'><a href='#fn:1'>1</a></sup></p>"
                        + "<div class=footnotes><ol><li id='fn:1'>Note <a href='#fnref:1'>↩</a></ol></div>"))
                .isEqualTo("<p>T<sup><a href=\"#txt-fn:1\" id=\"txt-fnref:1\""
                        + " role=\"doc-noteref\">1</a></sup></p>⏎<section role=\"doc-endnotes\"><ol><li"
                        + " id=\"txt-fn:1\" role=\"doc-endnote\">Note <a href=\"#txt-fnref:1\""
                        + " role=\"doc-backlink\">↩</a></li></ol></section>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <pre class="brush: java"><code>⏎⏎int a;⏎  int b;</code></pre> | <pre class="language-java"><code>int a;⏎  int b;</code></pre>
        <pre><code class="lang-JS x">a</code></pre>     | <pre><code class="language-js">a</code></pre>
        <div class=highlight-source-python><pre>x</pre></div> | <pre class="language-python">x</pre>
        <pre lang=go><div>x</div><div>y</div></pre>     | <pre class="language-go">x⏎y⏎</pre>
        <table><tr><td class=gutter><pre>1⏎2</pre></td><td class=code><pre>a⏎b</pre></td></table> | <pre>a⏎b</pre>
        """)
    void code_keeps_its_lines_and_its_language(String given, String expected) {
        assertThat(cleaned(given)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <math display=block><semantics><mrow><mi>x</mi> <mo>=</mo><mn>1</mn></mrow><annotation encoding=application/x-tex>x=1</annotation></semantics></math> | <math display="block" alttext="x=1"><semantics><mrow><mi>x</mi><mo>=</mo><mn>1</mn></mrow></semantics></math>
        <math><mtext><p>hi</p></mtext><a href=javascript:1>q</a></math><mi>stray</mi> | <math><mtext>hi</mtext>q</math>stray
        <mjx-container><mjx-math>drawn</mjx-math><mjx-assistive-mml><math><mi>y</mi></math></mjx-assistive-mml></mjx-container> | <math><mi>y</mi></math>
        <mjx-container><mjx-math aria-hidden=true><mjx-msup><mjx-mi><mjx-c class=mjx-c78></mjx-c></mjx-mi><mjx-script><mjx-c class=mjx-c32></mjx-c></mjx-script></mjx-msup></mjx-math></mjx-container> | <math><msup><mi>x</mi><mn>2</mn></msup></math>
        <span class=mjx-chtml><span class=mjx-mrow aria-hidden=true><span class=mjx-base>10</span><span class=mjx-sup>61</span></span></span> bits | <math><msup><mn>10</mn><mn>61</mn></msup></math> bits
        <span class=katex><span class=katex-mathml><math><mi>z</mi></math></span><span class=katex-html aria-hidden=true>z</span></span> | <math><mi>z</mi></math>
        <span class=mwe-math-element><span style=display:none><math><mi>w</mi></math></span><img src=/w.svg></span> | <math><mi>w</mi></math>
        <script type="math/tex">a^2</script>           | <math alttext="a^2"><semantics><mrow><msup><mi>a</mi><mn>2</mn></msup></mrow></semantics></math>
        """)
    void formulas_stay(String given, String expected) {
        assertThat(cleaned(given)).isEqualTo(expected.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <style>.mjx-chtml {color: red}</style>text      | text
        <p>.mjx-chtml {display: inline-block; line-height: 0} .MJXc-display {display: block}</p>text | text
        Price .mjx-math * {margin: 0} @font-face {font-family: MJXc-TeX-ams-R; src /*1*/: url('x')} and {not: css}. | Price and {not: css}.
        mjx-container[jax="CHTML"] {line-height: 0;} mjx-container [space="1"] {margin-left: .111em;} text | text
        <code>.mjx-chtml {color: red}</code>            | <code>.mjx-chtml {color: red}</code>
        """)
    void style_sheets_that_leaked_into_the_text_never_show(String given, String expected) {
        assertThat(cleaned(given)).isEqualTo(expected);
    }

    @Test
    void links_and_pictures_tell_nobody_who_reads() {
        assertThat(Sanitizer.clean("<a href=/a>x</a><img src=/b>", BASE).html())
                .contains("rel=\"noopener noreferrer nofollow\"")
                .contains("loading=\"lazy\"")
                .contains("decoding=\"async\"")
                .contains("referrerpolicy=\"no-referrer\"");
    }

    @Test
    void the_text_is_the_text_content_with_a_line_for_each_block() {
        CleanHtml clean = Sanitizer.clean("<h2>Title</h2><p>One &amp; two</p><ul><li>a<li>b</ul>c<br>d", BASE);
        assertThat(clean.text()).isEqualTo("Title\nOne & two\na\nb\nc\nd");
        assertThat(clean.wordCount()).isEqualTo(7);
    }

    @Test
    void what_a_database_cannot_keep_is_gone() {
        assertThat(Sanitizer.clean("a\u0000b\u0001c\ud800d&#13;e", BASE).text()).isEqualTo("abc\ufffdd e");
    }

    @Test
    void an_address_broken_over_lines_is_one_address() {
        assertThat(cleaned("<a href='https://o.example/a⏎b' title='x⏎y'>z</a>"))
                .isEqualTo("<a href=\"https://o.example/ab\" title=\"x y\">z</a>");
    }

    @Test
    void an_excerpt_begins_at_the_first_real_paragraph_and_ends_at_a_word() {
        String words = "Real words of the text that somebody wrote. ";
        CleanHtml clean = Sanitizer.clean("<h2>Title</h2><p>By me</p><p>" + words.repeat(20) + "</p>", BASE);
        assertThat(clean.excerpt()).startsWith("Real words").endsWith("…").hasSizeBetween(280, 301);
        assertThat(Sanitizer.clean("<p>Short.</p>", BASE).excerpt()).isEqualTo("Short.");
    }

    @Test
    void the_first_picture_is_not_an_icon() {
        assertThat(Sanitizer.clean("<img src=/icon.png width=16 height=16><img src=/a.png width=600>", BASE)
                        .firstImage())
                .isEqualTo(URI.create("https://site.example/a.png"));
    }

    @ParameterizedTest
    @CsvSource({"It's well-known: 3.14, 2, 4"})
    void words_are_counted(String start, int second, int words) {
        assertThat(WordCount.of(start + ", " + second)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Привет, мир!      | 2
        我喜欢读书。         | 5
        カタカナ and words  | 6
        สวัสดีชาวโลก       | 2
        — … !             | 0
        x² + y            | 2
        """)
    void words_are_counted_in_every_script(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }

    private static String cleaned(String given) {
        return Sanitizer.clean(given.replace('⏎', '\n'), BASE)
                .html()
                .replace(" rel=\"noopener noreferrer nofollow\"", "")
                .replace(" referrerpolicy=\"no-referrer\" loading=\"lazy\" decoding=\"async\"", "")
                .replace('\n', '⏎');
    }
}
