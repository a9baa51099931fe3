package dev.postil.html;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Frames and plug-ins become links with a name; sound and video keep their own player, without starting by themselves. */
final class Embeds {
    private static final Pattern YOUTUBE =
            Pattern.compile("^https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]{6,})");
    private static final Pattern VIMEO = Pattern.compile("^https?://player\\.vimeo\\.com/video/(\\d+)");
    private static final Pattern TRACKER = Pattern.compile(
            "googletagmanager\\.|doubleclick\\.|googlesyndication\\.|amazon-adsystem\\.|facebook\\.com/plugins/(?:like|share|follow)|platform\\.twitter\\.com/widgets/(?:follow|tweet)_button"
                    + "|google\\.com/recaptcha|disqus\\.com|/ads?/");

    private static final Pattern PICTURE =
            Pattern.compile("\\.(?:svg|png|jpe?g|gif|webp|avif)$", Pattern.CASE_INSENSITIVE);

    private Embeds() {}

    static void mend(Element body, URI base) {
        Map<Node, List<Node>> links = new HashMap<>();
        for (Element frame : body.select("iframe, embed, object, frame, amp-iframe, amp-youtube")) {
            frameAsLink(frame, base).ifPresentOrElse(link -> links.put(frame, List.of(link)), () -> {
                if (!frame.nameIs("object")) { // what stands in an object is its fall-back
                    links.put(frame, List.of());
                }
            });
        }
        Rebuild.replace(body, links);
        List<Element> media = body.select("audio, video");
        media.forEach(element -> mendMedia(element, base));
        Rebuild.remove(
                body,
                media.stream()
                        .filter(element -> !element.hasAttr("src") && element.childNodeSize() == 0)
                        .toList());
    }

    private static Optional<Element> frameAsLink(Element frame, URI base) {
        return source(frame)
                .flatMap(source -> WebAddress.resolve(base, source))
                .filter(uri -> !isTracker(frame, uri))
                .map(uri -> isPicture(frame, uri)
                        ? new Element("img").attr("src", uri.toString()).attr("alt", frame.attr("aria-label"))
                        : link(frame, watchable(uri)));
    }

    /** Drawings are often put in as objects. */
    private static boolean isPicture(Element frame, URI address) {
        return (frame.nameIs("object") || frame.nameIs("embed"))
                && (frame.attr("type").startsWith("image/")
                        || PICTURE.matcher(String.valueOf(address.getPath())).find());
    }

    private static Element link(Element frame, URI address) {
        Element link = new Element("a").attr("href", address.toString()).text(name(frame, address));
        return frame.closest("p, a, h2, h3, h4, span, em, strong") == null ? new Element("p").appendChild(link) : link;
    }

    private static Optional<String> source(Element frame) {
        if (frame.hasAttr("data-videoid")) {
            return Optional.of("https://www.youtube.com/watch?v=" + frame.attr("data-videoid"));
        }
        for (String name : new String[] {"src", "data-src", "data-lazy-src", "data"}) {
            String value = WebAddress.trim(frame.attr(name));
            if (!value.isEmpty()
                    && !value.startsWith("about:")
                    && !value.startsWith("data:")
                    && !value.startsWith("javascript:")) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static boolean isTracker(Element frame, URI address) {
        return TRACKER.matcher(address.toString()).find()
                || frame.attr("width").matches("[01]")
                || frame.attr("height").matches("[01]");
    }

    private static URI watchable(URI frame) {
        Matcher youtube = YOUTUBE.matcher(frame.toString());
        if (youtube.find() && !youtube.group(1).equals("videoseries")) {
            return URI.create("https://www.youtube.com/watch?v=" + youtube.group(1));
        }
        Matcher vimeo = VIMEO.matcher(frame.toString());
        return vimeo.find() ? URI.create("https://vimeo.com/" + vimeo.group(1)) : frame;
    }

    private static String name(Element frame, URI address) {
        for (String name : new String[] {"title", "aria-label", "alt"}) {
            String value = frame.attr(name).strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        String path = address.getPath() == null || address.getPath().equals("/") ? "" : address.getPath();
        String query = address.getQuery() == null || path.length() > 20 ? "" : "?" + address.getQuery();
        String shown = address.getAuthority().replaceFirst("^www\\.", "") + path + query;
        return shown.length() > 80 ? shown.substring(0, 79) + "…" : shown;
    }

    private static void mendMedia(Element media, URI base) {
        absolute(media, "src", base);
        absolute(media, "poster", base);
        media.select("source").forEach(source -> absolute(source, "src", base));
        Rebuild.each(
                media,
                child -> child instanceof Element source && source.nameIs("source") && source.hasAttr("src")
                        ? null
                        : List.of());
    }

    private static void absolute(Element element, String name, URI base) {
        String lazy = element.attr("data-" + name);
        Optional<URI> address = WebAddress.resolve(base, lazy.isEmpty() ? element.attr(name) : lazy);
        element.removeAttr(name);
        address.ifPresent(uri -> element.attr(name, uri.toString()));
    }
}
