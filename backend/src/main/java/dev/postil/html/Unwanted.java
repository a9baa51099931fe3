package dev.postil.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** What leaves with all it holds, because its text is not text: code that runs, controls, what is hidden. */
final class Unwanted {
    private static final String NEVER_TEXT =
            "script, style, template, head, title, link, meta, base, svg, canvas, textarea, select, datalist,"
                    + " option, optgroup, progress, meter, dialog, frameset, noframes, noembed, xmp, plaintext, rp:empty, map, area, param,"
                    + " basefont, bgsound, applet, portal, selectedcontent, fencedframe, .line-numbers-rows";
    private static final Evaluator HIDDEN = QueryParser.parse("[hidden]:not([hidden=until-found])");
    private static final Pattern HIDING = Pattern.compile(
            "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int LONG_FORM = 600;

    private Unwanted() {}

    static void remove(Element body) {
        Set<Node> gone = new HashSet<>();
        gone.addAll(body.select(NEVER_TEXT));
        gone.addAll(body.select(HIDDEN));
        body.select("[style]").stream()
                .filter(element -> HIDING.matcher(element.attr("style")).find())
                .forEach(gone::add);
        body.select("[aria-hidden=true]").stream()
                .filter(Unwanted::isDecoration)
                .forEach(gone::add);
        body.select("button").stream().filter(button -> !isHeading(button)).forEach(gone::add);
        body.select("form").stream().filter(Unwanted::isShort).forEach(gone::add);
        body.nodeStream(Comment.class).forEach(gone::add);
        Rebuild.each(body, child -> gone.contains(child) ? List.of() : checkBoxAsText(child));
    }

    /** By the element's own word, not that of a style sheet. */
    static boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.is(HIDDEN) || HIDING.matcher(element.attr("style")).find());
    }

    /** Link signs and icons; but some sites mark whole figures so, whose picture a reader wants. */
    private static boolean isDecoration(Element element) {
        return !element.nameIs("img")
                && element.selectFirst("img, figure, p, math") == null
                && element.closest("math") == null;
    }

    /** Task lists: "- [x] done". All other inputs go. */
    private static @Nullable List<Node> checkBoxAsText(Node child) {
        if (!(child instanceof Element input && input.nameIs("input"))) {
            return null;
        }
        boolean inList = input.parent() != null && input.parent().is("li, li > p, li > label");
        boolean checkBox = input.attr("type").equalsIgnoreCase("checkbox") && input.previousElementSibling() == null;
        return inList && checkBox ? List.of(new TextNode(input.hasAttr("checked") ? "☑ " : "☐ ")) : List.of();
    }

    /** The heading of a foldable part is often a button. */
    private static boolean isHeading(Element button) {
        return button.closest("h1, h2, h3, h4, h5, h6, summary, dt") != null
                || button.selectFirst("h2, h3, h4, img") != null;
    }

    private static boolean isShort(Element form) {
        return PlainText.of(form).length() < LONG_FORM;
    }
}
