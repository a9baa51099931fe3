package dev.postil.annotation;

import dev.postil.html.Rising;
import java.util.Arrays;

/**
 * Finds which words of a text are which of a later one: first all that stand in their old order, around rows of words that occur once in
 * each; then what moved, among the words that are left over. A match that may be chance is dropped: the rarer its words and the smaller
 * the field that it was found in, the better it counts.
 */
final class Matcher {
    private static final int[] IN_ORDER = {8, 4, 2, 1};
    private static final int[] MOVED = {8, 4};
    private static final double SURE = 12;
    private static final double SURE_OF_MOVE = 12;
    /** Moved rows with no more words between them moved together. */
    private static final int TOGETHER = 40;

    private final Matched texts;

    private Matcher(Matched texts) {
        this.texts = texts;
    }

    static Matched match(String before, String after) {
        Matched texts = Matched.nothing(before, after);
        Matcher matcher = new Matcher(texts);
        matcher.fill(0, texts.a.size(), 0, texts.b.size(), 0);
        matcher.dropChance();
        Doubles.settle(texts);
        matcher.moves();
        return texts;
    }

    private void fill(int fromA, int toA, int fromB, int toB, int group) {
        int lowA = fromA;
        int lowB = fromB;
        int highA = toA;
        int highB = toB;
        while (lowA < highA && lowB < highB && texts.a.id(lowA) == texts.b.id(lowB)) {
            texts.match(lowA++, lowB++, group);
        }
        while (lowA < highA && lowB < highB && texts.a.id(highA - 1) == texts.b.id(highB - 1)) {
            texts.match(--highA, --highB, group);
        }
        double needed = Matched.chance(highA - lowA, highB - lowB) + SURE;
        for (int length : IN_ORDER) {
            if (highA - lowA >= length
                    && highB - lowB >= length
                    && seeded(lowA, highA, lowB, highB, length, needed, group)) {
                return;
            }
        }
    }

    /** Matches along rows of this length and goes on between them; answers whether there were any. */
    private boolean seeded(int lowA, int highA, int lowB, int highB, int length, double needed, int group) {
        Seeds seeds = Seeds.find(texts, lowA, highA, lowB, highB, length);
        int[] here = new int[seeds.here.length];
        int[] there = new int[seeds.here.length];
        int size = 0;
        for (int k = 0; k < here.length; k++) {
            if (texts.bits(seeds.here[k], seeds.here[k] + length) >= needed) {
                here[size] = seeds.here[k];
                there[size++] = seeds.there[k];
            }
        }
        int nextA = lowA;
        int nextB = lowB;
        for (int k : Rising.longest(Arrays.copyOf(there, size))) {
            int skip = Math.max(0, Math.max(nextA - here[k], nextB - there[k]));
            if (skip >= length) {
                continue;
            }
            fill(nextA, here[k] + skip, nextB, there[k] + skip, group);
            for (int i = skip; i < length; i++) {
                texts.match(here[k] + i, there[k] + i, group);
            }
            nextA = here[k] + length;
            nextB = there[k] + length;
        }
        if (size > 0) {
            fill(nextA, highA, nextB, highB, group);
        }
        return size > 0;
    }

    /** Unmatches rows that are too common for the field between the rows around them that are beyond doubt. */
    private void dropChance() {
        double beyondDoubt = Matched.chance(texts.a.size(), texts.b.size()) + SURE;
        int[] image = texts.image;
        int lastA = 0;
        int lastB = 0;
        for (int at = 0; at < image.length; at = Math.max(at + 1, end(at))) {
            if (image[at] >= 0 && texts.bits(at, end(at)) >= beyondDoubt) {
                dropChance(lastA, at, lastB, image[at]);
                lastA = end(at);
                lastB = image[lastA - 1] + 1;
            }
        }
        dropChance(lastA, image.length, lastB, texts.b.size());
    }

    private void dropChance(int fromA, int toA, int fromB, int toB) {
        double needed = Matched.chance(toA - fromA, toB - fromB) + SURE / 2;
        int at = fromA;
        while (at < toA) {
            int end = Math.max(at + 1, Math.min(toA, end(at)));
            if (texts.image[at] >= 0 && texts.bits(at, end) < needed) {
                for (int i = at; i < end; i++) texts.unmatch(i);
            }
            at = end;
        }
    }

    /** Behind the last word of the row that begins here and goes on in both texts. */
    private int end(int from) {
        int at = from;
        while (at < texts.image.length && texts.image[at] >= 0 && texts.image[at] == texts.image[from] + at - from) {
            at++;
        }
        return at;
    }

    private void moves() {
        long leftA = Arrays.stream(texts.image).filter(i -> i < 0).count();
        long leftB = Arrays.stream(texts.inverse).filter(i -> i < 0).count();
        double needed = Matched.chance(leftA, leftB) + SURE_OF_MOVE;
        int group = 0;
        for (int length : MOVED) {
            Seeds seeds = Seeds.find(texts, 0, texts.a.size(), 0, texts.b.size(), length);
            for (int k = 0; k < seeds.here.length; k++) {
                int here = seeds.here[k];
                int there = seeds.there[k];
                if (texts.image[here] < 0 && texts.inverse[there] < 0 && texts.bits(here, here + length) >= needed) {
                    group++;
                    move(here, there, group);
                }
            }
        }
        if (group > 0) {
            joinMoves();
        }
    }

    private void move(int here, int there, int group) {
        int fromA = here;
        int fromB = there;
        while (fromA > 0 && fromB > 0 && free(fromA - 1, fromB - 1)) {
            fromA--;
            fromB--;
        }
        for (int i = fromA, j = fromB; i < texts.a.size() && j < texts.b.size() && free(i, j); i++, j++) {
            texts.match(i, j, group);
        }
    }

    private boolean free(int here, int there) {
        return texts.image[here] < 0 && texts.inverse[there] < 0 && texts.a.id(here) == texts.b.id(there);
    }

    /** Rows that moved by the same way are one chain, and what stands between them is looked at as if it had not moved. */
    private void joinMoves() {
        int at = 0;
        int last = -1;
        while (at < texts.image.length) {
            if (texts.image[at] < 0) {
                at++;
                continue;
            }
            int end = end(at);
            if (texts.chain[at] > 0 && last >= 0 && texts.chain[last] > 0) {
                int gapA = at - last - 1;
                int gapB = texts.image[at] - texts.image[last] - 1;
                if (gapA <= TOGETHER
                        && gapB >= 0
                        && gapB <= TOGETHER
                        && isFree(texts.image[last] + 1, texts.image[at])) {
                    int group = texts.chain[last];
                    for (int i = at; i < end; i++) texts.chain[i] = group;
                    fill(last + 1, at, texts.image[last] + 1, texts.image[at], group);
                }
            }
            last = end - 1;
            at = end;
        }
    }

    private boolean isFree(int fromB, int toB) {
        for (int j = fromB; j < toB; j++) {
            if (texts.inverse[j] >= 0) {
                return false;
            }
        }
        return true;
    }
}
