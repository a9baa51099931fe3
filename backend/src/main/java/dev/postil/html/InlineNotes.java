package dev.postil.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Notes that stand within the sentence that they belong to, shown by a style sheet of the page, are made notes at the end. */
final class InlineNotes {
    private static final String NOTES =
            "span.sidenote, small.sidenote, aside.sidenote, span.marginnote, span.modern-footnotes-footnote__note,"
                    + " span.footnote_tooltip, span.inline-footnote-content";
    private static final String NUMBER =
            "label.margin-toggle, input.margin-toggle, .sidenote-number, sup.modern-footnotes-footnote,"
                    + " .footnote_referrer > a, label.sidenote-toggle, input.sidenote-toggle";
    private static final int MOST = 1_000;

    private InlineNotes() {}

    static void mend(Element body) {
        List<Element> notes = body.select(NOTES);
        if (notes.isEmpty() || notes.size() > MOST) {
            return;
        }
        Set<Node> numbers = new HashSet<>();
        Map<Node, List<Node>> changes = new HashMap<>();
        Element list = new Element("ol");
        int number = 0;
        for (Element note : notes) {
            if (PlainText.isBlank(PlainText.of(note)) || note.parents().stream().anyMatch(around -> around.is(NOTES))) {
                continue;
            }
            String id;
            do {
                id = Anchors.PREFIX + "sidenote-" + ++number;
            } while (body.getElementById(id) != null);
            for (Element before = note.previousElementSibling();
                    before != null && before.is(NUMBER);
                    before = before.previousElementSibling()) {
                numbers.add(before);
            }
            list.appendChild(new Element("li")
                    .attr("id", id)
                    .attr("role", "doc-endnote")
                    .insertChildren(0, Rebuild.contents(note)));
            changes.put(note, List.of(new Element("a").attr("href", "#" + id).attr("role", "doc-noteref")));
        }
        // Some print the same notes again at the end.
        body.select(".footnotes_reference_container, .footnote_container_prepare, .modern-footnotes-list")
                .forEach(numbers::add);
        numbers.forEach(node -> changes.put(node, List.of()));
        Rebuild.replace(body, changes);
        if (list.childrenSize() > 0) {
            body.appendChild(new Element("section").attr("role", "doc-endnotes").appendChild(list));
        }
    }
}
