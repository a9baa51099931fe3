package dev.postil.annotation;

import java.util.HashMap;
import java.util.Map;

/** Levenshtein's distance by Myers' bit-parallel algorithm, 64 characters of the pattern at once (Hyyrö's form for longer ones). */
final class Distance {
    private Distance() {}

    /** The fewest characters to change, add or remove to make one string of the other. */
    static int between(String pattern, String text) {
        return run(pattern, text, false);
    }

    /** The same to make the pattern of that part of the text which is nearest to it. */
    static int within(String pattern, String text) {
        return run(pattern, text, true);
    }

    private static int run(String pattern, String text, boolean anywhere) {
        int length = pattern.length();
        if (length == 0 || text.isEmpty()) {
            return anywhere ? length : Math.max(length, text.length());
        }
        int blocks = (length + 63) / 64;
        Map<Character, long[]> places = new HashMap<>();
        for (int i = 0; i < length; i++) {
            places.computeIfAbsent(pattern.charAt(i), _ -> new long[blocks])[i / 64] |= 1L << (i % 64);
        }
        long[] none = new long[blocks];
        long[] plus = new long[blocks];
        long[] minus = new long[blocks];
        java.util.Arrays.fill(plus, ~0L);
        int score = length;
        int best = length;
        for (int j = 0; j < text.length(); j++) {
            long[] equal = places.getOrDefault(text.charAt(j), none);
            int carry = anywhere ? 0 : 1;
            for (int block = 0; block < blocks; block++) {
                int last = block == blocks - 1 ? (length - 1) % 64 : 63;
                carry = step(equal[block], plus, minus, block, carry, 1L << last);
            }
            score += carry;
            best = Math.min(best, score);
        }
        return anywhere ? best : score;
    }

    /** One character against one block; gives the change in its last row. */
    private static int step(long matches, long[] plus, long[] minus, int block, int carry, long last) {
        long down = plus[block];
        long up = minus[block];
        long equal = carry < 0 ? matches | 1 : matches;
        long vertical = matches | up;
        long horizontal = (((equal & down) + down) ^ down) | equal;
        long right = up | ~(horizontal | down);
        long left = down & horizontal;
        int change = (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
        right = right << 1 | (carry > 0 ? 1 : 0);
        left = left << 1 | (carry < 0 ? 1 : 0);
        plus[block] = left | ~(vertical | right);
        minus[block] = right & vertical;
        return change;
    }
}
