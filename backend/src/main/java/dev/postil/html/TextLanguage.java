package dev.postil.html;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What language a text is in, for those that do not say: by its letters, and where many share them by its small words. */
public final class TextLanguage {
    /** So much of a text tells its language. */
    private static final int ENOUGH = 20_000;
    /** Fewer letters may be a name. */
    private static final int LETTERS = 20;
    /** Fewer words may be a quotation. */
    private static final int WORDS = 12;
    /** What small words make of any text of their language, at least; a third is usual. */
    private static final double SHARE = 0.12;
    /** How far ahead of the next language the best must be; neighbours share most of these words. */
    private static final double AHEAD = 1.05;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Map<UnicodeScript, String> OF_ONE = Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.BENGALI, "bn",
            UnicodeScript.TAMIL, "ta");

    private TextLanguage() {}

    /** A BCP 47 tag of the language alone; null for what is short, mixed, or in a language that we do not know. */
    public static @Nullable String of(String text) {
        String beginning = text.substring(0, Math.min(text.length(), ENOUGH));
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        beginning
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana > 0) { // written with Han, and sometimes without
            letters.keySet().removeAll(Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA));
            letters.merge(UnicodeScript.HAN, kana, Integer::sum);
        }
        UnicodeScript script = letters.entrySet().stream()
                .filter(each -> each.getValue() >= LETTERS && each.getValue() > 0.6 * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UnicodeScript.UNKNOWN);
        return switch (script) {
            case LATIN -> byWords(beginning, SmallWords.LATIN);
            case CYRILLIC -> byWords(beginning, SmallWords.CYRILLIC);
            case HAN -> kana > 0.05 * all ? "ja" : "zh";
            default -> OF_ONE.get(script);
        };
    }

    private record Score(String language, double share) {}

    private static @Nullable String byWords(String text, Map<String, Set<String>> languages) {
        List<String> words =
                List.of(NO_LETTERS.split(text.toLowerCase(Locale.ROOT).strip()));
        if (words.size() < WORDS) {
            return null;
        }
        List<Score> best = languages.entrySet().stream()
                .map(each -> new Score(
                        each.getKey(),
                        (double) words.stream()
                                        .filter(each.getValue()::contains)
                                        .count()
                                / words.size()))
                .sorted(Comparator.comparingDouble(Score::share).reversed())
                .toList();
        Score first = best.getFirst();
        return first.share() >= SHARE && first.share() >= AHEAD * best.get(1).share() ? first.language() : null;
    }
}
