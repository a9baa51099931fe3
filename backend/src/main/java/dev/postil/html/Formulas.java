package dev.postil.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Formulas reach us as MathML, or as what MathJax, KaTeX and MediaWiki made of it for the eye. Where a MathML twin for screen readers came
 * along it stays and the drawing goes; else the glyphs stay as text, with their indices and powers.
 */
final class Formulas {
    private static final Pattern TEX =
            Pattern.compile("^(?:application/x-tex|TeX|LaTeX|application/x-latex)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GLYPH_CLASS = Pattern.compile("\\bmjx-c([0-9A-F]{2,5})\\b");

    private Formulas() {}

    static void mend(Element body) {
        Map<Node, List<Node>> drawn = new HashMap<>();
        body.select("script[type^=math/tex]").forEach(script -> drawn.put(script, sourceAsText(script)));
        body.select(".mwe-math-element, .katex").forEach(formula -> keepMath(formula, drawn));
        body.select("mjx-container, .MathJax, .mjx-chtml, .MathJax_SVG, .MathJax_CHTML")
                .forEach(drawing -> keepMathJaxText(drawing, drawn));
        body.select(".MathJax_Preview").forEach(preview -> drawn.put(preview, List.of()));
        Rebuild.replace(body, drawn);
        body.select("math").forEach(Formulas::sourceAsAlternative);
        // MathML's names mean nothing outside of it, and HTML's none inside: both are where parsers begin to disagree.
        Rebuild.each(body, Formulas::withoutForeigners);
    }

    private static boolean isMath(Element element) {
        return element.tag().namespace().equals(Parser.NamespaceMathml);
    }

    private static @Nullable List<Node> withoutForeigners(Node child) {
        if (!(child instanceof Element element)) {
            return null;
        }
        if (element.normalName().startsWith("annotation")) {
            return List.of();
        }
        boolean inMath = element.parent() != null && isMath(element.parent());
        boolean belongs = isMath(element)
                ? Vocabulary.MATH.contains(element.normalName()) && inMath != element.nameIs("math")
                : !inMath && !Vocabulary.MATH.contains(element.normalName());
        return belongs ? null : Rebuild.contents(element);
    }

    private static void sourceAsAlternative(Element math) {
        Element source = math.selectFirst("annotation");
        if (source != null
                && !math.hasAttr("alttext")
                && TEX.matcher(source.attr("encoding")).matches()) {
            math.attr("alttext", PlainText.of(source).strip());
        }
    }

    /** MathJax keeps the formula's source in a script; it is all there is when nothing has drawn it yet. */
    private static List<Node> sourceAsText(Element script) {
        Element previous = script.previousElementSibling();
        if (previous != null
                && previous.is(".MathJax, .MathJax_Display, .mjx-chtml, .MathJax_SVG, mjx-container")
                && !PlainText.isBlank(PlainText.of(previous))) {
            return List.of();
        }
        boolean display = script.attr("type").contains("mode=display");
        return List.of(new TextNode((display ? "\\[" : "\\(") + script.data() + (display ? "\\]" : "\\)")));
    }

    /** KaTeX and MediaWiki: MathML and a drawing or picture of it, one of them hidden. */
    private static void keepMath(Element formula, Map<Node, List<Node>> drawn) {
        Element math = formula.selectFirst("math");
        if (math != null) {
            drawn.put(formula, List.of(math));
        }
    }

    private static void keepMathJaxText(Element drawing, Map<Node, List<Node>> drawn) {
        Element twin = drawing.selectFirst("mjx-assistive-mml math, .MJX_Assistive_MathML math");
        if (twin != null) {
            drawn.put(drawing, List.of(twin));
            return;
        }
        String source = drawing.attr("data-mathml");
        if (source.startsWith("<math")) {
            drawn.put(drawing, List.copyOf(Parser.parseFragment(source, new Element("div"), "")));
            return;
        }
        drawing.select("[aria-hidden]").removeAttr("aria-hidden");
        for (Element glyph : drawing.select("mjx-c[class]")) {
            var code = GLYPH_CLASS.matcher(glyph.className());
            if (glyph.childNodeSize() == 0 && code.find()) {
                int point = Integer.parseInt(code.group(1), 16);
                glyph.appendText(Character.toString(Math.min(point, Character.MAX_CODE_POINT)));
            }
        }
        drawing.select(".mjx-sup, mjx-msup > mjx-script").tagName("sup");
        drawing.select(".mjx-sub, mjx-msub > mjx-script").tagName("sub");
        drawing.select(".mjx-denominator, mjx-den").forEach(below -> below.prependText("/"));
        drawing.select("mjx-stretchy-v, .mjx-delim-v, .mjx-line, .mjx-surd, mjx-surd")
                .forEach(Formulas::oneSign);
        Rebuild.each(drawing, child -> child instanceof TextNode text && isLayout(text) ? List.of() : null);
        drawing.tagName("span").clearAttributes();
    }

    /** A tall bracket is drawn from several pieces. */
    private static void oneSign(Element stretched) {
        String text = PlainText.of(stretched).strip();
        stretched.empty();
        if (!text.isEmpty()) {
            stretched.appendText(text.substring(0, text.offsetByCodePoints(0, 1)));
        }
    }

    private static boolean isLayout(TextNode text) {
        return text.isBlank() && text.getWholeText().indexOf('\n') >= 0;
    }
}
