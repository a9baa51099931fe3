package dev.postil.annotation;

import dev.postil.html.Tokens;
import java.util.Arrays;

/** Two texts and which words of the one are which of the other, as far as that is known. */
final class Matched {
    private static final double SMALL_TEXT = 2_000;

    final Tokens a;
    final Tokens b;
    /** For each word of the first text its place in the second, or -1; and the other way round. */
    final int[] image;

    final int[] inverse;
    /** Which words moved together; 0 for those that stand in their old order. */
    final int[] chain;
    /** Words that may as well be others, since the same passage stands beside them. */
    final boolean[] doubtful;

    private final double[] bits;

    private Matched(Tokens a, Tokens b, int numbers) {
        this.a = a;
        this.b = b;
        this.image = new int[a.size()];
        this.inverse = new int[b.size()];
        this.chain = new int[a.size()];
        this.doubtful = new boolean[a.size()];
        Arrays.fill(image, -1);
        Arrays.fill(inverse, -1);
        int[] counts = new int[numbers];
        for (int i = 0; i < a.size(); i++) counts[a.id(i)]++;
        for (int j = 0; j < b.size(); j++) counts[b.id(j)]++;
        double all = Math.max(SMALL_TEXT, a.size() + b.size());
        this.bits = new double[numbers];
        for (int id = 0; id < numbers; id++) {
            bits[id] = log2(all / counts[id]);
        }
    }

    static Matched nothing(String before, String after) {
        Tokens.Numbers numbers = new Tokens.Numbers();
        Tokens a = Tokens.of(before, numbers);
        Tokens b = Tokens.of(after, numbers);
        return new Matched(a, b, numbers.size());
    }

    void match(int here, int there, int group) {
        image[here] = there;
        inverse[there] = here;
        chain[here] = group;
    }

    void unmatch(int here) {
        inverse[image[here]] = -1;
        image[here] = -1;
        chain[here] = 0;
    }

    boolean same(int here, int there, int length) {
        for (int k = 0; k < length; k++) {
            if (a.id(here + k) != b.id(there + k)) {
                return false;
            }
        }
        return true;
    }

    /** How unlikely it is, in bits, to meet these words of the first text by chance. */
    double bits(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += bits[a.id(i)];
        }
        return sum;
    }

    /** The bits that make a match in so large a field more than chance. */
    static double chance(long wordsA, long wordsB) {
        return log2(Math.max(1, wordsA) * (double) Math.max(1, wordsB));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
