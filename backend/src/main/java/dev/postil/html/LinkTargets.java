package dev.postil.html;

import java.util.List;
import org.jsoup.Jsoup;

/** The addresses that a clean text links to. */
public final class LinkTargets {
    private static final int MOST = 2_000;

    private LinkTargets() {}

    public static List<String> of(String html) {
        return Jsoup.parseBodyFragment(html).body().select("a[href^=http]").stream()
                .map(link -> link.attr("href"))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
