package dev.postil.html;

/**
 * Where the same words stand before or behind an added passage and within it at the other end, either may be the addition. Of the readings that are all true this
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

    /** Moves each run of {@code text} without image that stands between two neighbours to its best beginning. */
    private static void slide(int[] image, int[] inverse, Tokens text) {
        int at = 0;
        while (at < text.size()) {
            if (image[at] >= 0) {
                at++;
                continue;
            }
            int from = at;
            while (at < text.size() && image[at] < 0) at++;
            if (from == 0 || next(image, inverse, at) != image[from - 1] + 1) {
                continue;
            }
            int forward = forward(image, inverse, text, from, at);
            from += forward;
            at += forward;
            int best = best(image, text, from, at, forward);
            for (int back = 1; back <= best; back++) {
                move(image, inverse, from - back, at - back);
            }
        }
    }

    /** What the token behind a run is, or would be. */
    private static int next(int[] image, int[] inverse, int at) {
        return at == image.length ? inverse.length : image[at];
    }

    /** Moves the run on as far as it goes, and says how far that is; never up to another run. */
    private static int forward(int[] image, int[] inverse, Tokens text, int from, int at) {
        int steps = 0;
        while (at + steps < text.size()
                && text.id(from + steps) == text.id(at + steps)
                && image[at + steps] == image[from + steps - 1] + 1
                && next(image, inverse, at + steps + 1) >= 0) {
            move(image, inverse, at + steps, from + steps);
            steps++;
        }
        return steps;
    }

    /** How far back the best beginning is; {@code asFound} if none is better than that. */
    private static int best(int[] image, Tokens text, int from, int at, int asFound) {
        int furthest = asFound;
        while (from - furthest - 1 >= 0
                && image[from - furthest - 1] == image[from - 1] - furthest
                && text.id(from - furthest - 1) == text.id(at - furthest - 1)) {
            furthest++;
        }
        int best = asFound;
        for (int back = asFound + 1; back <= furthest; back++) {
            best = text.rank(from - back) > text.rank(from - best) ? back : best;
        }
        for (int back = asFound - 1; back >= 0; back--) {
            best = text.rank(from - back) > text.rank(from - best) ? back : best;
        }
        return best;
    }

    /** Another token of the text, which reads the same, is the one that the other text has. */
    private static void move(int[] image, int[] inverse, int from, int to) {
        int there = image[from];
        image[from] = -1;
        image[to] = there;
        inverse[there] = to;
    }
}
