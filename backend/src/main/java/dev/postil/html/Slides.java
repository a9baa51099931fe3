package dev.postil.html;

/**
 * Where the same words stand before an added passage and at its end, either may be the addition. Of the readings that are all true this
 * takes the one in which the passage begins where a paragraph or a sentence does.
 */
final class Slides {
    private Slides() {}

    static void settle(int[] image, Tokens before, Tokens after) {
        int[] inverse = new int[after.size()];
        java.util.Arrays.fill(inverse, -1);
        for (int i = 0; i < image.length; i++) {
            if (image[i] >= 0) {
                inverse[image[i]] = i;
            }
        }
        slide(inverse, image, after);
        slide(image, inverse, before);
        close(image, inverse, before, after);
    }

    /** The mark that ended a rewritten sentence ends the first one that took its place, not the last one that was added. */
    private static void close(int[] image, int[] inverse, Tokens before, Tokens after) {
        for (int i = 1; i < image.length; i++) {
            if (image[i] < 0 || image[i - 1] >= 0 || before.rank(i + 1) < Tokens.SENTENCE) {
                continue;
            }
            int there = image[i];
            for (int j = there - 1; j >= 0 && inverse[j] < 0; j--) {
                if (after.id(j) == before.id(i) && after.rank(j + 1) >= Tokens.SENTENCE) {
                    image[i] = j;
                }
            }
            inverse[there] = -1;
            inverse[image[i]] = i;
        }
    }

    /** Moves each run of {@code text} without image that stands between two neighbours back to its best beginning. */
    private static void slide(int[] image, int[] inverse, Tokens text) {
        int at = 0;
        while (at < text.size()) {
            if (image[at] >= 0) {
                at++;
                continue;
            }
            int from = at;
            while (at < text.size() && image[at] < 0) at++;
            if (from == 0 || at == text.size() || image[at] != image[from - 1] + 1) {
                continue;
            }
            int best = 0;
            for (int back = 1;
                    from - back >= 0
                            && image[from - back] == image[from - 1] - back + 1
                            && text.id(from - back) == text.id(at - back);
                    back++) {
                if (text.rank(from - back) > text.rank(from - best)) {
                    best = back;
                }
            }
            for (int back = 1; back <= best; back++) {
                int there = image[from - back];
                image[from - back] = -1;
                image[at - back] = there;
                inverse[there] = at - back;
            }
        }
    }
}
