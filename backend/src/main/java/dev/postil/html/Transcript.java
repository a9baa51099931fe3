package dev.postil.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conversations written down: who speaks, and at which second of the recording. */
final class Transcript {
    private static final String TIME = "(?:(?<h>\\d{1,2}):)?(?<m>\\d{1,2}):(?<s>\\d{2})(?:[.,]\\d{1,3})?";
    private static final String NAME = "[\\p{Lu}][\\p{L}.'’-]*(?:\\s+[\\p{Lu}][\\p{L}.'’-]*){0,4}";
    private static final Pattern TIMED =
            Pattern.compile("^[\\[(]?" + TIME + "[\\])]?[\\s\\u00a0:–—-]*(?:(?<name>" + NAME + ")\\s*:)?");
    private static final Pattern NAMED_AND_TIMED =
            Pattern.compile("^(?<name>" + NAME + ")[\\s\\u00a0:,–—-]*[\\[(]?" + TIME + "[\\])]?\\s*:?");
    private static final Pattern NAMED =
            Pattern.compile("^(?<name>" + NAME + ")\\s*(?:\\([^)]{1,40}\\)\\s*)?:(?=[\\s\\u00a0])");
    private static final Pattern TITLE =
            Pattern.compile("^(?:[\\[(]?" + TIME + "[\\])]?[\\s–—:-]+(?<after>.+)|(?<before>.+?)[\\s–—-]*[\\[(]"
                    + TIME.replace("<h>", "<hh>").replace("<m>", "<mm>").replace("<s>", "<ss>") + "[\\])])$");
    private static final int FEWEST_TURNS = 6;
    private static final int FEWEST_TIMES = 3;
    private static final int MOST_SPEAKERS = 12;
    private static final int MOST_SECTIONS = 40;
    private static final int SHORTEST = 150;

    private Transcript() {}

    /** A title, and the time that stood beside it. */
    record Timed(String text, @Nullable Integer seconds) {}

    private record Turn(
            Landmarks.Mark mark,
            @Nullable String speaker,
            @Nullable Integer seconds,
            int length) {}

    static Timed timed(String title) {
        Matcher time = TITLE.matcher(title);
        if (!time.matches()) {
            return new Timed(title, null);
        }
        return time.group("after") != null
                ? new Timed(time.group("after").strip(), seconds(time.group("h"), time.group("m"), time.group("s")))
                : new Timed(
                        time.group("before").strip(), seconds(time.group("hh"), time.group("mm"), time.group("ss")));
    }

    /** The parts of a transcript, each of some minutes; none when it is not one. */
    static List<Section> sections(Landmarks marks) {
        List<Turn> turns = turns(marks);
        if (turns.isEmpty()) {
            return List.of();
        }
        int words = WordCount.of(marks.text());
        int enough = Math.max(SHORTEST, words / MOST_SECTIONS);
        List<Turn> starts = new ArrayList<>(List.of(turns.getFirst()));
        for (Turn turn : turns) {
            if (WordCount.of(marks.text()
                            .substring(
                                    starts.getLast().mark().start(), turn.mark().start()))
                    >= enough) {
                starts.add(turn);
            }
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Turn turn = starts.get(i);
            int start = turn.mark().start();
            int end = i + 1 < starts.size()
                    ? starts.get(i + 1).mark().start()
                    : marks.text().length();
            String said = Outline.firstWords(marks.text(), start + turn.length());
            String title =
                    turn.speaker() == null ? said : said.isEmpty() ? turn.speaker() : turn.speaker() + ": " + said;
            int length = WordCount.of(marks.text().substring(start, end));
            sections.add(new Section(turn.mark().id(), title, 1, length, start, turn.speaker(), turn.seconds()));
        }
        return sections;
    }

    private static List<Turn> turns(Landmarks marks) {
        List<Turn> turns = new ArrayList<>();
        Map<String, Integer> speakers = new HashMap<>();
        int times = 0;
        int later = 0;
        int last = -1;
        for (Landmarks.Mark mark : marks.paragraphs()) {
            Turn turn = turn(mark);
            if (turn == null) {
                continue;
            }
            turns.add(turn);
            if (turn.speaker() != null) {
                speakers.merge(turn.speaker(), 1, Integer::sum);
            }
            if (turn.seconds() != null) {
                times++;
                later += turn.seconds() >= last ? 1 : 0;
                last = turn.seconds();
            }
        }
        boolean clock = times >= FEWEST_TIMES && later >= 0.8 * times;
        speakers.values().removeIf(count -> count < 2);
        boolean talk = speakers.size() >= 2
                && speakers.size() <= MOST_SPEAKERS
                && speakers.values().stream().mapToInt(Integer::intValue).sum() >= FEWEST_TURNS;
        turns.removeIf(
                turn -> !(clock && turn.seconds() != null) && !speakers.containsKey(String.valueOf(turn.speaker())));
        return clock || talk ? turns : List.of();
    }

    private static @Nullable Turn turn(Landmarks.Mark mark) {
        String text = mark.text().stripLeading();
        int skipped = mark.text().length() - text.length();
        String beginning = text.substring(0, Math.min(text.length(), 120));
        for (Pattern pattern : List.of(TIMED, NAMED_AND_TIMED, NAMED)) {
            Matcher found = pattern.matcher(beginning);
            if (found.find()) {
                Integer seconds =
                        pattern.equals(NAMED) ? null : seconds(found.group("h"), found.group("m"), found.group("s"));
                return new Turn(mark, found.group("name"), seconds, skipped + found.end());
            }
        }
        return null;
    }

    private static Integer seconds(@Nullable String hours, String minutes, String seconds) {
        return (hours == null ? 0 : Integer.parseInt(hours) * 3600)
                + Integer.parseInt(minutes) * 60
                + Integer.parseInt(seconds);
    }
}
