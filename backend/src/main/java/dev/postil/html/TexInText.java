package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Formulas that a page left to a script: {@code \\(…\\)}, {@code \\[…\\]}, {@code $$…$$}, and {@code $…$} where it cannot be money. */
final class TexInText {
    private static final Pattern ENVIRONMENT =
            Pattern.compile("\\\\begin\\{((?:align|equation|gather|multline|eqnarray|alignat)\\*?)}");

    /** What prose between two prices does not have. */
    private static final Pattern TEX = Pattern.compile("\\\\[a-zA-Z]|[\\^_]|^[A-Za-z]$");

    private static final Pattern MATHS = Pattern.compile("[\\\\^_={}+<>/|-]|^\\w{1,3}$");
    private static final String QUOTED = "code, pre, kbd, samp, math, tt, textarea, script, style";
    private static final int LONGEST = 8_000;
    private static final int LONGEST_IN_DOLLARS = 400;

    /** A text with more signs than this was made to keep us busy, and stays as it is. */
    private static final int MOST_MARKS = 40_000;

    private final Tex tex;
    private final String text;
    /** Where each closing sign stands next; found once for all openings before it. */
    private final Map<String, Integer> closing = new HashMap<>();

    private TexInText(Tex tex, String text) {
        this.tex = tex;
        this.text = text;
    }

    private record Found(int end, Element math) {}

    static void mend(Element body, Tex tex) {
        if (marks(body) > MOST_MARKS) {
            return;
        }
        for (Element block : body.select("p, div, li, td, dd, span.math, div.math")) {
            joinLines(block);
        }
        Rebuild.each(
                body,
                child -> child instanceof TextNode text && mayHold(text)
                        ? new TexInText(tex, text.getWholeText()).replaced()
                        : null);
    }

    private static int marks(Element body) {
        int[] marks = {0};
        body.nodeStream(TextNode.class).forEach(text -> {
            String words = text.getWholeText();
            for (int at = 0; at < words.length(); at++) {
                marks[0] += words.charAt(at) == '$' || words.charAt(at) == '\\' ? 1 : 0;
            }
        });
        return marks[0];
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
        String whole = tex.toString().strip();
        if (whole.endsWith("$$") || whole.endsWith("\\]") || whole.endsWith("}")) {
            block.empty();
            block.appendText(tex.toString());
        }
    }

    private static boolean mayHold(TextNode text) {
        String whole = text.getWholeText();
        return (whole.indexOf('$') >= 0 || whole.indexOf('\\') >= 0)
                && (text.parent() == null || text.parent().closest(QUOTED) == null);
    }

    private @Nullable List<Node> replaced() {
        List<Node> nodes = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Optional<Found> found = c == '$' ? dollars(i) : c == '\\' ? command(i) : Optional.empty();
            if (found.isPresent()) {
                if (i > from) {
                    nodes.add(new TextNode(text.substring(from, i)));
                }
                nodes.add(found.get().math());
                from = found.get().end();
                i = from - 1;
            } else if (c == '\\' || text.startsWith("$$", i)) {
                i++;
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

    private Optional<Found> command(int at) {
        if (text.startsWith("\\(", at)) {
            return between(at + 2, "\\)", false, false);
        }
        if (text.startsWith("\\[", at)) {
            return between(at + 2, "\\]", true, false);
        }
        Matcher environment = ENVIRONMENT.matcher(text).region(at, Math.min(text.length(), at + 40));
        return environment.lookingAt()
                ? between(at, "\\end{" + environment.group(1) + "}", true, true)
                : Optional.empty();
    }

    private Optional<Found> dollars(int at) {
        if (text.startsWith("$$", at)) {
            int end = next("$$", at + 2);
            return end > 0
                            && MATHS.matcher(text.substring(at + 2, Math.min(end, at + LONGEST)))
                                    .find()
                    ? between(at + 2, "$$", true, false)
                    : Optional.empty();
        }
        int end = text.indexOf('$', at + 1);
        if (end < at + 2 || end > at + LONGEST_IN_DOLLARS || isPartOfWord(at - 1) || isMoney(end)) {
            return Optional.empty();
        }
        String inside = text.substring(at + 1, end);
        boolean formula = !Character.isWhitespace(inside.charAt(0))
                && !Character.isWhitespace(inside.charAt(inside.length() - 1))
                && inside.indexOf('\n') < 0
                && TEX.matcher(inside).find();
        return formula ? tex.math(inside, false).map(math -> new Found(end + 1, math)) : Optional.empty();
    }

    private boolean isPartOfWord(int at) {
        return at >= 0 && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '\\');
    }

    private boolean isMoney(int closing) {
        return closing + 1 < text.length()
                && (Character.isDigit(text.charAt(closing + 1)) || text.charAt(closing + 1) == '$');
    }

    private Optional<Found> between(int from, String close, boolean display, boolean whole) {
        int end = next(close, from);
        if (end < from || end - from > LONGEST) {
            return Optional.empty();
        }
        String source = text.substring(from, whole ? end + close.length() : end);
        return tex.math(source, display).map(math -> new Found(end + close.length(), math));
    }

    private int next(String sign, int from) {
        Integer known = closing.get(sign);
        if (known == null || (known >= 0 && known < from)) {
            known = text.indexOf(sign, from);
            closing.put(sign, known);
        }
        return known;
    }
}
