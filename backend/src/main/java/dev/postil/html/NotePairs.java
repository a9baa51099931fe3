package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Which links refer to which notes. A link is taken for a reference when either side says so, or when the note links back to it; a mere
 * link to a place in the text is none.
 */
final class NotePairs {
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:note|fn|n|nb|lower-alpha|upper-alpha)?\\s?\\d{1,4}|[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,7}|[*†‡§¶#‖¹²³⁰-⁹]{1,4}|\\d{1,3}[a-z])");
    private static final Pattern BRACKETS = Pattern.compile("^[\\s\\u00a0\\[({^]+|[\\s\\u00a0\\])}:.]+$");
    private static final Pattern SAYS_REFERENCE =
            Pattern.compile("(?i)(?:foot|end|side)-?_?note|note-?ref|\\bfn-?ref|^reference$|\\bfn\\b|cite_ref|mw-ref");
    static final Pattern BACK =
            Pattern.compile("[\\s↩⤴↑^⏎↵⇑⬆⮐⤶«↖\\ufe0e\\ufe0f]+|(?i:back|return|jump up|up|go back|\\[back\\]|back to"
                    + " (?:text|content|article).*|назад|вернуться.*)");
    private static final Pattern SAYS_BACK =
            Pattern.compile("(?i)back-?(?:link|ref)|footnote-?back|reversefootnote|footnote-to-top|return");

    private static final int LONGEST_LABEL = 40;

    private final Map<String, Element> byId = new HashMap<>();
    private final IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Set<String>> linkedFrom = new IdentityHashMap<>();

    private NotePairs(Element body) {
        for (Element element : body.getAllElements()) {
            order.put(element, order.size());
            if (!element.id().isEmpty()) {
                byId.putIfAbsent(element.id(), element);
            }
        }
    }

    /**
     * A link to a note.
     *
     * @param replaced the outermost element that holds nothing but the link
     * @param ids by which the note may link back
     */
    record Ref(Element link, Element replaced, String label, boolean inSup, List<String> ids, Optional<String> id) {}

    /** A note, with the element that holds it and all links that refer to it. */
    record Note(String id, Element item, List<Ref> refs) {
        String label(int number) {
            return refs.stream()
                    .map(Ref::label)
                    .filter(label -> !label.isEmpty())
                    .findFirst()
                    .orElse(String.valueOf(number));
        }

        Set<String> ids() {
            Set<String> ids = new HashSet<>();
            refs.forEach(ref -> ids.addAll(ref.ids()));
            return ids;
        }
    }

    /** The notes in the order in which they stand. */
    static List<Note> find(Element body) {
        List<Element> links = body.select("a[href^=#]");
        return links.isEmpty() ? List.of() : new NotePairs(body).pair(links);
    }

    private List<Note> pair(List<Element> links) {
        Map<Element, Note> notes = new LinkedHashMap<>();
        for (Element link : links) {
            Element target = byId.get(link.attr("href").substring(1));
            if (target == null || before(target, link) || saysBack(link)) {
                continue;
            }
            Element item = NoteText.item(target, link);
            if (item != null) {
                reference(link, item)
                        .ifPresent(ref -> notes.computeIfAbsent(
                                        item, any -> new Note(target.id(), item, new ArrayList<>()))
                                .refs()
                                .add(ref));
            }
        }
        return notes.values().stream()
                .filter(note -> note.item().parents().stream().noneMatch(notes::containsKey))
                .sorted((one, other) -> Integer.compare(at(one.item()), at(other.item())))
                .toList();
    }

    private int at(Element element) {
        return order.getOrDefault(element, Integer.MAX_VALUE);
    }

    private boolean before(Element target, Element link) {
        return at(target) <= at(link);
    }

    private Optional<Ref> reference(Element link, Element item) {
        String text = PlainText.of(link).strip();
        if (text.length() > LONGEST_LABEL) {
            return Optional.empty();
        }
        String label = BRACKETS.matcher(BRACKETS.matcher(text).replaceAll("")).replaceAll("");
        boolean labelled = LABEL.matcher(label).matches();
        Element replaced = outermost(link, label);
        boolean says = saysReference(link) || NoteText.saysNote(item);
        boolean raised = link.closest("sup") != null || link.selectFirst("sup") != null || !text.equals(label);
        List<String> ids = ids(link, replaced);
        Optional<String> back = ids.stream().filter(linksOf(item)::contains).findFirst();
        boolean accepted = labelled
                ? says || back.isPresent() || (raised && NoteText.beginsWith(item, label))
                : label.isEmpty() && saysReference(link) && (says || back.isPresent());
        if (!accepted) {
            return Optional.empty();
        }
        Element sup = link.closest("sup");
        boolean inSup = sup != null && !sup.equals(replaced) && !isWithin(sup, replaced);
        return Optional.of(new Ref(
                link, replaced, label, inSup, ids, back.or(() -> ids.stream().findFirst())));
    }

    private static boolean isWithin(Element inner, Element outer) {
        return inner.parents().contains(outer);
    }

    private Set<String> linksOf(Element item) {
        return linkedFrom.computeIfAbsent(item, it -> {
            Set<String> targets = new HashSet<>();
            it.select("a[href^=#]")
                    .forEach(link -> targets.add(link.attr("href").substring(1)));
            Element before = it.previousElementSibling(); // some link back from a cell or a term of its own
            if (before != null && before.nameIs("dt")) {
                before.select("a[href^=#]")
                        .forEach(link -> targets.add(link.attr("href").substring(1)));
            }
            return targets;
        });
    }

    /** Up from the link while there is nothing else but brackets. */
    private static Element outermost(Element link, String label) {
        Element outer = link;
        Element parent = outer.parent();
        while (parent != null && isInline(parent) && parent.childNodeSize() <= 5 && sameText(parent, label)) {
            outer = parent;
            parent = outer.parent();
        }
        return outer;
    }

    private static boolean sameText(Element element, String label) {
        if (element.selectFirst("img, math, br") != null
                || element.select("a[href]").size() > 1) {
            return false;
        }
        String text = PlainText.of(element);
        return text.length() < 40
                && BRACKETS.matcher(BRACKETS.matcher(text.strip()).replaceAll(""))
                        .replaceAll("")
                        .equals(label);
    }

    static boolean isInline(Element element) {
        return switch (element.normalName()) {
            case "sup", "span", "a", "b", "strong", "em", "i", "small", "font", "u", "label", "cite", "abbr" -> true;
            default -> element.normalName().indexOf('-') > 0;
        };
    }

    private static List<String> ids(Element link, Element replaced) {
        List<String> ids = new ArrayList<>();
        for (Element at = link; at != null; at = at.equals(replaced) ? null : at.parent()) {
            add(ids, at);
            addEmptyBefore(ids, at);
        }
        link.select("[id]").forEach(inner -> add(ids, inner));
        Element around = replaced.parent();
        if (around != null && (around.childNodeSize() <= 60) && isInline(around)) {
            add(ids, around);
        }
        return ids.stream().distinct().toList();
    }

    private static void add(List<String> ids, Element element) {
        if (!element.id().isEmpty()) {
            ids.add(element.id());
        }
    }

    private static void addEmptyBefore(List<String> ids, Element element) {
        Node before = element.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        if (before instanceof Element anchor && isInline(anchor) && PlainText.isBlank(PlainText.of(anchor))) {
            add(ids, anchor);
        }
    }

    private static boolean saysReference(Element link) {
        Element at = link;
        for (int i = 0; i < 4 && at != null && (i == 0 || isInline(at)); i++, at = at.parent()) {
            if (at.attr("role").equals("doc-noteref")
                    || at.attr("rel").equals("footnote")
                    || at.attr("epub:type").equals("noteref")
                    || at.hasAttr("data-footnote-ref")
                    || at.hasAttr("data-footnote-reference")
                    || at.classNames().stream()
                            .anyMatch(name -> SAYS_REFERENCE.matcher(name).find())) {
                return true;
            }
        }
        return false;
    }

    static boolean saysBack(Element link) {
        return link.attr("role").equals("doc-backlink")
                || link.hasAttr("data-footnote-backref")
                || SAYS_BACK.matcher(link.className()).find()
                || BACK.matcher(PlainText.of(link)).matches();
    }
}
