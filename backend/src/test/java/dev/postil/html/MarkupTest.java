package dev.postil.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Markup that would cost more time or memory than its length warrants loses its tags, and no word. */
class MarkupTest {
    private static final int DEEPEST = 500;

    @Test
    void a_table_with_some_pieces_outside_of_its_cells_is_a_table() {
        Document page = Markup.page("<table>" + "<b>x<tr><td>y".repeat(1_000) + "</table>", DEEPEST);
        assertThat(page.select("td")).hasSize(1_000);
        assertThat(page.select("table b")).hasSizeLessThan(1_001);
    }

    @Test
    void a_table_with_thousands_of_them_is_read_without_its_tags() {
        Document page = Markup.page("<table>" + "<b>x<tr>".repeat(60_000) + "</table><p>The end", DEEPEST);
        assertThat(page.select("table, tr")).isEmpty();
        assertThat(page.text()).startsWith("x x").endsWith("The end");
    }

    @Test
    void a_tag_that_is_hidden_in_another_does_not_come_out_of_it() {
        String hidden = "<ta<table>ble>" + "<t<tr>r>".repeat(3_000);
        assertThat(Markup.page("<table>" + "<b>x<tr>".repeat(60_000) + hidden, DEEPEST)
                        .select("table, tr"))
                .isEmpty();
    }

    @Test
    void of_more_elements_than_any_text_has_the_words_are_read() {
        String words = "<li>x ".repeat(Markup.MOST_ELEMENTS + 1);
        CleanHtml clean = Sanitizer.clean("<ul>" + words, URI.create("https://river.example/"));
        assertThat(clean.html()).doesNotContain("<li");
        assertThat(clean.wordCount()).isEqualTo(Markup.MOST_ELEMENTS + 1);
    }

    @Test
    void elements_that_a_parser_would_multiply_count_each_time() {
        String open = "<i>x<p>".repeat(Markup.MOST_ELEMENTS / 2);
        assertThat(Markup.page(open, DEEPEST).getAllElements()).hasSizeLessThan(10);
    }
}
