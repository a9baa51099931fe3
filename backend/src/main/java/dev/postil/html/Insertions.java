package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Node;

/** What is to be put into a text, by place. */
final class Insertions {
    private final Map<Integer, List<Node>> before = new HashMap<>();
    private final Map<Integer, List<Node>> behind = new HashMap<>();

    /** Puts nodes before the character at this place. */
    boolean before(int place, Node... nodes) {
        return before.computeIfAbsent(place, _ -> new ArrayList<>()).addAll(List.of(nodes));
    }

    /** Puts nodes behind the character that ends at this place. */
    boolean behind(int place, Node... nodes) {
        return behind.computeIfAbsent(place, _ -> new ArrayList<>()).addAll(List.of(nodes));
    }

    List<Node> before(int place) {
        return before.getOrDefault(place, List.of());
    }

    List<Node> behind(int place) {
        return behind.getOrDefault(place, List.of());
    }

    /** Whether anything comes between the characters that meet at this place. */
    boolean at(int place) {
        return before.containsKey(place) || behind.containsKey(place);
    }
}
