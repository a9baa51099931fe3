package dev.postil.html;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.safety.Cleaner;
import org.jspecify.annotations.Nullable;

/**
 * The one sanitiser for everything that comes from the web. What it gives is a fixed point: cleaning it again changes nothing, and an HTML
 * parser that reads it inside a div builds the very tree that was written, so no second reading can find what the first did not
 * (mutation XSS).
 */
public final class Sanitizer {
    /** One more with each change that makes another text of what was cleaned before. */
    public static final int RULES = 1;

    /** Deeper markup is flattened. Browsers stop at 512, and our text stands inside a page of ours. */
    private static final int DEEPEST = 256;

    private static final int ROUNDS = 8;
    private static final Cleaner CLEANER = new Cleaner(Vocabulary.safelist());

    private Sanitizer() {}

    /**
     * Cleans a fragment or a whole page.
     *
     * @param base the address that relative ones start from; when it is not an http(s) address they are dropped
     */
    public static CleanHtml clean(String html, URI base) {
        String before = html;
        for (int round = 0; round < ROUNDS; round++) {
            Pass pass = pass(before, base);
            if (pass.settled() != null) {
                return pass.settled();
            }
            before = pass.html();
        }
        // Markup that will not settle is not worth the risk: its text remains.
        Element plain = tidy(asParagraphs(PlainText.of(tidy(before, base))), base);
        return describe(plain, plain.html());
    }

    /** Nothing of its tree outlives a pass but the markup: of a large page two trees at once would be too much. */
    private record Pass(String html, @Nullable CleanHtml settled) {}

    private static Pass pass(String before, URI base) {
        Element body = tidy(before, base);
        String after = body.html();
        return new Pass(after, after.equals(before) ? describe(body, after) : null);
    }

    private static Element tidy(String html, URI base) {
        Document clean = allowed(html, base);
        clean.outputSettings().prettyPrint(false);
        Tables.conform(clean.body());
        Layout.settle(clean.body());
        return clean.body();
    }

    private static Document allowed(String html, URI base) {
        Element body = parse(html);
        Formulas.mend(body);
        Tweets.mend(body);
        Pictures.unveil(body);
        Unwanted.remove(body);
        LeakedStyle.remove(body);
        Pictures.mend(body, base);
        Embeds.mend(body, base);
        CodeBlocks.mend(body);
        Anchors.mend(body, base);
        Footnotes.mend(body);
        Wording.mend(body);
        return CLEANER.clean(Objects.requireNonNull(body.ownerDocument()));
    }

    private static Element parse(String html) {
        Document shell = Document.createShell("");
        shell.outputSettings().prettyPrint(false);
        // No base: addresses are made absolute by our own rules, and the Safelist checks what stands there.
        List<Node> nodes = List.copyOf(Markup.fragment(html, shell.body(), DEEPEST));
        if (!nodes.isEmpty() && nodes.getFirst().parent() != null) {
            nodes.getFirst()
                    .parent()
                    .empty(); // all at once: one by one takes time in proportion to their number squared
        }
        shell.body().insertChildren(0, nodes);
        DeepMarkup.level(shell.body(), DEEPEST);
        return shell.body();
    }

    private static CleanHtml describe(Element body, String html) {
        String text = PlainText.of(body);
        return new CleanHtml(html, text, WordCount.of(text), Excerpt.of(body), Pictures.first(body));
    }

    private static String asParagraphs(String text) {
        return text.lines().map(line -> "<p>" + Entities.escape(line) + "</p>").collect(Collectors.joining());
    }
}
