package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code <meta>} elements of a page by name, whichever attribute names them. */
record PageMeta(Map<String, List<String>> contents) {
    static PageMeta of(Document page) {
        Map<String, List<String>> contents = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String content =
                    meta.attr("content").replaceAll("[\\s\\u00a0]+", " ").strip();
            if (!content.isEmpty() && !content.startsWith("{{")) {
                Stream.of("property", "name", "itemprop", "http-equiv")
                        .map(meta::attr)
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> contents.computeIfAbsent(
                                        name.toLowerCase(Locale.ROOT).strip(), any -> new ArrayList<>())
                                .add(content));
            }
        }
        return new PageMeta(contents);
    }

    /** The content of the first of these that the page has. */
    Optional<String> first(String... names) {
        return Stream.of(names).flatMap(name -> all(name).stream()).findFirst();
    }

    /** Each content of this name, in the order of the page. */
    List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }

    /** The content of the first name that the pattern finds itself in. */
    Optional<String> like(Pattern name) {
        return contents.keySet().stream()
                .filter(key -> name.matcher(key).find())
                .sorted()
                .flatMap(key -> all(key).stream())
                .findFirst();
    }
}
