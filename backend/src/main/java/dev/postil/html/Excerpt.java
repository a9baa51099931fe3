package dev.postil.html;

import org.jsoup.nodes.Element;

/** The first lines of a text, for lists: its first real paragraphs, cut at a word. */
final class Excerpt {
    private static final int LENGTH = 300;
    private static final int SHORTEST_PARAGRAPH = 40;

    private Excerpt() {}

    static String of(Element body) {
        StringBuilder excerpt = new StringBuilder();
        for (Element paragraph : body.select("p")) {
            String text = oneLine(PlainText.of(paragraph));
            if (text.length() >= SHORTEST_PARAGRAPH && !isAside(paragraph) && linked(paragraph) * 2 < text.length()) {
                excerpt.append(excerpt.isEmpty() ? "" : " ").append(text);
            }
            if (excerpt.length() >= LENGTH) {
                break;
            }
        }
        return cut(excerpt.isEmpty() ? oneLine(PlainText.of(body)) : excerpt.toString());
    }

    private static boolean isAside(Element paragraph) {
        return paragraph.closest("figure, table, aside, [role=doc-endnotes], [role=doc-footnote]") != null;
    }

    private static int linked(Element paragraph) {
        return paragraph.select("a").stream()
                .mapToInt(link -> PlainText.of(link).length())
                .sum();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip();
    }

    private static String cut(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = text.lastIndexOf(' ', LENGTH);
        if (end < LENGTH / 2) { // a script that writes no spaces
            end = Character.isLowSurrogate(text.charAt(LENGTH)) ? LENGTH - 1 : LENGTH;
        }
        return text.substring(0, end).replaceFirst("[\\s,;:–—-]+$", "") + "…";
    }
}
