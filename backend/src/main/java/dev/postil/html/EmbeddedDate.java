package dev.postil.html;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The date of publication in the data that a page's scripts work on, in a script or in an attribute, when they name one day alone. */
final class EmbeddedDate {
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:date_?published|published_?(?:at|on|date)?|publish_?date|publication_?date)\\\\*\"\\s*:\\s*\\\\*\"((\\d{4}-\\d{2}-\\d{2})(?:[T ][\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?)",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 100;
    private static final int LONGEST = 2_000_000;

    private EmbeddedDate() {}

    static Optional<Instant> of(Document page) {
        Map<String, String> byDay = new LinkedHashMap<>();
        page.stream().flatMap(EmbeddedDate::data).forEach(data -> {
            Matcher published = PUBLISHED.matcher(data);
            while (published.find()) {
                byDay.putIfAbsent(published.group(2), published.group(1));
            }
        });
        return byDay.size() == 1 ? PageDate.parse(byDay.values().iterator().next()) : Optional.empty();
    }

    private static Stream<String> data(Element element) {
        Stream<String> scripts = element.nameIs("script") ? Stream.of(element.data()) : Stream.of();
        Stream<String> attributes = element.attributesSize() == 0
                ? Stream.of()
                : element.attributes().asList().stream().map(Attribute::getValue);
        return Stream.concat(scripts, attributes).filter(data -> data.length() > SHORTEST && data.length() < LONGEST);
    }
}
