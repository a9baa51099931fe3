package dev.postil.html;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Pictures get the address that a script would have given them, once and whole; those that only count readers go. */
final class Pictures {
    private static final List<String> LAZY_SOURCES = List.of(
            "data-src",
            "data-lazy-src",
            "data-original",
            "data-orig-file",
            "data-actualsrc",
            "data-hi-res-src",
            "data-echo",
            "data-lazy",
            "data-url",
            "data-image",
            "data-srcurl",
            "data-full-url",
            "data-img-url",
            "data-original-src",
            "data-canonical-src");
    private static final List<String> SOURCE_SETS = List.of("data-srcset", "data-lazy-srcset", "srcset");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "^$|^(?:data|about|blob|javascript):|(?:blank|spacer|placeholder|transparent|loading|lazy|pixel|1x1|grey|dummy)[^/]*\\.(?:gif|png|svg|jpe?g)(?:\\?.*)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTER = Pattern.compile(
            "^https?://(?:pixel\\.wp\\.com|stats\\.wordpress\\.com|b\\.scorecardresearch\\.com|feeds\\.feedburner\\.com/~r/|pixel\\.quantserve\\.com"
                    + "|www\\.google-analytics\\.com|www\\.facebook\\.com/tr\\b|ad\\.doubleclick\\.net|(?:www\\.)?(?:medium|m)\\.com/_/stat)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TINY_STYLE =
            Pattern.compile("(?:^|;)\\s*(?:width|height)\\s*:\\s*[01](?:px)?\\s*(?:;|!|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CANDIDATE = Pattern.compile("\\s*(\\S*[^\\s,])(?:\\s+([0-9.]+)([wx]))?\\s*(?:,|$)");
    /** The best picture of a set that is not wider than a page of text can use. */
    private static final double WIDEST = 2_000;

    private static final int ICON = 64;
    private static final Set<String> KEPT_OF_PLACEHOLDER = Set.of("alt", "title", "width", "height", "id");

    private Pictures() {}

    /** Opens the noscript fall-backs, and drops the place-holders that they stand for. */
    static void unveil(Element body) {
        Set<Node> gone = new HashSet<>();
        for (Element noscript : body.select("noscript")) {
            if (noscript.childrenSize() == 0 && PlainText.of(noscript).contains("<img")) {
                List<Node> inside = Parser.parseFragment(PlainText.of(noscript), new Element("div"), "");
                noscript.empty().insertChildren(0, inside);
            }
            Element image = noscript.selectFirst("img");
            if (image != null && !isCounter(image)) {
                Element placeholder = placeholder(noscript);
                if (placeholder != null) {
                    inherit(image, placeholder);
                    gone.add(Objects.requireNonNull(noscript.previousElementSibling()));
                }
            } else if (noscript.selectFirst("iframe, video, p, audio") == null) {
                gone.add(noscript);
            }
        }
        Rebuild.each(body, child -> gone.contains(child) ? List.of() : opened(child));
    }

    private static @Nullable List<Node> opened(Node child) {
        return child instanceof Element noscript && noscript.nameIs("noscript") ? Rebuild.contents(noscript) : null;
    }

    private static @Nullable Element placeholder(Element noscript) {
        Element before = noscript.previousElementSibling();
        Element image = before == null || !PlainText.isBlank(PlainText.of(before)) ? null : before.selectFirst("img");
        return image == null || isCounter(image) ? null : image;
    }

    private static void inherit(Element image, Element placeholder) {
        for (String name : KEPT_OF_PLACEHOLDER) {
            if (!image.hasAttr(name) && placeholder.hasAttr(name)) {
                image.attr(name, placeholder.attr(name));
            }
        }
    }

    static void mend(Element body, URI base) {
        Map<Node, List<Node>> without = new HashMap<>();
        for (Element image : body.select("img, amp-img, image")) {
            Optional<URI> source = isCounter(image) ? Optional.empty() : source(image, base);
            if (source.isPresent()) {
                image.tagName("img").attr("src", source.get().toString());
                keepNumber(image, "width");
                keepNumber(image, "height");
            } else {
                without.put(image, List.of(new TextNode(words(image))));
            }
        }
        body.select("source").stream()
                .filter(source -> source.closest("audio, video") == null)
                .forEach(source -> without.put(source, List.of()));
        Rebuild.replace(body, without);
    }

    /** The first picture of a cleaned text that is not an icon. */
    static @Nullable URI first(Element body) {
        return body.select("img[src]").stream()
                .filter(image -> number(image, "width").orElse(ICON + 1) > ICON
                        && number(image, "height").orElse(ICON + 1) > ICON)
                .map(image -> URI.create(image.attr("src")))
                .findFirst()
                .orElse(null);
    }

    private static Optional<URI> source(Element image, URI base) {
        String given = WebAddress.trim(image.attr("src"));
        Stream<String> lazy = LAZY_SOURCES.stream().map(image::attr);
        Stream<String> own =
                Stream.of(given).filter(src -> !PLACEHOLDER.matcher(src).find());
        Stream<String> sets = Stream.concat(
                        SOURCE_SETS.stream().map(image::attr),
                        image.parent() != null && image.parent().normalName().equals("picture")
                                ? image.parent().select("source").stream()
                                        .flatMap(source -> SOURCE_SETS.stream().map(source::attr))
                                : Stream.empty())
                .flatMap(set -> best(set).stream());
        return Stream.of(lazy, own, sets, Stream.of(given))
                .flatMap(addresses -> addresses)
                .filter(address -> !address.isBlank() && !address.startsWith("{"))
                .flatMap(address -> WebAddress.resolve(base, address).stream())
                .findFirst();
    }

    /** The widest candidate of a srcset within reason, else the narrowest. */
    private static Optional<String> best(String srcset) {
        record Candidate(String address, double size) {}
        List<Candidate> candidates = CANDIDATE
                .matcher(srcset)
                .results()
                .filter(match -> !match.group(1).startsWith("data:"))
                .map(match -> new Candidate(
                        match.group(1),
                        match.group(2) == null
                                ? 1
                                : Double.parseDouble("0" + match.group(2).replaceAll("\\.(?=.*\\.)", ""))))
                .toList();
        Comparator<Candidate> bySize = Comparator.comparingDouble(Candidate::size);
        return candidates.stream()
                .filter(candidate -> candidate.size() <= WIDEST)
                .max(bySize)
                .or(() -> candidates.stream().min(bySize))
                .map(Candidate::address);
    }

    private static boolean isCounter(Element image) {
        return number(image, "width").orElse(ICON) <= 1
                || number(image, "height").orElse(ICON) <= 1
                || TINY_STYLE.matcher(image.attr("style")).find()
                || COUNTER.matcher(image.attr("src")).find();
    }

    /** A picture of a formula or a face says in words what it shows; those words stay when the picture can't. */
    private static String words(Element image) {
        return image.is(".latex, .tex, .math, .emoji, .wp-smiley") ? image.attr("alt") : "";
    }

    private static Optional<Integer> number(Element image, String name) {
        String value = image.attr(name).strip().replaceFirst("(?i)(?:\\.\\d+)?(?:px)?$", "");
        return value.matches("\\d{1,5}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    private static void keepNumber(Element image, String name) {
        Optional<Integer> number = number(image, name);
        if (number.isPresent()) {
            image.attr(name, number.get().toString());
        } else {
            image.removeAttr(name);
        }
    }
}
