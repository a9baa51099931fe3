package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a difference into the later text. */
final class DifferencePage {
    private final DiffText before;
    private final DiffText after;
    private final Tokens old;
    private final Tokens young;
    private final int[] image;
    private final int[] inverse;
    private final Insertions insertions = new Insertions();

    private final boolean[] added;
    private int addedWords;
    private int removedWords;

    private DifferencePage(DiffText before, DiffText after) {
        this.before = before;
        this.after = after;
        Tokens.Numbers numbers = new Tokens.Numbers();
        this.old = before.tokens(numbers);
        this.young = after.tokens(numbers);
        this.image = Matching.of(old, young, numbers);
        this.inverse = new int[young.size()];
        this.added = new boolean[after.text.length()];
        java.util.Arrays.fill(inverse, -1);
        for (int i = 0; i < image.length; i++) {
            if (image[i] >= 0) {
                inverse[image[i]] = i;
            }
        }
    }

    static Difference of(DiffText before, DiffText after) {
        DifferencePage page = new DifferencePage(before, after);
        page.removed();
        page.added();
        page.write();
        return new Difference(page.addedWords, page.removedWords, after.body.html());
    }

    private void removed() {
        RemovedPassages passages = new RemovedPassages(before, after, old, young, image, inverse);
        for (int at = 0; at < image.length; at++) {
            int from = at;
            while (at < image.length && image[at] < 0) at++;
            if (at > from) {
                removedWords += WordCount.of(before.text.substring(old.start(from), old.end(at - 1)));
                passages.put(from, at, insertions);
            }
        }
    }

    private void added() {
        Map<Node, List<Node>> wrapped = new HashMap<>();
        for (int at = 0; at < inverse.length; at++) {
            int from = at;
            while (at < inverse.length && inverse[at] < 0) {
                Element thing = after.things.get(at);
                if (thing != null) {
                    wrapped.put(thing, List.of(new Element("ins").appendChild(thing.clone())));
                }
                at++;
            }
            if (at > from) {
                addedWords += WordCount.of(after.text.substring(young.start(from), young.end(at - 1)));
                java.util.Arrays.fill(added, young.start(from), young.end(at - 1), true);
            }
        }
        Rebuild.replace(after.body, wrapped);
    }

    /** Cuts each piece of text where an edit begins or ends. */
    private void write() {
        Map<Node, List<Node>> cut = new HashMap<>();
        for (DiffText.Piece piece : after.texts) {
            List<Node> parts = parts(piece);
            if (parts.size() > 1 || (parts.size() == 1 && parts.getFirst() instanceof Element)) {
                cut.put(piece.node(), parts);
            }
        }
        Rebuild.replace(after.body, cut);
    }

    private List<Node> parts(DiffText.Piece piece) {
        List<Node> parts = new ArrayList<>();
        int at = piece.start();
        while (at < piece.end()) {
            parts.addAll(insertions.before(at));
            int end = at + 1;
            while (end < piece.end() && added[end] == added[at] && !insertions.at(end)) {
                end++;
            }
            String text = after.text.substring(at, end);
            parts.add(added[at] && !text.isBlank() ? new Element("ins").appendText(text) : new TextNode(text));
            parts.addAll(insertions.behind(end));
            at = end;
        }
        return parts;
    }
}
