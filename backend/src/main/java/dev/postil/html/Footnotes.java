package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Footnotes of every make in one form: {@code <sup><a href="#id" id="ref" role="doc-noteref">1</a></sup>} in the text, and at its end one
 * {@code <section role="doc-endnotes">} with a list, whose items ({@code role="doc-endnote"}) end in links back
 * ({@code role="doc-backlink"}). Ids are the source's own where it has any, so that they stay the same when a note is put in between.
 */
public final class Footnotes {
    private static final String NOTES = "section[role=doc-endnotes] > ol > li[role=doc-endnote][id]";
    private static final int MOST = 3_000;

    private Footnotes() {}

    /** The notes of a clean text, in their order. */
    public static List<Footnote> of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        Map<String, String> labels = new HashMap<>();
        for (Element link : body.select("a[role=doc-noteref]")) {
            labels.putIfAbsent(link.attr("href"), PlainText.of(link).strip());
        }
        List<Footnote> notes = new ArrayList<>();
        for (Element item : body.select(NOTES)) {
            item.select("a[role=doc-backlink]").remove();
            String number = item.attr("value").isEmpty() ? String.valueOf(notes.size() + 1) : item.attr("value");
            notes.add(new Footnote(
                    item.id(),
                    labels.getOrDefault("#" + item.id(), number),
                    item.html().strip()));
        }
        return notes;
    }

    static void mend(Element body) {
        InlineNotes.mend(body);
        List<NotePairs.Note> notes = NotePairs.find(body);
        if (notes.isEmpty() || notes.size() > MOST) {
            return;
        }
        Map<String, Element> owners = new HashMap<>();
        body.select("[id]").forEach(element -> owners.putIfAbsent(element.id(), element));
        Set<String> taken = new HashSet<>(owners.keySet());
        Set<String> given = new HashSet<>();
        Element list = new Element("ol");
        Map<Node, List<Node>> changes = new HashMap<>();
        int number = 0;
        for (NotePairs.Note note : notes) {
            String label = note.label(number + 1);
            int value = label.matches("\\d{1,6}") ? Integer.parseInt(label) : number + 1;
            List<Element> back = new ArrayList<>();
            for (NotePairs.Ref ref : note.refs()) {
                String id = ref.id()
                        .filter(given::add)
                        .orElseGet(() -> unused("ref-" + note.id().substring(Anchors.PREFIX.length()), taken));
                Element owner = owners.get(id);
                if (owner != null) {
                    owner.removeAttr("id");
                }
                Element link = new Element("a")
                        .attr("href", "#" + note.id())
                        .attr("id", id)
                        .attr("role", "doc-noteref")
                        .text(ref.label().isEmpty() ? label : ref.label());
                changes.put(ref.replaced(), List.of(ref.inSup() ? link : new Element("sup").appendChild(link)));
                back.add(new Element("a")
                        .attr("href", "#" + id)
                        .attr("role", "doc-backlink")
                        .text("↩"));
            }
            note.item().removeAttr("id");
            Element item = new Element("li").attr("id", note.id()).attr("role", "doc-endnote");
            if (value != number + 1) {
                item.attr("value", String.valueOf(value));
            }
            item.insertChildren(0, NoteText.of(note));
            withLinksBack(item, back);
            list.appendChild(item);
            number = value;
        }
        Element section = new Element("section").attr("role", "doc-endnotes").appendChild(list);
        body.appendChild(section); // first, since notes may hold references of their own
        NoteRoom.clear(body, notes, changes);
        NoteRoom.dropRuleBefore(section);
    }

    private static void withLinksBack(Element item, List<Element> back) {
        Element last = item.lastElementChild();
        Element at = last != null && last.nameIs("p") && NoteText.isLast(last) ? last : item;
        for (Element link : back) {
            at.appendChild(new TextNode(" ")).appendChild(link);
        }
    }

    private static String unused(String name, Set<String> taken) {
        String id = Anchors.PREFIX + name;
        for (int i = 2; !taken.add(id); i++) {
            id = Anchors.PREFIX + name + "-" + i;
        }
        return id;
    }
}
