package dev.postil.annotation;

import dev.postil.html.Tokens;

/**
 * Where a passage stands twice beside each other in one text and once in the other, each of the two may be the one. If only one of the
 * readings has the addition (or removal) begin where a paragraph or sentence does, that is taken; otherwise the words are doubtful.
 */
final class Doubles {
    private Doubles() {}

    static void settle(Matched texts) {
        int[] image = texts.image;
        // The beginnings and the ends of the texts are known to belong together.
        for (int i = 0; i <= image.length; i++) {
            if (there(texts, i - 1) >= -1 && there(texts, i) > there(texts, i - 1) + 1) {
                added(texts, i);
            }
        }
        for (int i = 0; i < image.length; i++) {
            if (image[i] < 0 && (i == 0 || image[i - 1] >= 0)) {
                int end = i;
                while (end < image.length && image[end] < 0) end++;
                if (there(texts, end) == there(texts, i - 1) + 1) {
                    removed(texts, i, end);
                }
            }
        }
    }

    /** The image of a word; what is before the first is before the first, and -2 if there is none. */
    private static int there(Matched texts, int here) {
        if (here < 0) {
            return -1;
        }
        if (here >= texts.image.length) {
            return texts.b.size();
        }
        return texts.image[here] < 0 ? -2 : texts.image[here];
    }

    /** Between the words {@code i - 1} and {@code i} of the first text something was added. */
    private static void added(Matched texts, int i) {
        int[] image = texts.image;
        Tokens b = texts.b;
        int from = there(texts, i - 1) + 1;
        int to = there(texts, i);
        int back = 0;
        while (i - back - 1 >= 0
                && image[i - back - 1] == from - back - 1
                && b.id(from - back - 1) == b.id(to - back - 1)) back++;
        int ahead = 0;
        while (i + ahead < image.length && image[i + ahead] == to + ahead && b.id(from + ahead) == b.id(to + ahead)) {
            ahead++;
        }
        Choice choice = Choice.of(b, from, -back, ahead);
        for (int k = -1; k >= choice.first; k--) {
            rematch(texts, i + k, to + k);
        }
        for (int k = 0; k < choice.first; k++) {
            rematch(texts, i + k, from + k);
        }
        for (int k = choice.first; k < choice.last; k++) {
            texts.doubtful[i + k] = true;
        }
    }

    /** The words from {@code from} to before {@code to} of the first text are gone, their neighbours meet. */
    private static void removed(Matched texts, int from, int to) {
        int[] image = texts.image;
        Tokens a = texts.a;
        int back = 0;
        while (from - back - 1 >= 0
                && image[from - back - 1] >= 0
                && image[from - back - 1] == image[from - 1] - back
                && a.id(from - back - 1) == a.id(to - back - 1)) back++;
        int ahead = 0;
        while (to + ahead < image.length
                && image[to + ahead] == image[to] + ahead
                && a.id(from + ahead) == a.id(to + ahead)) {
            ahead++;
        }
        Choice choice = Choice.of(a, from, -back, ahead);
        int low = Math.min(choice.first, 0);
        int high = Math.max(choice.last, 0);
        // What is gone, and what took its place, cannot be told apart where both readings are as good.
        if (choice.first < choice.last) {
            for (int k = from + low; k < to + high; k++) {
                texts.doubtful[k] = true;
            }
            return;
        }
        for (int k = -1; k >= choice.first; k--) {
            int there = image[from + k];
            int group = texts.chain[from + k];
            texts.unmatch(from + k);
            texts.match(to + k, there, group);
        }
        for (int k = 0; k < choice.first; k++) {
            int there = image[to + k];
            int group = texts.chain[to + k];
            texts.unmatch(to + k);
            texts.match(from + k, there, group);
        }
    }

    private static void rematch(Matched texts, int here, int there) {
        int group = texts.chain[here];
        texts.unmatch(here);
        texts.match(here, there, group);
    }

    /** The best places to begin, as steps from where the edit seemed to: the first and the last of them. */
    private record Choice(int first, int last) {
        static Choice of(Tokens tokens, int from, int lowest, int highest) {
            int best = -1;
            int first = 0;
            int last = 0;
            for (int step = lowest; step <= highest; step++) {
                int rank = tokens.rank(from + step);
                if (rank > best) {
                    best = rank;
                    first = step;
                }
                if (rank == best) {
                    last = step;
                }
            }
            return new Choice(first, last);
        }
    }
}
