package dev.postil.account;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody reads.
 *
 * @param settings as chosen, by name; what is missing is as it comes
 * @param speeds words a minute by language, as far as they are known
 */
public record ReadingProfile(Map<String, String> settings, Map<String, Integer> speeds) {
    public static final ReadingProfile NEW = new ReadingProfile(Map.of(), Map.of());

    /** Until a reader's own is known (Brysbaert 2019). */
    private static final int USUAL_SPEED = 238;

    private static final String TRACKS = "trackProgress";

    static ReadingProfile of(@Nullable String settings, @Nullable String speeds) {
        Map<String, Integer> known = new TreeMap<>();
        pairs(speeds).forEach((language, speed) -> known.put(language, Integer.parseInt(speed)));
        return new ReadingProfile(pairs(settings), known);
    }

    /** Words a minute in this language, a BCP 47 tag. */
    public int wordsPerMinute(@Nullable String language) {
        return speeds.getOrDefault(key(language), USUAL_SPEED);
    }

    /** Whole minutes to read so many words, at least one where there is anything to read. */
    public int minutes(int words, @Nullable String language) {
        return Math.ceilDiv(words, wordsPerMinute(language));
    }

    /** Whether it may be kept what was read and how fast. */
    public boolean tracksProgress() {
        return !"false".equals(settings.get(TRACKS));
    }

    /** All dialects of a language are read alike. */
    public static String key(@Nullable String language) {
        String primary = language == null ? "" : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return primary.matches("[a-z]{2,3}") ? primary : "und";
    }

    String speedsAsText() {
        return text(speeds);
    }

    String settingsAsText() {
        return text(settings);
    }

    private static String text(Map<String, ?> pairs) {
        return new TreeMap<>(pairs)
                .entrySet().stream()
                        .map(pair -> pair.getKey() + " " + pair.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static Map<String, String> pairs(@Nullable String text) {
        Map<String, String> pairs = new TreeMap<>();
        String[] words = text == null || text.isBlank() ? new String[0] : text.split(" ");
        for (int i = 0; i + 1 < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }
}
