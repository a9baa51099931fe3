package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Code keeps its line breaks and the name of its language, and loses line numbers and colours. */
final class CodeBlocks {
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?:^|\\s)(?:lang(?:uage)?-|highlight-source-|brush:\\s*|sourceCode\\s+)([A-Za-z0-9+#._-]{1,30}?)(?=[\\s;]|$)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+#._-]{1,30}");
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.:|]*+");
    private static final Set<String> GUTTERS = Set.of(
            "gutter",
            "gl",
            "rouge-gutter",
            "linenos",
            "lineno",
            "line-number",
            "line-numbers",
            "lnt",
            "ln",
            "blob-num");

    private CodeBlocks() {}

    static void mend(Element body) {
        List<Element> gutters = body.select("[class]").stream()
                .filter(element -> element.classNames().stream().anyMatch(GUTTERS::contains))
                .filter(element -> element.nameIs("td") || element.closest("pre") != null)
                .filter(element -> NUMBERS.matcher(PlainText.of(element)).matches())
                .toList();
        Rebuild.remove(body, gutters);
        for (Element code : body.select("pre, code")) {
            Optional<String> language = language(code);
            code.removeAttr("class");
            language.ifPresent(name -> code.attr("class", "language-" + name.toLowerCase(Locale.ROOT)));
        }
        for (Element pre : body.select("pre")) {
            Rebuild.each(pre, CodeBlocks::lineAsText); // so that code has no blocks in it
            pre.removeAttr("lang"); // GitHub writes the programming language there
        }
    }

    private static Optional<String> language(Element code) {
        boolean block = code.normalName().equals("pre");
        Element around = code.parent();
        String classes = code.className();
        if (block && around != null && around.is("div, figure")) {
            classes += " " + around.className();
        }
        for (String name :
                new String[] {"data-lang", "data-language", "data-enlighter-language", block ? "lang" : ""}) {
            if (!name.isEmpty() && NAME.matcher(code.attr(name)).matches()) {
                return Optional.of(code.attr(name));
            }
        }
        Matcher language = LANGUAGE.matcher(classes);
        return language.find() ? Optional.of(language.group(1)) : Optional.empty();
    }

    private static @Nullable List<Node> lineAsText(Node child) {
        if (!(child instanceof Element line) || !(line.nameIs("br") || Vocabulary.BLOCKS.contains(line.normalName()))) {
            return null;
        }
        boolean ended = PlainText.of(line).endsWith("\n");
        List<Node> content = new ArrayList<>(Rebuild.contents(line));
        if (!ended) {
            content.add(new TextNode("\n"));
        }
        return content;
    }
}
