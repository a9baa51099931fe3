package dev.postil.html;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The icons that a page names for its site, best first. */
public final class PageIcons {
    private static final Set<String> RELATIONS = Set.of("icon", "apple-touch-icon", "apple-touch-icon-precomposed");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x\\d{1,4}", Pattern.CASE_INSENSITIVE);

    /** What a row shows, twice over for fine screens; larger ones only weigh more. */
    private static final int WANTED = 64;

    private static final int USUAL = 16;
    private static final int USUAL_TOUCH = 180;

    private PageIcons() {}

    public static List<URI> in(String html, URI page) {
        Document document = Jsoup.parse(html);
        URI base = WebAddress.base(document, page);
        return document.select("link[rel][href]").stream()
                .filter(PageIcons::isIcon)
                .sorted(Comparator.comparingInt(PageIcons::distance))
                .flatMap(link -> WebAddress.resolve(base, link.attr("href")).stream())
                .distinct()
                .toList();
    }

    private static boolean isIcon(Element link) {
        return List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .anyMatch(RELATIONS::contains);
    }

    private static int distance(Element link) {
        int size = link.attr("rel").toLowerCase(Locale.ROOT).contains("touch") ? USUAL_TOUCH : USUAL;
        if (link.attr("sizes").equalsIgnoreCase("any")) {
            size = WANTED;
        }
        int nearest = Math.abs(WANTED - size);
        Matcher sizes = SIZE.matcher(link.attr("sizes"));
        for (boolean first = true; sizes.find(); first = false) {
            int here = Math.abs(WANTED - Integer.parseInt(sizes.group(1)));
            nearest = first ? here : Math.min(nearest, here);
        }
        return nearest;
    }
}
