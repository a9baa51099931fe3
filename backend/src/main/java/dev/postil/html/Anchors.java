package dev.postil.html;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Links and what they point to. Ids get a prefix, so that none can shadow a name that our own page or the DOM uses (DOM clobbering), and
 * links inside the text follow: footnotes work. All others become absolute.
 */
final class Anchors {
    static final String PREFIX = "txt-";

    private static final Pattern FOOTNOTE = Pattern.compile("(?i)(?:foot|end)note|^_?_?(?:fn|ftn|edn|note|ref|cite)");
    private static final Pattern MAILTO = Pattern.compile("(?i)^mailto:[^\\s\"<>]{3,500}$");
    private static final int LONGEST_ID = 200;

    private Anchors() {}

    static void mend(Element body, URI base) {
        Set<String> ids = prefixIds(body);
        Set<String> here = selves(body, base, ids);
        for (Element link : body.select("a")) {
            Optional<String> target = target(link.attr("href"), base, here, ids);
            if (target.isPresent()) {
                link.attr("href", target.get());
            } else {
                link.tagName("span").removeAttr("href");
            }
        }
        for (Element quoted : body.select("[cite]")) {
            Optional<URI> source = WebAddress.resolve(base, quoted.attr("cite"));
            quoted.removeAttr("cite");
            source.ifPresent(uri -> quoted.attr("cite", uri.toString()));
        }
    }

    /**
     * Addresses of the text itself: that of its page, and what it calls itself where a feed has another address for it. Under such a one
     * some link leads down to a footnote of the text, and another up again.
     */
    private static Set<String> selves(Element body, URI base, Set<String> ids) {
        Map<String, Integer> lines = new HashMap<>();
        List<Element> elements = body.getAllElements();
        for (int i = 0; i < elements.size(); i++) {
            lines.put("#" + elements.get(i).id(), i);
        }
        Set<String> down = new HashSet<>();
        Set<String> up = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            String href = elements.get(i).attr("href");
            if (href.indexOf('#') > 0 && elements.get(i).nameIs("a")) {
                int line = i;
                WebAddress.resolve(base, href)
                        .filter(Anchors::namesNote)
                        .ifPresent(uri -> inside(uri.getRawFragment(), ids)
                                .map(lines::get)
                                .ifPresent(target -> (target > line ? down : up).add(WebAddress.withoutFragment(uri))));
            }
        }
        down.retainAll(up);
        down.add(WebAddress.withoutFragment(base));
        return down;
    }

    private static boolean namesNote(URI uri) {
        String fragment = uri.getRawFragment();
        return fragment != null && FOOTNOTE.matcher(fragment).find();
    }

    private static Set<String> prefixIds(Element body) {
        Set<String> ids = new HashSet<>();
        for (Element element : body.getAllElements()) {
            String id = element.id();
            if (id.isEmpty() && element.normalName().equals("a")) {
                id = element.attr("name");
            }
            element.removeAttr("id");
            if (id.isBlank()
                    || id.length() > LONGEST_ID
                    || element.equals(body)
                    || id.chars().anyMatch(c -> c <= ' ')) {
                continue;
            }
            String safe = id.startsWith(PREFIX) ? id : PREFIX + id;
            if (ids.add(safe)) {
                element.attr("id", safe);
                keepTarget(element);
            }
        }
        return ids;
    }

    /** An element that will be unwrapped must not take the target of a footnote with it. */
    private static void keepTarget(Element element) {
        if (element.normalName().indexOf('-') > 0 || element.is("label, font, big, nobr, object, output, data")) {
            element.tagName(
                    element.select("p, div, ul, ol, table, h1, h2, h3, h4").isEmpty() ? "span" : "div");
        }
    }

    private static Optional<String> target(String href, URI base, Set<String> here, Set<String> ids) {
        String address = WebAddress.trim(href);
        if (MAILTO.matcher(address).matches()) {
            return Optional.of("mailto:" + address.substring("mailto:".length()));
        }
        if (address.startsWith("#")) {
            Optional<String> inside = inside(address.substring(1), ids);
            if (inside.isPresent() || address.length() == 1) {
                return inside;
            }
        }
        if (address.isEmpty()) {
            return Optional.empty();
        }
        return WebAddress.resolve(base, address).map(uri -> {
            String fragment = uri.getRawFragment();
            boolean samePage = here.contains(WebAddress.withoutFragment(uri));
            boolean note = namesNote(uri) && sameHost(uri, base);
            return fragment != null && (samePage || note)
                    ? inside(fragment, ids).orElse(uri.toString())
                    : uri.toString();
        });
    }

    private static boolean sameHost(URI one, URI other) {
        String host = other.getRawAuthority();
        return host != null && one.getRawAuthority().toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> inside(String fragment, Set<String> ids) {
        for (String name : new String[] {fragment, decoded(fragment)}) {
            String safe = name.startsWith(PREFIX) ? name : PREFIX + name;
            if (ids.contains(safe)) {
                return Optional.of("#" + safe);
            }
        }
        return Optional.empty();
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
