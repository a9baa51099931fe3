package dev.postil.html;

import java.net.URI;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/** What a reader writes in CommonMark, as it is shown. HTML within it is shown as it was typed. */
public final class Markdown {
    /** Deeper nesting means nothing to a person, and takes a stack as deep to walk. */
    private static final int DEEPEST = 64;

    private static final URI NOWHERE = URI.create("about:blank");
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n").build();

    private Markdown() {}

    public static CleanHtml html(String text) {
        return Sanitizer.clean(rendered(text), NOWHERE);
    }

    /** Marks within a line may nest without end, and the renderer walks them by its stack: such a text is shown as it was typed. */
    private static String rendered(String text) {
        try {
            return RENDERER.render(PARSER.parse(text));
        } catch (StackOverflowError tooDeep) {
            return "<p>" + Entities.escape(text) + "</p>";
        }
    }
}
