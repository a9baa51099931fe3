package dev.postil.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Puts what is gone where it was: words of a block that is still there into its line, whole blocks between the blocks. */
final class RemovedPassages {
    private static final Set<String> HOLD_BLOCKS =
            Set.of("body", "div", "section", "aside", "blockquote", "details", "li", "td", "th", "dd");
    private static final Set<String> KEEP_NAME = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre");

    private final DiffText before;
    private final DiffText after;
    private final Tokens old;
    private final Tokens young;
    private final int[] image;
    private final int[] inverse;
    /** What was put behind a block last; the next comes behind that. */
    private final Map<Element, Element> behind = new HashMap<>();

    RemovedPassages(DiffText before, DiffText after, Tokens old, Tokens young, int[] image, int[] inverse) {
        this.before = before;
        this.after = after;
        this.old = old;
        this.young = young;
        this.image = image;
        this.inverse = inverse;
    }

    /** Places the removed tokens from {@code from} to before {@code to}, whose neighbours are kept. */
    void put(int from, int to, Insertions into) {
        Element here = from == 0 || image[from - 1] < 0 ? after.body : after.block(image[from - 1], young);
        Element anchor = here;
        int start = from;
        while (start < to) {
            Element block = before.block(start, old);
            int end = start + 1;
            while (end < to && before.block(end, old).equals(block)) end++;
            boolean goesOn =
                    end == to && to < image.length && before.block(to, old).equals(block);
            boolean began =
                    start == from && from > 0 && before.block(from - 1, old).equals(block);
            if ((!goesOn && !began) || !inline(start, end, began, into)) {
                anchor = whole(start, end, block, anchor);
            }
            start = end;
        }
    }

    /** Words that are gone stand before what came in their place. Answers false where there is no text to put them into. */
    private boolean inline(int start, int end, boolean began, Insertions into) {
        if (began && !sameLine(image[start - 1], image[start - 1] + 1)) {
            int kept = image[start - 1];
            return !after.things.containsKey(kept)
                    && into.behind(young.end(kept), new TextNode(between(start - 1)), gone(start, end));
        }
        int next = began ? image[start - 1] + 1 : image[end];
        while (!began && next > 0 && inverse[next - 1] < 0 && sameLine(next - 1, next)) next--;
        int place = young.start(next);
        boolean apart = place == 0 || Character.isWhitespace(after.text.charAt(place - 1)) || start == 0;
        return !after.things.containsKey(next)
                && into.before(
                        place,
                        new TextNode(apart ? "" : between(start - 1)),
                        gone(start, end),
                        new TextNode(inverse[next] < 0 ? " " : between(end - 1)));
    }

    private boolean sameLine(int one, int other) {
        return other < young.size() && after.block(one, young).equals(after.block(other, young));
    }

    private String between(int token) {
        return token + 1 < old.size() && old.start(token + 1) > old.end(token) ? " " : "";
    }

    private Element whole(int start, int end, Element block, Element anchor) {
        boolean inList = block.nameIs("li") && anchor.nameIs("li");
        String name = inList ? "li" : KEEP_NAME.contains(block.normalName()) ? block.normalName() : "p";
        Element element = new Element(name).appendChild(gone(start, end));
        if (anchor.equals(after.body)) {
            after.body.insertChildren(0, element, new TextNode("\n"));
            return element;
        }
        Element at = anchor;
        while (!inList
                && at.parent() != null
                && !HOLD_BLOCKS.contains(at.parent().normalName())) {
            at = at.parent();
        }
        Element last = behind.getOrDefault(at, at);
        last.after(element);
        last.after(new TextNode("\n"));
        behind.put(at, element);
        return element;
    }

    /** A del with these tokens in it. */
    private Element gone(int start, int end) {
        Element del = new Element("del");
        int from = start;
        for (int token = start; token < end; token++) {
            Element thing = before.things.get(token);
            if (thing != null) {
                text(del, from, token);
                del.appendChild(thing.clone().removeAttr("id"));
                from = token + 1;
            }
        }
        text(del, from, end);
        return del;
    }

    private void text(Element del, int from, int to) {
        if (to > from) {
            del.appendText(before.text.substring(old.start(from), old.end(to - 1)));
        }
    }
}
