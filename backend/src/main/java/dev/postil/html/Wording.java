package dev.postil.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** One word for one thing: elements that are out of use, or that only carried classes, take the name of what they mean. */
final class Wording {
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("article", "div"),
            Map.entry("main", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("nav", "div"),
            Map.entry("hgroup", "div"),
            Map.entry("address", "div"),
            Map.entry("center", "div"),
            Map.entry("fieldset", "div"),
            Map.entry("legend", "p"),
            Map.entry("form", "div"),
            Map.entry("search", "div"),
            Map.entry("dir", "ul"),
            Map.entry("menu", "ul"),
            Map.entry("listing", "pre"),
            Map.entry("strike", "s"),
            Map.entry("acronym", "abbr"),
            Map.entry("tt", "code"),
            Map.entry("amp-audio", "audio"),
            Map.entry("amp-video", "video"));
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");
    private static final Pattern ALIGNMENT = Pattern.compile("text-align\\s*:\\s*(left|center|right)");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,6}");
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl", "auto");
    private static final Set<String> NOTE_ROLES =
            Set.of("doc-noteref", "doc-backlink", "doc-endnotes", "doc-endnote", "doc-footnote");

    private Wording() {}

    static void mend(Element body) {
        for (Element element : body.getAllElements()) {
            String name = RENAMED.get(element.normalName());
            if (name != null && element.tag().namespace().equals(Parser.NamespaceHtml)) {
                element.tagName(name);
            }
            mendAttributes(element);
        }
        lowerHeadings(body);
    }

    private static void mendAttributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (CONTROLS.matcher(attribute.getValue()).find()) {
                attribute.setValue(CONTROLS.matcher(attribute.getValue()).replaceAll(" "));
            }
        }
        if (element.hasAttr("dir") && !DIRECTIONS.contains(element.attr("dir"))) {
            element.removeAttr("dir");
        }
        if (element.hasAttr("lang") && !LANGUAGE.matcher(element.attr("lang")).matches()) {
            element.removeAttr("lang");
        }
        if (element.hasAttr("role") && !NOTE_ROLES.contains(element.attr("role"))) {
            element.removeAttr("role");
        }
        boolean section = element.nameIs("section");
        if (element.hasClass("footnotes") && (section || element.nameIs("div"))) {
            element.tagName("section").attr("role", "doc-endnotes");
        } else if (section && !element.hasAttr("role")) {
            element.tagName("div");
        }
        if (element.nameIs("td") || element.nameIs("th")) {
            mendAlignment(element);
        }
    }

    private static void mendAlignment(Element cell) {
        var style = ALIGNMENT.matcher(cell.attr("style"));
        String align = style.find() ? style.group(1) : cell.attr("align").toLowerCase(Locale.ROOT);
        cell.removeAttr("align");
        if (align.equals("center") || align.equals("right")) {
            cell.attr("align", align);
        }
    }

    /** The page's h1 is the post's title. One h1 in the body is a section as any other; several were the levels above its h2s. */
    private static void lowerHeadings(Element body) {
        List<Element> tops = body.select("h1");
        if (tops.size() > 1) {
            for (int level = 5; level >= 2; level--) {
                body.select("h" + level).tagName("h" + (level + 1));
            }
        }
        tops.forEach(heading -> heading.tagName("h2"));
    }
}
