package dev.postil.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Formulas reach us as MathML, as TeX, or as what MathJax, KaTeX, MediaWiki and WordPress made of it for the eye. All leave as MathML:
 * that which came along for screen readers, or what the drawing was drawn from, or what KaTeX makes of the TeX.
 */
final class Formulas {
    private static final Pattern TEX =
            Pattern.compile("^(?:application/x-tex|TeX|LaTeX|application/x-latex)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOKS_TEX = Pattern.compile("[\\\\^_{}=+]|^\\w$");
    private static final Pattern MATHML = Pattern.compile("^\\s*<math[\\s>].*", Pattern.DOTALL);
    private static final Set<String> ROWS = Set.of("math", "mrow", "mstyle", "mtd", "msqrt", "mpadded", "mphantom");
    private static final String DRAWINGS =
            "mjx-container, .MathJax, .MathJax_Display, .MathJax_SVG_Display, .mjx-chtml, .MathJax_SVG,"
                    + " .MathJax_CHTML, .mjpage";

    /** Selectors know no case, but {@code class="mathjax"} only says that there may be formulas in what it marks: an abstract, say. */
    private static final Pattern HINT = Pattern.compile("(?:^|\\s)mathjax(?:\\s|$)");

    private Formulas() {}

    private static boolean isDrawing(Element element) {
        return element.is(DRAWINGS) && !HINT.matcher(element.className()).find();
    }

    static void mend(Element body) {
        Tex tex = new Tex();
        Map<Node, List<Node>> drawn = new HashMap<>();
        body.select(".MathJax_Preview, .katex-error:empty").forEach(preview -> drawn.put(preview, List.of()));
        body.select(DRAWINGS).stream()
                .filter(Formulas::isDrawing)
                .filter(drawing -> drawing.parents().stream().noneMatch(Formulas::isDrawing))
                .forEach(drawing -> fromDrawing(drawing, tex).ifPresent(math -> drawn.put(drawing, math)));
        body.select("script[type^=math/tex]").forEach(script -> drawn.put(script, fromSource(script, drawn, tex)));
        body.select(".mwe-math-element, .katex").forEach(formula -> keepMath(formula, drawn));
        body.select("img[alt]")
                .forEach(picture -> fromPicture(picture, tex).ifPresent(math -> drawn.put(picture, math)));
        Rebuild.replace(body, drawn);
        TexInText.mend(body, tex);
        body.select("math").forEach(math -> {
            sourceAsAlternative(math);
            MathLetters.mend(math);
            joinDigits(math);
        });
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

    /** MathJax keeps the formula's source in a script beside what it drew of it, if it did already. */
    private static List<Node> fromSource(Element script, Map<Node, List<Node>> drawn, Tex tex) {
        Element before = script.previousElementSibling();
        boolean display = script.attr("type").contains("mode=display");
        Optional<Element> math = tex.math(script.data(), display);
        if (before != null && isDrawing(before)) {
            boolean kept = drawn.getOrDefault(before, List.of()).stream().anyMatch(Formulas::isRealMath);
            if (math.isEmpty() || kept) {
                return List.of();
            }
            drawn.put(before, List.of());
        }
        return List.of(math.<Node>map(it -> it)
                .orElseGet(() -> new TextNode((display ? "\\[" : "\\(") + script.data() + (display ? "\\]" : "\\)"))));
    }

    /** KaTeX and MediaWiki: MathML and a drawing or picture of it, one of them hidden. */
    private static void keepMath(Element formula, Map<Node, List<Node>> drawn) {
        Element math = formula.selectFirst("math");
        if (math != null) {
            if (formula.parent() != null && formula.parent().hasClass("katex-display")) {
                math.attr("display", "block");
            }
            drawn.put(formula, List.of(math));
            return;
        }
        Element html = formula.selectFirst(".katex-html");
        if (html != null) {
            drawn.put(formula, parsed(KatexDrawing.mathml(html), formula.closest(".katex-display") != null, ""));
        }
    }

    /** LaTeX as a picture, which names its source. */
    private static Optional<List<Node>> fromPicture(Element picture, Tex tex) {
        String address = picture.attr("src");
        boolean formula = picture.hasClass("latex")
                || picture.hasClass("mwe-math-fallback-image-inline")
                || picture.hasClass("mwe-math-fallback-image-display")
                || address.contains("/latex.php?")
                || address.contains("latex.codecogs.com/");
        if (!formula || picture.closest(".mwe-math-element:has(math)") != null) {
            return Optional.empty();
        }
        String source = picture.attr("alt")
                .strip()
                .replaceFirst("^\\$+(.*?)\\$+$", "$1")
                .replaceFirst("^\\\\displaystyle(?![a-z])", "");
        boolean display = picture.hasClass("mwe-math-fallback-image-display");
        return tex.math(source, display).map(List::of);
    }

    private static Optional<List<Node>> fromDrawing(Element drawing, Tex tex) {
        boolean display = drawing.hasAttr("display") && !drawing.attr("display").equals("false")
                || drawing.is(".MathJax_Display, .MathJax_SVG_Display, .MJXc-display, .mjpage__block")
                || drawing.selectFirst(".MJXc-display") != null;
        Element twin = drawing.selectFirst("mjx-assistive-mml math, .MJX_Assistive_MathML math");
        if (twin != null) {
            return Optional.of(List.of(display ? twin.attr("display", "block") : twin));
        }
        Element sourced = Stream.concat(Stream.of(drawing), drawing.select("[data-mathml]").stream())
                .filter(it -> MATHML.matcher(it.attr("data-mathml")).matches())
                .findFirst()
                .orElse(null);
        if (sourced != null) {
            return Optional.of(List.copyOf(Parser.parseFragment(sourced.attr("data-mathml"), new Element("div"), "")));
        }
        Element labelled = drawing.selectFirst(".mjx-math[aria-label]");
        String label = labelled == null ? "" : labelled.attr("aria-label").strip();
        String source = LOOKS_TEX.matcher(label).find() ? label : "";
        String mathml = MathJaxDrawing.mathml(drawing);
        return mathml.isEmpty() && source.isEmpty()
                ? Optional.empty()
                : mathml.isEmpty()
                        ? tex.math(source, display).map(List::of)
                        : Optional.of(parsed(mathml, display, source));
    }

    private static List<Node> parsed(String mathml, boolean display, String source) {
        List<Node> nodes = Parser.parseFragment("<math>" + mathml + "</math>", new Element("div"), "");
        nodes.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(math -> {
                    if (display) {
                        math.attr("display", "block");
                    }
                    if (!source.isEmpty()) {
                        math.attr("alttext", source);
                    }
                });
        return List.copyOf(nodes);
    }

    /** KaTeX gives each digit of 10² an element of its own, and the power to the last. */
    private static void joinDigits(Element math) {
        for (Element digit : math.select(
                "mn + mn, mn + msup > mn:first-child, mn + msub > mn:first-child, mn + msubsup > mn:first-child")) {
            Element at = digit.previousElementSibling() == null && digit.parent() != null ? digit.parent() : digit;
            boolean row = at.parent() != null && ROWS.contains(at.parent().normalName());
            for (Element before = at.previousElementSibling();
                    row && before != null && before.nameIs("mn") && before.equals(at.previousSibling());
                    before = at.previousElementSibling()) {
                digit.prependText(PlainText.of(before));
                before.remove();
            }
        }
    }

    private static boolean isRealMath(Node node) {
        return node instanceof Element element && element.nameIs("math") && element.childNodeSize() > 0;
    }
}
