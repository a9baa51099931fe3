package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The elements in an element. jsoup's own way keeps a list with each that is asked, half a kilobyte for a paragraph: too much where all are. */
final class ChildElements {
    private ChildElements() {}

    static List<Element> of(Element parent) {
        if (parent.childNodeSize() == 0) {
            return List.of();
        }
        List<Element> children = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
