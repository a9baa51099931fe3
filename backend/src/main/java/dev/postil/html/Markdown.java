package dev.postil.html;

import java.net.URI;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

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
        return Sanitizer.clean(RENDERER.render(PARSER.parse(text)), NOWHERE);
    }
}
