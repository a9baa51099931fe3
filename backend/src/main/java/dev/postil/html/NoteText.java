package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Where a note stands, and its text without number and links back. */
final class NoteText {
    private static final Pattern SAYS_NOTE = Pattern.compile(
            "(?i)^(?:txt-)?(?:user-content-)?_?_?(?:fn|ftn|edn|(?:foot|end|side)-?_?note|cite_note|note)(?:[-_:.\\d].*|s?|-item|-text)?$");
    private static final Pattern SAYS_NOTES = Pattern.compile(
            "(?i)(?:foot|end)-?_?notes?\\b|easy-footnotes|simple-footnotes|^references$|^notes$|footnotes-list|footnote-section");
    private static final Pattern NUMBER_FIRST = Pattern.compile("^[\\s\\u00a0]*[\\[(^]?\\s*");
    private static final String ARROWS = "↩⤴⏎↵⬆⮐\ufe0e\ufe0f";
    private static final int LONGEST_NUMBER = 12;
    private static final int MOST_NODES_BEFORE = 60;
    private static final int LONGEST_BOX = 6_000;

    private NoteText() {}

    /** The element that holds the note whose anchor this is, if it can be one. */
    static @Nullable Element item(Element target, Element link) {
        if (target.closest("h1, h2, h3, h4, h5, h6") != null || target.selectFirst("h1, h2, h3, h4") != null) {
            return null;
        }
        Element item = holder(target);
        return item == null || item.equals(link) || link.parents().contains(item) ? null : widened(item, link);
    }

    private static @Nullable Element holder(Element target) {
        Element list = target.closest("li, tr, dd");
        if (list != null && begins(list, target)) {
            return list;
        }
        Element next = target.nextElementSibling();
        if (target.nameIs("dt") && next != null && next.nameIs("dd")) {
            return next;
        }
        Element block = target.closest("p, div, aside, section, td, blockquote");
        return block != null && block.parent() != null && begins(block, target) ? block : null;
    }

    /** A box around the note alone, as Word, Google Docs and Substack draw it. */
    private static Element widened(Element item, Element link) {
        Element at = item;
        for (Element box = at.parent();
                box != null
                        && (box.nameIs("div")
                                || box.nameIs("aside")
                                || (box.nameIs("section") && box.attr("role").isEmpty()))
                        && at.equals(box.firstElementChild())
                        && !at.nameIs("li")
                        && !at.nameIs("tr")
                        && box.childrenSize() <= 30
                        && !link.parents().contains(box)
                        && isOneNote(box, at);
                box = box.parent()) {
            at = box;
        }
        return at;
    }

    private static boolean isOneNote(Element box, Element first) {
        if (SAYS_NOTES.matcher(box.className()).find()
                && !SAYS_NOTE.matcher(box.className()).find()) {
            return false;
        }
        boolean others = box.children().stream()
                .skip(1)
                .anyMatch(child -> child.nameIs("hr")
                        || child.selectFirst("h1, h2, h3, h4, h5, h6") != null
                        || (!child.equals(first) && child.selectFirst("[id] , a[href^=#]") != null && !isText(child)));
        return !others && PlainText.of(box).length() < LONGEST_BOX;
    }

    /** The text of a note whose number stands before it. */
    private static boolean isText(Element child) {
        return child.classNames().stream().anyMatch(name -> name.endsWith("-content") || name.endsWith("-text"))
                || child.selectFirst("[id]") == null;
    }

    private static boolean begins(Element block, Element target) {
        if (block.equals(target)) {
            return true;
        }
        int before = 0;
        int nodes = 0;
        for (Node node : (Iterable<Node>) block.nodeStream()::iterator) {
            if (node.equals(target)) {
                return true;
            }
            before +=
                    node instanceof TextNode text ? text.getWholeText().strip().length() : 0;
            if (before > LONGEST_NUMBER || ++nodes > MOST_NODES_BEFORE) {
                return false;
            }
        }
        return false;
    }

    static boolean saysNote(Element item) {
        if (item.attr("role").equals("doc-endnote")
                || item.attr("role").equals("doc-footnote")
                || item.attr("epub:type").equals("footnote")
                || SAYS_NOTE.matcher(item.id()).matches()
                || item.classNames().stream()
                        .anyMatch(name -> SAYS_NOTE.matcher(name).matches())) {
            return true;
        }
        Element around = item.parent();
        for (int i = 0; i < 4 && around != null; i++, around = around.parent()) {
            if (around.attr("role").equals("doc-endnotes")
                    || around.hasAttr("data-footnotes")
                    || around.classNames().stream()
                            .anyMatch(name -> SAYS_NOTES.matcher(name).find())) {
                return true;
            }
        }
        return false;
    }

