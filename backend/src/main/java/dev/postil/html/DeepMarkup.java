package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Markup that is nested deeper than anybody writes. The parser lays what lies below its limit side by side, tens of thousands of elements
 * in one; whatever is then done to each takes time in proportion to their number squared. Only their text remains.
 */
final class DeepMarkup {
    private static final int MANY = 500;

    private DeepMarkup() {}

    /** @param limit of the parser that made the tree */
    static void level(Element root, int limit) {
        List<Element> crowded = new ArrayList<>();
        root.traverse((node, depth) -> {
            if (depth > limit - 8 && node instanceof Element element && element.childNodeSize() > MANY) {
                crowded.add(element);
            }
        });
        for (Element element : crowded) {
            String text = element.wholeText();
            element.empty();
            element.appendText(text);
        }
    }
}
