package dev.postil.html;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
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
        String here = WebAddress.withoutFragment(base);
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

    private static Optional<String> target(String href, URI base, String here, Set<String> ids) {
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
            boolean samePage = WebAddress.withoutFragment(uri).equals(here);
            boolean note = fragment != null && FOOTNOTE.matcher(fragment).find() && sameHost(uri, base);
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
