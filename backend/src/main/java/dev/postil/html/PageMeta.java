package dev.postil.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code <meta>} elements of a page by name, whichever attribute names them. */
record PageMeta(Map<String, String> contents) {
    static PageMeta of(Document page) {
        Map<String, String> contents = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            String content =
                    meta.attr("content").replaceAll("[\\s\\u00a0]+", " ").strip();
            if (!content.isEmpty() && !content.startsWith("{{")) {
                Stream.of("property", "name", "itemprop", "http-equiv")
                        .map(meta::attr)
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> contents.putIfAbsent(
                                name.toLowerCase(Locale.ROOT).strip(), content));
            }
        }
        return new PageMeta(contents);
    }

    /** The content of the first of these that the page has. */
    Optional<String> first(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(contents.get(name)))
                .findFirst();
    }
}
