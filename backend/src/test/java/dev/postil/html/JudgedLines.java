package dev.postil.html;

import java.net.URI;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The lines of a page's article before they are judged, for those who teach the judge. */
public final class JudgedLines {
    /**
     * @param judged false for what stays whatever the judge says
     * @param traits by the order of {@link #names}
     */
    public record One(String text, boolean judged, BitSet traits) {}

    private JudgedLines() {}

    public static List<String> names() {
        return Stream.of(Trait.values()).map(Trait::name).toList();
    }

    public static List<One> of(String html, URI page) {
        Document document = Markup.page(TwiceEncoded.mend(html), 500);
        DeepMarkup.level(document, 500);
        StreamedParts.putInPlace(document);
        PageFacts facts = PageFacts.of(document, WebAddress.base(document, page));
        Boilerplate.strip(document.body(), facts.isThread());
        Element article = ArticleBody.article(document.body(), facts);
        return Surplus.lines(article, facts).stream()
                .map(line -> new One(line.text, Surplus.isJudged(line, article), traits(line)))
                .toList();
    }

    private static BitSet traits(Line line) {
        BitSet traits = new BitSet();
        int at = 0;
        for (Trait trait : Trait.values()) {
            traits.set(at++, trait.of(line));
        }
        return traits;
    }
}