    /** The note shows this number itself, or as an item of a list. */
    static boolean beginsWith(Element item, String label) {
        if (item.nameIs("li")) {
            return item.parent() != null && item.parent().nameIs("ol");
        }
        String text = PlainText.of(item);
        return NUMBER_FIRST
                .matcher(text.substring(0, Math.min(text.length(), 30)))
                .replaceFirst("")
                .startsWith(label);
    }

    /** The note's text, taken out of its place. */
    static List<Node> of(NotePairs.Note note) {
        Element item = note.item();
        boolean settled = item.attr("role").equals("doc-endnote") && item.selectFirst("a[role=doc-backlink]") != null;
        if (item.nameIs("tr")) {
            item = item.children().isEmpty() ? item : item.children().getLast();
        }
        boolean numbered = removeLinksBack(item, note.ids());
        if (!settled) {
            removeNumber(item, note.label(0), numbered);
        }
        removeArrows(item);
        return opened(item);
    }

    private static boolean removeLinksBack(Element item, Set<String> ids) {
        item.select(".mw-cite-backlink, .footnote-back-link, .mw-linkback-text").remove();
        boolean first = false;
        for (Element link : item.select("a")) {
            String href = link.attr("href");
            if ((href.startsWith("#") && ids.contains(href.substring(1)))
                    || (NotePairs.saysBack(link) && !href.contains("/"))) {
                first |= begins(item, link);
                Node before = link.previousSibling();
                link.remove();
                if (before instanceof TextNode text && text.nextSibling() == null) {
                    text.text(text.getWholeText().stripTrailing());
                }
            }
        }
        return first;
    }

    private static void removeNumber(Element item, String label, boolean numbered) {
        boolean removed = numbered;
        Pattern number = Pattern.compile(
                "^[\\s\\u00a0]*(?:[\\[(]?" + Pattern.quote(label) + "(?:[\\])]|(?![\\p{L}\\d]))|[\\^↑]|\\[\\s*])");
        for (TextNode text : item.nodeStream(TextNode.class).toList()) {
            String before = text.getWholeText();
            if (PlainText.isBlank(before)) {
                continue;
            }
            String after = removed ? before : number.matcher(before).replaceFirst("");
            removed |= after.length() < before.length();
            after = removed ? after.replaceFirst("^[\\s\\u00a0\\[\\]).:–]+", "") : after;
            text.text(after);
            if (!PlainText.isBlank(after) || !removed) {
                return;
            }
        }
    }

    private static void removeArrows(Element item) {
        List<TextNode> texts = item.nodeStream(TextNode.class).toList();
        for (TextNode text : texts.reversed()) {
            String kept = withoutArrows(text.getWholeText());
            text.text(kept);
            if (!PlainText.isBlank(kept)) {
                return;
            }
        }
    }

    private static String withoutArrows(String text) {
        int end = text.length();
        boolean arrow = false;
        while (end > 0
                && (ARROWS.indexOf(text.charAt(end - 1)) >= 0
                        || text.charAt(end - 1) == '\u00a0'
                        || PlainText.isSpace(text.charAt(end - 1)))) {
            end--;
            arrow |= ARROWS.indexOf(text.charAt(end)) >= 0;
        }
        return arrow ? text.substring(0, end) : text;
    }

    /** What the note's boxes hold. */
    private static List<Node> opened(Element item) {
        List<Node> nodes = new ArrayList<>(Rebuild.contents(item));
        nodes.removeIf(node -> node instanceof TextNode text
                && PlainText.isBlank(text.getWholeText())
                && text.getWholeText().contains("\n"));
        List<Node> filled = nodes.stream()
                .filter(node -> !(node instanceof TextNode text && PlainText.isBlank(text.getWholeText())))
                .filter(node -> !(node instanceof Element element && isEmpty(element)))
                .toList();
        if (filled.size() == 1
                && filled.getFirst() instanceof Element box
                && (box.nameIs("div") || box.hasClass("reference-text"))) {
            return opened(box);
        }
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element box && box.nameIs("div") && box.id().isEmpty() && box.childrenSize() > 0) {
                out.addAll(Rebuild.contents(box));
            } else if (!(node instanceof Element element && isEmpty(element))) {
                out.add(node);
            }
        }
        return out;
    }

    private static boolean isEmpty(Element element) {
        return PlainText.isBlank(PlainText.of(element))
                && element.selectFirst("img, math, hr, br, video, audio, table, figure, iframe") == null;
    }

    /** Nothing stands behind the element. */
    static boolean isLast(Element element) {
        Node next = element.nextSibling();
        while (next instanceof TextNode text && text.isBlank()) {
            next = next.nextSibling();
        }
        return next == null;
    }
}
