package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Lines between the paragraphs that ask the reader to do something: to read another article, to subscribe, to buy. */
final class Calls {
    private static final Pattern BUTTON_CLASS =
            Pattern.compile("(?:^|[\\s_-])(?:btn|button)s?(?=$|[\\s_-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDIT_CLASS = Pattern.compile(
            "(?:^|[\\s_-])(?:credits?|attributions?|copyright|photographer)(?=$|[\\s_-])", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_CREDIT = 120;
    private static final int LONGEST_BUTTON = 40;
    private static final int OFTEN = 3;

    private Calls() {}

    static Set<Node> of(Element article) {
        Set<Node> gone = repeated(article);
        Map<Element, Boolean> silent = new HashMap<>();
        for (Element element : article.getAllElements()) {
            if (element.equals(article) || element.parents().stream().limit(6).anyMatch(gone::contains)) {
                continue;
            }
            @Nullable Element call = call(element, silent);
            if (call != null && !call.equals(article)) {
                gone.add(call);
            }
        }
        return gone;
    }

    /** The same few words on a line of their own again and again, each time a link: the buttons of a list. */
    private static Set<Node> repeated(Element article) {
        Map<String, List<Node>> lines = new HashMap<>();
        for (Element link : article.select("a[href]")) {
            Element line = link.parent();
            String text = line == null ? null : text(link);
            boolean alone = line != null
                    && text != null
                    && text.length() < LONGEST_BUTTON
                    && line.isBlock()
                    && link.previousElementSibling() == null
                    && link.nextElementSibling() == null
                    && line.ownText().isBlank();
            if (line != null
                    && alone
                    && !line.equals(article)
                    && line.closest("pre, code, table, blockquote, figure, h1, h2, h3, h4, h5, h6") == null) {
                lines.computeIfAbsent(text, any -> new ArrayList<>()).add(line);
            }
        }
        Set<Node> gone = new HashSet<>();
        lines.values().stream().filter(same -> same.size() >= OFTEN).forEach(gone::addAll);
        return gone;
    }

    /** @param silent which elements have no text of their own: each is asked once, since a page may have all its links in one */
    private static @Nullable Element call(Element element, Map<Element, Boolean> silent) {
        if (isCreditInCaption(element)) {
            return element;
        }
        return switch (element.normalName()) {
            case "p", "div", "li", "h4", "h5", "h6", "section", "aside" -> {
                String text = text(element);
                boolean whole = element.isBlock() && text != null;
                yield whole && text != null && isCall(element, text) ? element : null;
            }
            case "figcaption" -> AroundText.isCredit(element.text(), true) ? element : null;
            case "a", "span", "button" -> {
                String text = text(element);
                boolean button = text != null && (AroundText.isButton(text) || isDrawnAsButton(element, text));
                yield button && isAlone(element, silent) ? element : null;
            }
            default -> null;
        };
    }

    /** Who made the picture, beside what is to be seen on it. */
    private static boolean isCreditInCaption(Element element) {
        Element parent = element.parent();
        Element caption = parent == null || parent.nameIs("figcaption") ? parent : parent.parent();
        boolean within = caption != null && caption.nameIs("figcaption") && !element.nameIs("a");
        return within
                && (CREDIT_CLASS.matcher(element.className()).find()
                        ? element.text().length() < LONGEST_CREDIT
                        : AroundText.isCredit(element.text(), true));
    }

    private static boolean isCall(Element element, String text) {
        if (element.closest("pre, code, table, blockquote, figure, dl") != null) {
            return false;
        }
        return AroundText.isButton(text)
                || AroundText.isFiller(text)
                || (!isHeading(element) && AroundText.isCredit(text, false))
                || (!isHeading(element) && !element.nameIs("li") && AroundText.isNotice(text))
                || (AroundText.isPointer(text)
                        && element.selectFirst("a[href]") != null
                        && linked(element) > 0.25 * text.length());
    }

    private static int linked(Element element) {
        return element.select("a[href]").stream()
                .mapToInt(link -> link.text().length())
                .sum();
    }

    private static boolean isDrawnAsButton(Element element, String text) {
        return element.nameIs("a")
                && text.length() < LONGEST_BUTTON
                && BUTTON_CLASS.matcher(element.className()).find();
    }

    private static boolean isHeading(Element element) {
        return element.normalName().length() == 2 && element.normalName().charAt(0) == 'h';
    }

    /** The text of an element without blocks in it, if it is short; null else. */
    private static @Nullable String text(Element element) {
        int length = 0;
        for (Element inner : element.getAllElements()) {
            length += inner.ownText().length();
            boolean block = !inner.equals(element) && inner.isBlock() && !inner.nameIs("div");
            if (length > 330 || block || inner.nameIs("img")) {
                return null;
            }
        }
        return length == 0 ? null : element.text().strip();
    }

    /** Whether nothing else stands on its line. */
    private static boolean isAlone(Element element, Map<Element, Boolean> silent) {
        Element parent = element.parent();
        return parent != null
                && parent.isBlock()
                && !parent.nameIs("p")
                && !parent.nameIs("li")
                && !parent.nameIs("td")
                && silent.computeIfAbsent(parent, any -> parent.ownText().isBlank());
    }
}
