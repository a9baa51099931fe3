package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing may run, and no second reading may find what the first did not. */
class SanitizerSafetyTest {
    private static final URI BASE = URI.create("https://site.example/posts/one");
    private static final Set<String> RUNS = Set.of(
            ("script style link meta base iframe object embed form input button select textarea template svg noscript title xmp plaintext noembed"
                            + " noframes frame frameset applet annotation-xml mglyph maction portal dialog")
                    .split(" "));

    static List<String> vectors() throws IOException {
        try (var file = SanitizerSafetyTest.class.getResourceAsStream("/pages/xss-vectors.txt")) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isBlank())
                    .map(line -> line.replace("\\n", "\n").replace("\\0", "\0"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothing_runs(String attempt) {
        for (String html : List.of(
                attempt, "<p>before " + attempt + " after", "<table><tr><td>" + attempt, "<math><mtext>" + attempt)) {
            CleanHtml clean = Sanitizer.clean(html, BASE);
            for (Element element : parse(clean.html()).body().getAllElements()) {
                assertThat(RUNS).doesNotContain(element.normalName());
                assertThat(element.attributes().asList()).allSatisfy(attribute -> assertHarmless(element, attribute));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_cleaned_text_reads_the_same_a_second_time(String attempt) {
        for (String html : List.of(
                attempt, "<p>before " + attempt + " after", "<table><tr><td>" + attempt, "<math><mtext>" + attempt)) {
            CleanHtml clean = Sanitizer.clean(html, BASE);
            assertThat(Sanitizer.clean(clean.html(), BASE)).isEqualTo(clean);
            assertThat(parse("<div>" + clean.html() + "</div>").body().child(0).html())
                    .isEqualTo(clean.html());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre>x<ul><pre>y<a href=z><math></math><table><caption>w",
                "<a href=x>1<listing>2<object></a><ul>3<p>",
                "<a href=x><li><p><math><mtext><caption><p>a <math><mi><a href=y>x<p><math><mtext><p>b"
            })
    void markup_that_takes_several_readings_settles(String html) {
        CleanHtml clean = Sanitizer.clean(html, BASE);
        assertThat(Sanitizer.clean(clean.html(), BASE)).isEqualTo(clean);
    }

    /** Browsers give up nesting at 512; parsers of 60,000 open elements must neither recurse nor crawl. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<p><i>",
                "<blockquote>",
                "<ul><li>",
                "<table><tr><td>",
                "<math><mrow>",
                "<details>",
                "<a href=x>",
                "<x-y>",
                "<svg><g>",
                "<ruby><rt>"
            })
    void deep_nesting_is_flattened(String tag) {
        int tags = (int) tag.chars().filter(c -> c == '<').count();
        CleanHtml clean = Sanitizer.clean(tag.repeat(60_000 / tags) + "the end", BASE);
        if (!tag.startsWith("<svg>")) {
            assertThat(clean.text()).contains("the end");
        }
        int deepest = parse(clean.html()).body().getAllElements().stream()
                .mapToInt(element -> element.parents().size())
                .max()
                .orElse(0);
        assertThat(deepest).isLessThan(300);
    }

    @Test
    void megabytes_are_cleaned_whole() {
        String paragraph = "<p>Some <b>words</b> of <a href='/x'>a long text</a>, again &amp; again.</p>\n";
        int times = 3_000_000 / paragraph.length();
        assertThat(Sanitizer.clean(paragraph.repeat(times), BASE).wordCount()).isEqualTo(8 * times);
    }

    private static Document parse(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static void assertHarmless(Element element, Attribute attribute) {
        String name = attribute.getKey();
        assertThat(name).doesNotStartWith("on").doesNotContain(":");
        assertThat(List.of(
                        "style",
                        "srcset",
                        "srcdoc",
                        "action",
                        "formaction",
                        "name",
                        "target",
                        "is",
                        "slot",
                        "data",
                        "tabindex",
                        "autoplay"))
                .doesNotContain(name);
        if (Stream.of("href", "src", "cite", "poster").anyMatch(name::equals)) {
            assertThat(attribute.getValue()).matches("https?://.*|mailto:.*|#txt-.*");
        }
        if (name.equals("id")) {
            assertThat(attribute.getValue()).startsWith("txt-");
        }
        if (name.equals("class")) {
            assertThat(element.normalName()).isIn("pre", "code");
            assertThat(attribute.getValue()).matches("language-[a-z0-9+#._-]+");
        }
    }
}
