package dev.postil.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a text is divided into: by its headings; in a transcript without any by who speaks, and when; else by lines in bold, by lone
 * numerals, or by breaks, whose parts are called by the words that they begin with. Notes at the foot are no part.
 */
public final class Outline {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final int TITLE = 64;
    private static final int LONGEST_TITLE = 300;
    private static final int FEWEST_LINES = 2;

    private Outline() {}

    /** The parts of a clean text, in their order. */
    public static List<Section> of(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        Landmarks marks = Landmarks.of(body);
        if (marks.headings().size() >= FEWEST_LINES) {
            return headings(marks);
        }
        List<Section> turns = Transcript.sections(marks);
        if (!turns.isEmpty()) {
            return turns;
        }
        if (marks.boldLines().size() >= FEWEST_LINES) {
            return lines(marks, marks.boldLines());
        }
        if (marks.numerals().size() >= FEWEST_LINES) {
            return numerals(marks);
        }
        return marks.headings().isEmpty() ? parts(marks) : headings(marks);
    }

    private static List<Section> headings(Landmarks marks) {
        List<Integer> ranks = marks.headings().stream()
                .map(mark -> mark.rank())
                .distinct()
                .sorted()
                .toList();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < marks.headings().size(); i++) {
            Landmarks.Mark mark = marks.headings().get(i);
            Transcript.Timed title = Transcript.timed(cut(oneLine(mark.text())));
            sections.add(new Section(
                    mark.id(),
                    title.text(),
                    ranks.indexOf(mark.rank()) + 1,
                    words(marks, marks.headings(), i),
                    mark.start(),
                    null,
                    title.seconds()));
        }
        return sections;
    }

    private static List<Section> lines(Landmarks marks, List<Landmarks.Mark> lines) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Landmarks.Mark mark = lines.get(i);
            String title = oneLine(mark.text()).replaceFirst("\\s*:$", "");
            sections.add(new Section(mark.id(), title, 1, words(marks, lines, i), mark.start(), null, null));
        }
        return sections;
    }

    private static List<Section> numerals(Landmarks marks) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < marks.numerals().size(); i++) {
            Landmarks.Mark mark = marks.numerals().get(i);
            String words = firstWords(marks.text(), mark.start() + mark.text().length());
            String title = oneLine(mark.text()) + " " + words;
            sections.add(new Section(
                    mark.id(), title.strip(), 1, words(marks, marks.numerals(), i), mark.start(), null, null));
        }
        return sections;
    }

    /** What stands before the first break is a part as the others. */
    private static List<Section> parts(Landmarks marks) {
        List<Landmarks.Mark> starts = new ArrayList<>();
        starts.add(new Landmarks.Mark("s-0", "", 0, 1));
        starts.addAll(marks.breaks());
        starts.removeIf(mark -> firstWords(marks.text(), mark.start()).isEmpty());
        if (starts.size() < FEWEST_LINES) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Landmarks.Mark mark = starts.get(i);
            int words = words(marks, starts, i);
            if (words > 0) {
                String title = firstWords(marks.text(), mark.start());
                sections.add(new Section(mark.id(), title, 1, words, mark.start(), null, null));
            }
        }
        return sections;
    }

    private static int words(Landmarks marks, List<Landmarks.Mark> all, int i) {
        int end = i + 1 < all.size() ? all.get(i + 1).start() : marks.text().length();
        return WordCount.of(marks.text().substring(all.get(i).start(), end));
    }

    /** The words at a place, as a title of what follows. */
    static String firstWords(String text, int from) {
        String words =
                oneLine(text.substring(Math.min(from, text.length()), Math.min(text.length(), from + 4 * TITLE)));
        if (words.length() <= TITLE) {
            return words;
        }
        Matcher sentence = Pattern.compile("^.{20," + TITLE + "}?[.!?…](?=\\s)").matcher(words);
        if (sentence.find()) {
            return sentence.group().replaceFirst("\\.$", "");
        }
        int space = words.lastIndexOf(' ', TITLE);
        return words.substring(0, space > 0 ? space : words.offsetByCodePoints(0, words.codePointCount(0, TITLE) - 1))
                        .replaceFirst("[,;:–—-]$", "")
                + "…";
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(LONGEST_TITLE, -1)) + "…";
    }

    static String lineOf(Element element) {
        return oneLine(PlainText.of(element));
    }

    static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
