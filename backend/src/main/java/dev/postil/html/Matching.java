package dev.postil.html;

import java.util.Arrays;

/**
 * Which tokens of a text are still there in a later one, in their order: the longest common subsequence where that is cheap to find,
 * else one built around the words that occur once (patience), which reads better anyway.
 */
final class Matching {
    private final int[] a;
    private final int[] b;
    private final int[] image;
    private final int[] countA;
    private final int[] countB;
    private final int[] placeB;

    private Matching(int[] a, int[] b, int numbers) {
        this.a = a;
        this.b = b;
        this.image = new int[a.length];
        this.countA = new int[numbers];
        this.countB = new int[numbers];
        this.placeB = new int[numbers];
        Arrays.fill(image, -1);
    }

    /** For each token of the old text the token of the new one that it is, or -1. */
    static int[] of(Tokens before, Tokens after, Tokens.Numbers numbers) {
        Matching matching = new Matching(before.ids(), after.ids(), numbers.size());
        matching.fill(0, before.size(), 0, after.size());
        Islands.drop(matching.image, after.size());
        Slides.settle(matching.image, before, after);
        return matching.image;
    }

    private void fill(int fromA, int toA, int fromB, int toB) {
        int lowA = fromA;
        int lowB = fromB;
        int highA = toA;
        int highB = toB;
        while (lowA < highA && lowB < highB && a[lowA] == b[lowB]) {
            image[lowA++] = lowB++;
        }
        while (lowA < highA && lowB < highB && a[highA - 1] == b[highB - 1]) {
            image[--highA] = --highB;
        }
        if (lowA == highA || lowB == highB) {
            return;
        }
        if (Myers.match(a, lowA, highA, b, lowB, highB, image)) {
            return;
        }
        int[][] anchors = anchors(lowA, highA, lowB, highB);
        int nextA = lowA;
        int nextB = lowB;
        for (int k = 0; k < anchors[0].length; k++) {
            int here = anchors[0][k];
            int there = anchors[1][k];
            if (here >= nextA && there >= nextB) {
                image[here] = there;
                fill(nextA, here, nextB, there);
                nextA = here + 1;
                nextB = there + 1;
            }
        }
        if (nextA > lowA) {
            fill(nextA, highA, nextB, highB);
        }
    }

    /** The tokens that occur once here and once there, as far as they stand in the same order. */
    private int[][] anchors(int lowA, int highA, int lowB, int highB) {
        for (int i = lowA; i < highA; i++) countA[a[i]]++;
        for (int j = lowB; j < highB; j++) {
            countB[b[j]]++;
            placeB[b[j]] = j;
        }
        int[] tokens = new int[highA - lowA];
        int[] places = new int[highA - lowA];
        int size = 0;
        for (int i = lowA; i < highA; i++) {
            if (countA[a[i]] == 1 && countB[a[i]] == 1) {
                tokens[size] = i;
                places[size++] = placeB[a[i]];
            }
        }
        for (int i = lowA; i < highA; i++) countA[a[i]] = 0;
        for (int j = lowB; j < highB; j++) countB[b[j]] = 0;
        int[] rising = Rising.longest(Arrays.copyOf(places, size));
        int[][] anchors = new int[2][rising.length];
        for (int k = 0; k < rising.length; k++) {
            anchors[0][k] = tokens[rising[k]];
            anchors[1][k] = places[rising[k]];
        }
        return anchors;
    }
}
