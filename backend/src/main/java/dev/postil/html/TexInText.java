package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Formulas that a page left to a script: {@code \(…\)}, {@code \[…\]}, {@code $$…$$}, and {@code $…$} where it cannot be money. */
final class TexInText {
    private static final Pattern FORMULA = Pattern.compile(
            "\\\\\\((?<inline>.+?)\\\\\\)|\\\\\\[(?<block>.+?)\\\\]|\\$\\$(?<dollars>[^$]+?)\\$\\$"
                    + "|(?<![\\\\$\\w])\\$(?<dollar>[^\\s$](?:[^$\\n]{0,400}?[^\\s$\\\\])?)\\$(?![\\d$])"
                    + "|(?<bare>\\\\begin\\{(?<kind>(?:align|equation|gather|multline|eqnarray|alignat)\\*?)}.+?\\\\end\\{\\k<kind>})",
            Pattern.DOTALL);

    /** What prose between two prices does not have. */
    private static final Pattern TEX = Pattern.compile("\\\\[a-zA-Z]|[\\^_]|^[A-Za-z]$");

    private static final Pattern MATHS = Pattern.compile("[\\\\^_={}+<>/|-]|^\\w{1,3}$");
    private static final String QUOTED = "code, pre, kbd, samp, math, tt, textarea, script, style";

    private TexInText() {}

    static void mend(Element body) {
        for (Element block : body.select("p, div, li, td, dd, span.math, div.math")) {
            joinLines(block);
        }
        Rebuild.each(body, child -> child instanceof TextNode text && mayHold(text) ? replaced(text) : null);
    }

    /** Mark-up between the two signs of a formula: line breaks, and the emphasis that Markdown made of its indices. */
    private static void joinLines(Element block) {
        if (block.childNodeSize() < 2
                || block.childNodeSize() > 400
                || !(block.childNode(0) instanceof TextNode first)
                || !first.getWholeText().stripLeading().matches("(?s)(?:\\$\\$|\\\\\\[|\\\\begin\\{).*")) {
            return;
        }
        StringBuilder tex = new StringBuilder();
        for (Node node : block.childNodes()) {
            switch (node) {
                case TextNode text -> tex.append(text.getWholeText());
                case Element line when line.nameIs("br") -> tex.append('\n');
                case Element index
                when index.nameIs("em") && index.childrenSize() == 0 ->
                    tex.append('_').append(PlainText.of(index)).append('_');
                default -> {
                    return;
                }
            }
        }
        Matcher formula = FORMULA.matcher(tex.toString().strip());
        if (formula.matches()) {
            block.empty();
            block.appendText(tex.toString());
        }
    }

    private static boolean mayHold(TextNode text) {
        String whole = text.getWholeText();
        return (whole.indexOf('$') >= 0 || whole.indexOf('\\') >= 0)
                && (text.parent() == null || text.parent().closest(QUOTED) == null);
    }

    private static @Nullable List<Node> replaced(TextNode node) {
        String text = node.getWholeText();
        List<Node> nodes = new ArrayList<>();
        Matcher formula = FORMULA.matcher(text);
        int from = 0;
        while (formula.find()) {
            Optional<Element> math = math(formula);
            if (math.isPresent()) {
                if (formula.start() > from) {
                    nodes.add(new TextNode(text.substring(from, formula.start())));
                }
                nodes.add(math.get());
                from = formula.end();
            }
        }
        if (nodes.isEmpty()) {
            return null;
        }
        if (from < text.length()) {
            nodes.add(new TextNode(text.substring(from)));
        }
        return nodes;
    }

    private static Optional<Element> math(Matcher formula) {
        String dollar = formula.group("dollar");
        if (dollar != null) {
            return TEX.matcher(dollar).find() ? Tex.math(dollar, false) : Optional.empty();
        }
        String dollars = formula.group("dollars");
        if (dollars != null) {
            return MATHS.matcher(dollars).find() ? Tex.math(dollars, true) : Optional.empty();
        }
        String inline = formula.group("inline");
        if (inline != null) {
            return Tex.math(inline, false);
        }
        String block = formula.group("block");
        return Tex.math(block == null ? formula.group("bare") : block, true);
    }
}
