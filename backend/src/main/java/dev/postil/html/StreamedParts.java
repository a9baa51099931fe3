package dev.postil.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Pages that React streams: a slow part comes hidden at the end, {@code <div hidden id="S:1">}, and a script puts it where
 * {@code <template id="B:1">} or {@code "P:1"} stands. We do what the script would.
 */
final class StreamedParts {
    private static final Pattern ID = Pattern.compile("S:[0-9a-z]+");

    private StreamedParts() {}

    static void putInPlace(Document page) {
        List<Element> parts = page.select("div[hidden][id^=S:]").stream()
                .filter(part -> ID.matcher(part.id()).matches())
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        Map<String, Element> places = new HashMap<>();
        page.select("template[id]").forEach(place -> places.put(place.id(), place));
        Map<Element, Element> moved = new HashMap<>();
        for (Element part : parts) {
            Element place = place(part.id().substring(1), places);
            part.removeAttr("hidden");
            if (place != null) {
                moved.put(place, part);
            }
        }
        moved.forEach((place, part) -> {
            if (!place.parents().contains(part)) {
                place.replaceWith(part);
            }
        });
    }

    private static @Nullable Element place(String number, Map<String, Element> places) {
        Element boundary = places.get("B" + number);
        return boundary == null ? places.get("P" + number) : boundary;
    }
}
