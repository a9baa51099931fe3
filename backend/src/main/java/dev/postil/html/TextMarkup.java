package dev.postil.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Plain text and Markdown as the HTML of a post; not cleaned yet. */
public final class TextMarkup {
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(100)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\R(.*?)\\R(?:---|\\.\\.\\.)(?:\\R|\\z)");
    private static final Pattern NAMED = Pattern.compile("(?m)^title:[ \\t]*[\"']?(.+?)[\"']?[ \\t]*$");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\R[ \\t]*\\R\\s*?(?=\\S|[ \\t]+\\S)");
    /** From here on a line was broken because it was full. */
    private static final int FULL_LINE = 50;

    private static final int LONGEST_TITLE = 150;

    private TextMarkup() {}

    /** @param title what the text itself says that it is called; empty when it does not */
    public record Marked(String title, String html) {}

    public static Marked markdown(String text) {
        var matter = FRONT_MATTER.matcher(text);
        Optional<String> named = matter.find()
                ? NAMED.matcher(matter.group(1))
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                : Optional.empty();
        try {
            Document page = Jsoup.parseBodyFragment(
                    RENDERER.render(MARKDOWN.parse(FRONT_MATTER.matcher(text).replaceFirst(""))));
            page.outputSettings().prettyPrint(false);
            Optional<Element> heading = Optional.ofNullable(page.body().firstElementChild())
                    .filter(first -> first.normalName().matches("h[12]"));
            String title = named.or(() -> heading.map(Element::text)).orElse("");
            heading.filter(line -> line.text().equalsIgnoreCase(title)).ifPresent(Element::remove);
            return new Marked(title, page.body().html());
        } catch (StackOverflowError deeperThanAnyAuthorWrites) {
            return plain(text);
        }
    }

    public static Marked plain(String text) {
        List<String> parts = Arrays.stream(EMPTY_LINES.split(text.replace("\f", "\n\n")))
                .filter(part -> !part.isBlank())
                .toList();
        String first = parts.isEmpty() ? "" : parts.getFirst().strip();
        boolean titled = parts.size() > 1 && !first.contains("\n") && first.length() <= LONGEST_TITLE;
        return new Marked(
                titled ? first : "",
                parts.stream().skip(titled ? 1 : 0).map(TextMarkup::paragraph).collect(Collectors.joining()));
    }

    /** Lines that were broken because they were full are joined; short ones stay lines; what is drawn with spaces stays as it is. */
    private static String paragraph(String part) {
        List<String> lines = part.lines().filter(line -> !line.isBlank()).toList();
        boolean drawn = lines.stream().anyMatch(line -> line.strip().contains("   ") || line.contains("\t"))
                || lines.stream().skip(1).anyMatch(line -> line.startsWith("    "));
        if (drawn) {
            return "<pre>" + Entities.escape(part.replaceAll("\\A\\R+|\\s+\\z", "")) + "</pre>";
        }
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        String between = longest >= FULL_LINE ? " " : "<br>";
        Stream<String> escaped = lines.stream().map(line -> Entities.escape(line.strip()));
        return "<p>" + escaped.collect(Collectors.joining(between)) + "</p>";
    }
}
