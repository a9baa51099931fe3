package dev.postil.html;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The places that notes were taken from: what only held or announced them goes, and references lose the brackets around them. */
final class NoteRoom {
    private static final Pattern HEADING =
            Pattern.compile("(?i)\\s*(?:(?:foot|end)?\\s?notes?(?: and references)?|references|citations|footnotes and"
                    + " references|anmerkungen|fußnoten|notas|примечания|сноски)\\s*:?\\s*");

    private static final int LONGEST_HEADING = 60;

    private NoteRoom() {}

    /** Makes the changes, which replace references, and clears up after the notes. */
    static void clear(Element body, List<NotePairs.Note> notes, Map<Node, List<Node>> changes) {
        Set<Element> rooms = new LinkedHashSet<>();
        for (NotePairs.Note note : notes) {
            note.refs().forEach(ref -> openBrackets(ref.replaced()));
            for (Element around : note.item().parents()) {
                if (around.equals(body) || !rooms.add(around)) {
                    break;
                }
            }
            changes.put(note.item(), List.of());
        }
        Rebuild.replace(body, changes);
        Set<Node> gone = new HashSet<>();
        for (Element room : rooms) {
            if (!isPartOfNote(room, changes) && isCleared(room)) {
                gone.add(room);
                announcement(room, gone);
            }
        }
        Rebuild.remove(body, gone);
    }

    private static boolean isPartOfNote(Element room, Map<Node, List<Node>> changes) {
        return room.parents().stream().anyMatch(changes::containsKey);
    }

    private static boolean isCleared(Element room) {
        for (Node node : room.childNodes()) {
            if (node instanceof TextNode text && !PlainText.isBlank(text.getWholeText())) {
                return false;
            }
            if (node instanceof Element element
                    && !isHeading(element)
                    && (element.nameIs("img")
                            || element.nameIs("math")
                            || element.nameIs("figure")
                            || !isCleared(element))) {
                return false;
            }
        }
        return true;
    }

    private static void announcement(Element room, Set<Node> gone) {
        for (Element before = room.previousElementSibling();
                before != null && (before.nameIs("hr") || isHeading(before) || isBlank(before));
                before = before.previousElementSibling()) {
            gone.add(before);
        }
    }

    private static boolean isBlank(Element element) {
        return PlainText.isBlank(PlainText.of(element))
                && element.selectFirst("img, math, hr, table, video, audio, iframe") == null
                && element.id().isEmpty();
    }

    private static boolean isHeading(Element element) {
        boolean block = element.nameIs("p")
                || element.nameIs("div")
                || element.normalName().matches("h[1-6]")
                || element.nameIs("strong");
        if (!block || element.childNodeSize() > 8) {
            return false;
        }
        StringBuilder words = new StringBuilder();
        for (TextNode text : (Iterable<TextNode>) element.nodeStream(TextNode.class)::iterator) {
            words.append(text.getWholeText());
            if (words.length() > LONGEST_HEADING) {
                return false;
            }
        }
        return HEADING.matcher(words).matches();
    }

    /** The rule that parted the text from notes that stood loose below it. */
    static void dropRuleBefore(Element section) {
        Element before = section.previousElementSibling();
        while (before != null && (before.nameIs("hr") || isHeading(before)) && isNextTo(before, section)) {
            before.remove();
            before = section.previousElementSibling();
        }
    }

    private static boolean isNextTo(Element before, Element section) {
        Node next = before.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        return section.equals(next);
    }

    private static void openBrackets(Element reference) {
        if (reference.previousSibling() instanceof TextNode before
                && reference.nextSibling() instanceof TextNode after) {
            while (before.getWholeText().endsWith("[") && after.getWholeText().startsWith("]")) {
                before.text(
                        before.getWholeText().substring(0, before.getWholeText().length() - 1));
                after.text(after.getWholeText().substring(1));
            }
        }
    }
}
