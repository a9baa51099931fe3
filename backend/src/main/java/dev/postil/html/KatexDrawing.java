package dev.postil.html;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * MathML out of KaTeX's HTML, for pages that came without the MathML beside it. Its boxes stand in lists from the lowest to the highest:
 * what each is follows from where it stands.
 */
final class KatexDrawing {
    private static final Pattern PIECE = Pattern.compile("\\d+(?:[.,]\\d+)*|\\p{L}|\\S");
    private static final String NOTHING =
            ".strut, .pstrut, .mspace, .vlist-s, .frac-line, .nulldelimiter, .hide-tail, svg, .arraycolsep";

    /** A stroke of its own, drawn over the sign that follows. */
    private static final Pattern NEGATED = Pattern.compile("<mo>\ue020</mo><mo>([^<]+)</mo>");

    private KatexDrawing() {}

    static String mathml(Element html) {
        String mathml = String.join("", children(html));
        return NEGATED.matcher(mathml)
                .replaceAll(
                        sign -> "<mo>" + Normalizer.normalize(sign.group(1) + "\u0338", Normalizer.Form.NFC) + "</mo>");
    }

    private static List<String> children(Element parent) {
        List<String> out = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                out.addAll(tokens(PlainText.isBlank(text.getWholeText()) ? "" : text.getWholeText(), parent));
            } else if (child instanceof Element element && !element.is(NOTHING)) {
                if (element.hasClass("msupsub")) {
                    String base = out.isEmpty() ? "<mi></mi>" : out.removeLast();
                    out.add(scripts(base, element));
                } else {
                    out.addAll(drawn(element));
                }
            }
        }
        return out;
    }

    private static List<String> drawn(Element element) {
        if (element.hasClass("mfrac")) {
            List<String> boxes = boxes(element);
            return List.of(boxes.size() < 2 ? row(boxes) : tag("mfrac", boxes.getLast() + boxes.getFirst()));
        }
        if (element.hasClass("sqrt")) {
            Element index = element.selectFirst(".root");
            if (index == null) {
                return List.of(tag("msqrt", row(boxes(element))));
            }
            String of = row(children(index));
            index.remove();
            return List.of(tag("mroot", row(boxes(element)) + of));
        }
        if (element.hasClass("op-limits")) {
            List<String> boxes = boxes(element);
            return List.of(
                    switch (boxes.size()) {
                        case 3 -> tag("munderover", boxes.get(1) + boxes.get(0) + boxes.get(2));
                        case 2 ->
                            element.selectFirst(".vlist-t2") != null
                                    ? tag("munder", boxes.get(1) + boxes.get(0))
                                    : tag("mover", boxes.get(0) + boxes.get(1));
                        default -> row(boxes);
                    });
        }
        if (element.hasClass("accent")) {
            List<String> boxes = boxes(element);
            return List.of(boxes.size() == 2 ? tag("mover", boxes.get(0) + boxes.get(1)) : row(boxes));
        }
        if (element.hasClass("mtable")) {
            return List.of(table(element));
        }
        if (element.is(".mop, .mtext, .text")
                && element.children().stream().allMatch(child -> child.is(NOTHING) || child.childrenSize() == 0)) {
            String text = PlainText.of(element).strip();
            return text.isEmpty()
                    ? List.of()
                    : List.of(tag(element.hasClass("mop") ? "mo" : "mtext", Entities.escape(text)));
        }
        List<String> inner = children(element);
        return element.is(".mord, .minner") && inner.size() > 1 ? List.of(row(inner)) : inner;
    }

    private static String scripts(String base, Element element) {
        List<String> boxes = boxes(element);
        boolean lowered = element.selectFirst(".vlist-t2") != null;
        return switch (boxes.size()) {
            case 0 -> base;
            case 1 -> tag(lowered ? "msub" : "msup", base + boxes.getFirst());
            default -> tag("msubsup", base + boxes.get(0) + boxes.get(1));
        };
    }

    /** What stands in the list of the element's own, from the lowest to the highest. */
    private static List<String> boxes(Element element) {
        Element list = element.selectFirst(".vlist");
        return list == null
                ? children(element)
                : list.children().stream()
                        .map(KatexDrawing::children)
                        .filter(box -> !box.isEmpty())
                        .map(KatexDrawing::row)
                        .toList();
    }

    /** KaTeX draws a table column by column. */
    private static String table(Element table) {
        List<List<String>> columns = table.children().stream()
                .filter(column -> column.className().startsWith("col-align"))
                .map(KatexDrawing::boxes)
                .toList();
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            StringBuilder cells = new StringBuilder();
            for (List<String> column : columns) {
                cells.append(tag("mtd", i < column.size() ? column.get(i) : ""));
            }
            out.append(tag("mtr", cells.toString()));
        }
        return tag("mtable", out.toString());
    }

    private static List<String> tokens(String text, Element parent) {
        String face = parent.hasClass("mathbb")
                ? "double-struck"
                : parent.hasClass("mathcal") || parent.hasClass("mathscr")
                        ? "script"
                        : parent.hasClass("mathfrak") ? "fraktur" : parent.hasClass("mathbf") ? "bold" : "";
        List<String> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(text.replace("\u200b", ""));
        while (piece.find()) {
            int first = piece.group().codePointAt(0);
            String name = Character.isDigit(first) ? "mn" : Character.isLetter(first) ? "mi" : "mo";
            tokens.add(tag(name, Entities.escape(MathLetters.in(face, piece.group()))));
        }
        return tokens;
    }

    private static String row(List<String> children) {
        return children.size() == 1 ? children.getFirst() : tag("mrow", String.join("", children));
    }

    private static String tag(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }
}
