package dev.postil.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Markup made a tree, in time that grows with its length and in bounded memory. What stands in a table outside of its cells belongs before the table, and jsoup
 * numbers all that stands there anew for each such piece: on two megabytes that is minutes. A table with thousands of them is none, and is
 * read without its tags; and of markup with more elements than any text has only the words are read.
 */
final class Markup {
    /** More take more memory than one text is worth; the longest books have 125,000. */
    static final int MOST_ELEMENTS = 150_000;

    /** A picture weighs as much as five paragraphs, since it carries its addresses; the longest galleries have some hundreds. */
    static final int MOST_PICTURES = 20_000;

    private static final int MOST_MISPLACED = 2_000;
    private static final int MOST_ERRORS = 50_000;
    private static final String MISPLACED = "when in state [InTable";
    private static final Pattern TABLE_TAG = Pattern.compile(
            "</?(?:table|tbody|thead|tfoot|tr|td|th|caption|colgroup|col)(?![^\\s/>])[^>]*>?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("<[a-z/!?][^>]*>?", Pattern.CASE_INSENSITIVE);

    @FunctionalInterface
    private interface Start {
        StreamParser of(StreamParser parser, String html);
    }

    @FunctionalInterface
    private interface End<T> {
        T of(StreamParser parser) throws IOException;
    }

    private Markup() {}

    static Document page(String html, int deepest) {
        return read(html, deepest, (parser, text) -> parser.parse(text, ""), StreamParser::complete);
    }

    static List<Node> fragment(String html, Element context, int deepest) {
        return read(
                html,
                deepest,
                (parser, text) -> parser.parseFragment(text, context, ""),
                StreamParser::completeFragment);
    }

    private static <T> T read(String html, int deepest, Start start, End<T> end) {
        String text = html;
        for (Pattern less : List.of(TABLE_TAG, TAG)) {
            Parser rules = Parser.htmlParser().setMaxDepth(deepest).setTrackErrors(MOST_ERRORS);
            try (StreamParser parser = start.of(new StreamParser(rules), text)) {
                if (isBearable(parser, rules)) {
                    return end.of(parser);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text = less.matcher(text).replaceAll(" ");
        }
        try (StreamParser parser = start.of(new StreamParser(Parser.htmlParser()), text)) {
            return end.of(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBearable(StreamParser parser, Parser rules) {
        int misplaced = 0;
        int seen = 0;
        int count = 0;
        int pictures = 0;
        Iterator<Element> elements = parser.iterator();
        while (elements.hasNext()) {
            pictures += elements.next().nameIs("img") ? 1 : 0;
            List<ParseError> errors = rules.getErrors();
            for (; seen < errors.size(); seen++) {
                misplaced += errors.get(seen).getErrorMessage().contains(MISPLACED) ? 1 : 0;
            }
            if (misplaced > MOST_MISPLACED
                    || seen == MOST_ERRORS
                    || ++count > MOST_ELEMENTS
                    || pictures > MOST_PICTURES) {
                return false;
            }
        }
        return true;
    }
}
