package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A clean text laid out for comparing: its string, and where in the tree each part of that stands. */
final class DiffText {
    private static final Set<String> THINGS = Set.of("img", "math", "audio", "video");

    /** A piece of text, or a thing that is compared as a whole. */
    record Piece(Node node, int start, int end) {}

    final Element body;
    final String text;
    final List<Piece> texts = new ArrayList<>();
    final Map<Integer, Element> things = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder written = new StringBuilder();

    private DiffText(Element body) {
        this.body = body;
        // The source's own marks of what it changed are not ours.
        Set<Element> own = new HashSet<>(body.select("ins"));
        body.select("del").forEach(element -> element.tagName("s"));
        Rebuild.unwrap(body, own);
        walk(body);
        text = written.toString();
    }

    static DiffText of(String html) {
        return new DiffText(TextContent.body(html));
    }

    private void walk(Node node) {
        int start = written.length();
        if (node instanceof TextNode textNode) {
            written.append(textNode.getWholeText());
            Piece piece = new Piece(node, start, written.length());
            texts.add(piece);
            pieces.add(piece);
        } else if (node instanceof Element element && THINGS.contains(element.normalName())) {
            written.append(PlainText.of(element));
            pieces.add(new Piece(node, start, written.length()));
        } else {
            node.childNodes().forEach(this::walk);
        }
    }

    Tokens tokens(Tokens.Numbers numbers) {
        Tokens tokens = new Tokens();
        int from = 0;
        for (Piece piece : pieces) {
            if (piece.node() instanceof Element thing) {
                tokens.add(text, from, piece.start(), numbers);
                things.put(tokens.size(), thing);
                String key = thing.nameIs("math") ? PlainText.of(thing) : thing.attr("src");
                tokens.addThing(thing.normalName() + ' ' + key, piece.start(), piece.end(), numbers);
                from = piece.end();
            }
        }
        tokens.add(text, from, text.length(), numbers);
        return tokens;
    }

    /** The innermost block that a place of the text stands in; the body outside of all. */
    Element block(int token, Tokens tokens) {
        Element thing = things.get(token);
        return blockOf(thing == null ? piece(tokens.start(token)).node() : thing);
    }

    Piece piece(int offset) {
        int low = 0;
        int high = texts.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (texts.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return texts.get(low);
    }

    private Element blockOf(Node node) {
        @Nullable Node at = node;
        while (at != null && !at.equals(body)) {
            if (at instanceof Element element && Vocabulary.BLOCKS.contains(element.normalName())) {
                return element;
            }
            at = at.parent();
        }
        return body;
    }
}
