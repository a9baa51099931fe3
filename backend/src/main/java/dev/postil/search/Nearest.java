package dev.postil.search;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The known word that a mistyped one is nearest to. */
final class Nearest {
    private static final int MAX_EDITS = 2;

    private Nearest() {}

    /** The nearest word within two edits (Levenshtein); null when none is. */
    static @Nullable String of(String word, Collection<String> known) {
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= MAX_EDITS)
                .orElse(null);
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(previous[j - 1] + same, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
