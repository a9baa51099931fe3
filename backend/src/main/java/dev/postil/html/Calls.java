package dev.postil.html;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Lines between the paragraphs that ask the reader to do something: to read another article, to subscribe, to buy. */
final class Calls {
    private Calls() {}

    static Set<Node> of(Element article) {
        Set<Node> gone = new HashSet<>();
        for (Element element : article.getAllElements()) {
            if (element.equals(article) || element.parents().stream().limit(6).anyMatch(gone::contains)) {
                continue;
            }
            @Nullable Element call = call(element);
            if (call != null && !call.equals(article)) {
                gone.add(call);
            }
        }
        return gone;
    }

    private static @Nullable Element call(Element element) {
        return switch (element.normalName()) {
            case "p", "div", "li", "h4", "h5", "h6", "section", "aside" -> {
                String text = text(element);
                boolean whole = element.isBlock() && text != null;
                yield whole && text != null && isCall(element, text) ? element : null;
            }
            case "a", "span", "button" -> {
                String text = text(element);
                yield text != null && isAlone(element) && AroundText.isButton(text) ? element : null;
            }
            default -> null;
        };
    }

    private static boolean isCall(Element element, String text) {
        if (element.closest("pre, code, table, blockquote, figure, dl") != null) {
            return false;
        }
        return AroundText.isButton(text)
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
    private static boolean isAlone(Element element) {
        Element parent = element.parent();
        return parent != null
                && parent.isBlock()
                && !parent.nameIs("p")
                && !parent.nameIs("li")
                && !parent.nameIs("td")
                && parent.ownText().isBlank();
    }
}
