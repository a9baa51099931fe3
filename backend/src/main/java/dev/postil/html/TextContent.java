package dev.postil.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The DOM textContent of a kept text, which positions of annotations count over. */
public final class TextContent {
    private TextContent() {}

    /** The very string that a browser gives for the {@code textContent} of an element with this clean HTML in it. */
    public static String of(String html) {
        return PlainText.of(body(html));
    }

    static Element body(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        return page.body();
    }
}
