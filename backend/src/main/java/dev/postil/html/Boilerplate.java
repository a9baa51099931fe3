package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What sites put around and between the paragraphs, as far as its names tell. */
final class Boilerplate {
    private static final String NEVER =
            "script:not([type^=math]), style, link, meta, template, nav, dialog, select, textarea, [role=navigation], [role=banner], [role=contentinfo],"
                    + " [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=complementary], [aria-modal=true],"
                    + " ins.adsbygoogle, amp-ad, .noprint, .no-print";
    private static final String FORMULA = "mjx-container, [class*=MathJax], .katex, math";
    private static final double TOO_MUCH = 0.4;
    /** What is never said of a text: of a page with long disclaimers they may be half. */
    private static final Set<String> CERTAIN = Set.of("disclaimer", "disclosure");

    private static final double FAR_TOO_MUCH = 0.6;
    /** A page with less text than this, and than its comments have, is a forum: the comments are what one reads. */
    private static final int SHORTEST_POST = 2_500;

    private static final int SHORTEST_MAIN = 200;

    private Boilerplate() {}

    /** Out of the whole page, before its text is looked for. */
    static void strip(Element body, boolean isThread) {
        Rebuild.remove(body, body.select(NEVER));
        // jsoup takes a drawing for a block, and a button with one for more than a line.
        Rebuild.remove(
                body,
                body.select("svg").stream()
                        .filter(drawing -> drawing.closest(FORMULA) == null)
                        .toList());
        TextAmounts amounts = TextAmounts.of(body);
        Rebuild.remove(body, outside(body, amounts));
        Set<String> ignored = new HashSet<>();
        if (isThread) {
            ignored.addAll(AroundName.TALK);
        }
        Map<String, List<Element>> byWord = named(body, amounts, ignored);
        while (ignored.addAll(meaningless(byWord, amounts, amounts.unlinked(body)))) {
            byWord = named(body, amounts, ignored);
        }
        Rebuild.remove(body, byWord.values().stream().flatMap(List::stream).toList());
    }

    /** The footers of a page that says where its main part is, however long they are. */
    private static List<Element> outside(Element body, TextAmounts amounts) {
        boolean main = body.select("main, [role=main], article").stream()
                .anyMatch(element -> amounts.unlinked(element) > SHORTEST_MAIN);
        return main
                ? body.select("footer").stream()
                        .filter(footer -> !inArticle(footer) && footer.selectFirst("main, article") == null)
                        .toList()
                : List.of();
    }

    /** The outermost elements that are named by each word. */
    private static Map<String, List<Element>> named(Element body, TextAmounts amounts, Set<String> ignored) {
        int all = amounts.unlinked(body);
        Map<String, List<Element>> byWord = new HashMap<>();
        Set<Element> inside = new HashSet<>();
        for (Element element : body.getAllElements()) {
            if (element.parent() != null && inside.contains(element.parent())) {
                inside.add(element);
                continue;
            }
            String word = element.equals(body) || isCode(element) ? "" : word(element, amounts);
            if (!word.isEmpty()
                    && !ignored.contains(word)
                    && (AroundName.TALK.contains(word) || amounts.unlinked(element) < tooMuch(word) * all)) {
                inside.add(element);
                byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(element);
            }
        }
        return byWord;
    }

    /** What names much of a page's text does not name its trimmings: comments in a forum, widgets of a page builder. */
    private static Set<String> meaningless(Map<String, List<Element>> byWord, TextAmounts amounts, int all) {
        Set<String> words = new HashSet<>();
        byWord.forEach((word, elements) -> {
            int length = elements.stream().mapToInt(amounts::unlinked).sum();
            boolean talk = AroundName.TALK.contains(word);
            if (talk ? all - length < Math.min(SHORTEST_POST, length) : length > tooMuch(word) * all) {
                words.add(word);
            }
        });
        return words;
    }

    private static double tooMuch(String word) {
        return CERTAIN.contains(word) ? FAR_TOO_MUCH : TOO_MUCH;
    }

    private static boolean isCode(Element element) {
        return element.nameIs("span") && element.closest("pre, code") != null;
    }

    private static String word(Element element, TextAmounts amounts) {
        String word = AroundName.of(element);
        if (!word.isEmpty()) {
            return word;
        }
        return switch (element.normalName()) {
            case "header", "footer", "aside" -> inArticle(element) ? "" : "<" + element.normalName();
            case "form" -> isToFill(element) && amounts.length(element) < 2_000 ? "<form" : "";
            case "button" ->
                amounts.length(element) < 60
                                && element.selectFirst("h2, h3, h4") == null
                                && element.closest("h1, h2, h3, h4, h5, h6, summary, dt") == null
                        ? "<button"
                        : "";
            default -> "";
        };
    }

    private static boolean isToFill(Element form) {
        return form.select(
                                "input[type=text], input[type=email], input[type=tel], input:not([type]), textarea, input[type=checkbox]")
                        .size()
                > 0;
    }

    private static boolean inArticle(Element element) {
        return element.closest("article, main, [role=main], section, blockquote, figure") != null;
    }

    /** Out of the article itself. */
    static void prune(Element article, PageFacts facts) {
        Rebuild.remove(article, Repeats.of(article));
        Rebuild.remove(article, LinkBlocks.of(article));
        Rebuild.remove(article, TopLines.of(article, facts));
        Captions.mend(article);
        Rebuild.remove(article, Calls.of(article));
        Rebuild.remove(article, Tail.of(article));
        Rebuild.remove(article, Signatures.of(article, facts.authors()));
    }
}
