package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * MathML again out of what MathJax drew: its HTML of versions 2 (classes of spans) and 3 (elements, a class for each glyph), and its SVG.
 * All three keep the tree of the formula; what only lines things up is passed over, and no glyph is.
 */
final class MathJaxDrawing {
    private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "ms", "mtext");
    private static final Set<String> PARTS = Set.of(
            "num", "den", "numerator", "denominator", "base", "op", "over", "under", "sup", "sub", "script", "root");
    private static final int DEEPEST = 120;

    private MathJaxDrawing() {}

    /** What stands in the {@code math} element. */
    static String mathml(Element drawing) {
        return String.join("", children(drawing, 0));
    }

    /** The drawn things within, each as one element. Indices that stand loose belong to what precedes them. */
    private static List<String> children(Element parent, int depth) {
        List<String> out = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text && !text.isBlank()) {
                out.addAll(tokens(text.getWholeText()));
            } else if (child instanceof Element element) {
                String role = MathJaxGlyphs.role(element);
                if ((role.equals("sup") || role.equals("sub") || role.equals("script")) && !out.isEmpty()) {
                    String tag = role.equals("sub") ? "msub" : "msup";
                    out.add(tag(tag, out.removeLast() + row(element, depth)));
                } else {
                    out.addAll(drawn(element, role, depth + 1));
                }
            }
        }
        return out;
    }

    private static List<String> drawn(Element element, String role, int depth) {
        if (MathJaxGlyphs.isNothing(role) || element.nameIs("style") || element.nameIs("script")) {
            return List.of();
        }
        if (TOKENS.contains(role) || depth > DEEPEST) {
            String text = MathJaxGlyphs.of(element);
            return text.isEmpty() ? List.of() : List.of(token(TOKENS.contains(role) ? role : "mi", text));
        }
        return switch (role) {
            case "c", "char", "utext", "stretchy-v", "stretchy-h", "delim-v" -> tokens(MathJaxGlyphs.of(element));
            case "msup", "msub", "msubsup" -> List.of(scripts(element, role, depth));
            case "mfrac" -> List.of(fraction(element, depth));
            case "msqrt" -> List.of(tag("msqrt", String.join("", underRoot(element, depth))));
            case "mroot" -> List.of(root(element, depth));
            case "munder", "mover", "munderover" -> List.of(limits(element, role, depth));
            case "mtable" -> List.of(tag("mtable", rows(element, depth)));
            case "mphantom", "menclose", "merror" -> List.of(tag(role, inside(element, depth)));
            case "mspace" -> List.of("<mspace width=\"0.2em\"></mspace>");
            case "texatom", "mstyle", "mpadded", "mfenced", "mrow" -> List.of(row(element, depth));
            default ->
                element.hasAttr("data-c") || element.nameIs("use") || element.nameIs("text")
                        ? tokens(MathJaxGlyphs.of(element))
                        : children(element, depth);
        };
    }

    /** The children as one argument. */
    private static String row(Element element, int depth) {
        List<String> children = children(element, depth);
        return children.size() == 1 ? children.getFirst() : tag("mrow", String.join("", children));
    }

    private static String inside(Element element, int depth) {
        return String.join("", children(element, depth));
    }

    private static String scripts(Element element, String role, int depth) {
        Map<String, Element> parts = parts(element);
        if (parts.containsKey("sup") || parts.containsKey("sub")) {
            String base = parts.containsKey("base") ? row(parts.get("base"), depth) : "<mi></mi>";
            String sub = parts.containsKey("sub") ? row(parts.get("sub"), depth) : "";
            String sup = parts.containsKey("sup") ? row(parts.get("sup"), depth) : "";
            return tag(sub.isEmpty() ? "msup" : sup.isEmpty() ? "msub" : "msubsup", base + sub + sup);
        }
        Element script = parts.get("script");
        List<String> base = new ArrayList<>(children(without(element, script), depth));
        List<String> scripts = script == null ? List.of() : children(script, depth);
        if (script == null && base.size() > 1) { // SVG: base and scripts side by side
            scripts = role.equals("msubsup") && base.size() > 2
                    ? List.of(base.get(1), base.get(2))
                    : List.of(base.get(1));
            base = List.of(base.getFirst());
        }
        String of = base.size() == 1 ? base.getFirst() : tag("mrow", String.join("", base));
        return switch (scripts.size()) {
            case 0 -> of;
            case 2 ->
                role.equals("msubsup")
                        ? tag("msubsup", of + scripts.get(1) + scripts.get(0)) // the upper one is drawn first
                        : tag(role, of + tag("mrow", scripts.get(0) + scripts.get(1)));
            default ->
                tag(
                        role.equals("msubsup") ? "msup" : role,
                        of + (scripts.size() == 1 ? scripts.getFirst() : tag("mrow", String.join("", scripts))));
        };
    }

    private static String fraction(Element element, int depth) {
        Map<String, Element> parts = parts(element);
        Element above = parts.getOrDefault("num", parts.get("numerator"));
        Element below = parts.getOrDefault("den", parts.get("denominator"));
        if (above == null || below == null) {
            List<String> two = children(element, depth);
            return two.size() == 2 ? tag("mfrac", two.get(0) + two.get(1)) : tag("mrow", String.join("", two));
        }
        return tag("mfrac", row(above, depth) + row(below, depth));
    }

    private static String root(Element element, int depth) {
        Element index = parts(element).get("root");
        List<String> of = underRoot(without(element, index), depth);
        if (index == null && of.size() == 2) {
            return tag("mroot", of.get(0) + of.get(1));
        }
        return tag("mroot", tag("mrow", String.join("", of)) + (index == null ? "<mrow></mrow>" : row(index, depth)));
    }

    /** Without the sign that SVG has beside it. */
    private static List<String> underRoot(Element element, int depth) {
        List<String> of = children(element, depth);
        of.remove(token("mo", "√"));
        return of;
    }

    private static String limits(Element element, String role, int depth) {
        Map<String, Element> parts = parts(element);
        Element base = parts.getOrDefault("base", parts.get("op"));
        if (base == null) { // limits drawn as indices
            String as = role.equals("munder") ? "msub" : role.equals("mover") ? "msup" : "msubsup";
            return parts.containsKey("script") ? scripts(element, as, depth) : tag(role, inside(element, depth));
        }
        String under = parts.containsKey("under") ? row(parts.get("under"), depth) : "";
        String over = parts.containsKey("over") ? row(parts.get("over"), depth) : "";
        String name = under.isEmpty() ? "mover" : over.isEmpty() ? "munder" : "munderover";
        return under.isEmpty() && over.isEmpty() ? row(base, depth) : tag(name, row(base, depth) + under + over);
    }

    private static String rows(Element table, int depth) {
        StringBuilder rows = new StringBuilder();
        within(table, "mtr", "mlabeledtr", row -> {
            StringBuilder cells = new StringBuilder();
            within(row, "mtd", "mtd", cell -> cells.append(tag("mtd", inside(cell, depth + 1))));
            rows.append(tag("mtr", cells.toString()));
        });
        return rows.toString();
    }

    /** Each element of a role within, but not within another of them. */
    private static void within(Element element, String role, String other, Consumer<Element> use) {
        for (Element child : element.children()) {
            String name = MathJaxGlyphs.role(child);
            if (name.equals(role) || name.equals(other)) {
                use.accept(child);
            } else {
                within(child, role, other, use);
            }
        }
    }

    /** The nearest element of each part that a construction has. */
    private static Map<String, Element> parts(Element element) {
        Map<String, Element> parts = new HashMap<>();
        collect(element, parts);
        return parts;
    }

    private static void collect(Element element, Map<String, Element> parts) {
        for (Element child : element.children()) {
            String role = MathJaxGlyphs.role(child);
            if (PARTS.contains(role)) {
                parts.putIfAbsent(role, child);
            } else if (!TOKENS.contains(role) && !(role.startsWith("m") && !role.equals("munder"))) {
                collect(child, parts);
            }
        }
    }

    private static Element without(Element element, @Nullable Element part) {
        if (part == null || part.parent() == null) {
            return element;
        }
        part.remove();
        return element;
    }

    private static String token(String name, String text) {
        return tag(name, Entities.escape(text));
    }

    /** Loose characters: numbers whole, letters one by one, and signs. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = Pattern.compile("\\d+(?:[.,]\\d+)*|\\p{L}|\\S").matcher(text);
        while (token.find()) {
            char first = token.group().charAt(0);
            String name = Character.isDigit(first)
                    ? "mn"
                    : Character.isLetter(token.group().codePointAt(0)) ? "mi" : "mo";
            tokens.add(token(name, token.group()));
        }
        return tokens;
    }

    private static String tag(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }
}
