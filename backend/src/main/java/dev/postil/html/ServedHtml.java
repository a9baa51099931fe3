package dev.postil.html;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Clean HTML as it is served: pictures come from other addresses than those that are kept, and each leads to its original by a click. It
 * reads what {@link Sanitizer} wrote, where every value stands in double quotes, so the text need not be parsed anew for each reader.
 */
public final class ServedHtml {
    private static final Pattern TAG =
            Pattern.compile("<(?:(/?a)(?:\\s[^>]*)?|(img|video)((?:\\s+[^\\s=>\"]+(?:=\"[^\"]*\")?)*))\\s*>");
    private static final Pattern ADDRESS = Pattern.compile("(\\s)(src|srcset|poster)=\"([^\"]*)\"");
    private static final Pattern SOURCE = Pattern.compile("\\ssrc=\"([^\"]*)\"");
    private static final Pattern CANDIDATE = Pattern.compile("\\s*([^\\s,]\\S*[^\\s,])(\\s+[^,]*)?(?:,|$)");
    /** Letters, marks and formulas that are set as pictures; nobody wants to see these apart. */
    private static final Pattern SMALL = Pattern.compile("\\s(?:width|height)=\"(?:\\d|[1-5]\\d)\"");

    private static final Pattern ALTERNATIVE = Pattern.compile("\\salt=\"[^\"]*[^\"\\s][^\"]*\"");

    private ServedHtml() {}

    /** @param address gives the address at which a picture is served */
    public static String of(String html, UnaryOperator<String> address) {
        if (!html.contains("<img") && !html.contains("<video")) {
            return html;
        }
        Matcher tags = TAG.matcher(html);
        StringBuilder served = new StringBuilder(html.length() + html.length() / 4);
        boolean linked = false;
        while (tags.find()) {
            String tag = tags.group();
            if (tags.group(1) != null) {
                linked = tags.group(1).equals("a");
            } else {
                String attributes = tags.group(3);
                tag = "<" + tags.group(2)
                        + moved(attributes, address, tags.group(2).equals("video")) + ">";
                tag = tags.group(2).equals("img") && !linked ? withOriginal(tag, attributes) : tag;
            }
            tags.appendReplacement(served, Matcher.quoteReplacement(tag));
        }
        return tags.appendTail(served).toString();
    }

    /** A film's own source stays: it is not asked for until the reader starts it. */
    private static String moved(String attributes, UnaryOperator<String> address, boolean film) {
        return ADDRESS.matcher(attributes).replaceAll(found -> {
            String value = Parser.unescapeEntities(found.group(3), true);
            String to = switch (found.group(2)) {
                case "srcset" -> candidates(value, address);
                case "src" -> film ? value : address.apply(value);
                default -> address.apply(value);
            };
            return Matcher.quoteReplacement(found.group(1) + found.group(2) + "=\"" + Entities.escape(to) + "\"");
        });
    }

    private static String candidates(String srcset, UnaryOperator<String> address) {
        return CANDIDATE
                .matcher(srcset)
                .results()
                .map(one -> address.apply(one.group(1)) + (one.group(2) == null ? "" : one.group(2)))
                .collect(Collectors.joining(", "));
    }

    private static String withOriginal(String tag, String attributes) {
        Matcher source = SOURCE.matcher(attributes);
        if (!source.find() || SMALL.matcher(attributes).find()) {
            return tag;
        }
        String original = source.group(1);
        // A link needs words: a picture's own, else the name of its file.
        String words =
                ALTERNATIVE.matcher(attributes).find() ? "" : " aria-label=\"" + Entities.escape(file(original)) + "\"";
        return "<a href=\"" + original + "\" rel=\"" + Vocabulary.LINK_REL + "\"" + words + ">" + tag + "</a>";
    }

    private static String file(String address) {
        String path = Parser.unescapeEntities(address, true).replaceAll("[?#].*", "");
        return Stream.of(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .reduce((first, second) -> second)
                .orElse(path);
    }
}
