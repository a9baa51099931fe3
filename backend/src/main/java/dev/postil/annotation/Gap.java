package dev.postil.annotation;

import java.util.Arrays;

/**
 * A passage that was edited: words between two that are known, in both texts. Its words are paired by likeness (Needleman and Wunsch), so that
 * a misspelt word is found in the mended one.
 */
final class Gap {
    /** More words than that are not an edit of each other but another text. */
    private static final int MOST = 250;

    private static final double SKIP = 0.7;
    private static final double UNLIKE = 1.3;

    final int fromA;
    final int toA;
    final int fromB;
    final int toB;
    private final int[] pairs;
    private final double[] likeness;

    private Gap(int fromA, int toA, int fromB, int toB) {
        this.fromA = fromA;
        this.toA = toA;
        this.fromB = fromB;
        this.toB = toB;
        this.pairs = new int[toA - fromA];
        this.likeness = new double[toA - fromA];
        Arrays.fill(pairs, -1);
    }

    /** The gap with no pairs where there is nothing to pair, or too much. */
    static Gap between(Matched texts, String before, String after, int fromA, int toA, int fromB, int toB) {
        Gap gap = new Gap(fromA, toA, fromB, Math.max(fromB, toB));
        if (toB > fromB && toA - fromA <= MOST && toB - fromB <= MOST) {
            gap.pair(texts, before, after);
        }
        return gap;
    }

    /** The word of the later text that this one became, or -1. */
    int pair(int here) {
        return pairs[here - fromA];
    }

    /** How much it is like it: 1 for the same, 0 for quite another. */
    double likeness(int here) {
        return likeness[here - fromA];
    }

    private void pair(Matched texts, String before, String after) {
        int rows = toA - fromA;
        int columns = toB - fromB;
        double[][] cost = new double[rows + 1][columns + 1];
        double[][] like = new double[rows][columns];
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = SKIP * (i + j);
                    continue;
                }
                int here = fromA + i - 1;
                int there = fromB + j - 1;
                boolean free = texts.inverse[there] < 0 && texts.image[here] < 0;
                double alike = free ? alike(texts, before, after, here, there) : -1;
                like[i - 1][j - 1] = alike;
                double pair = alike < 0 ? 2 * SKIP + 1 : alike < 0.5 ? UNLIKE : 1 - alike;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + pair, SKIP + Math.min(cost[i - 1][j], cost[i][j - 1]));
            }
        }
        int i = rows;
        int j = columns;
        while (i > 0 && j > 0) {
            if (cost[i][j] == SKIP + cost[i - 1][j]) {
                i--;
            } else if (cost[i][j] == SKIP + cost[i][j - 1]) {
                j--;
            } else {
                i--;
                j--;
                pairs[i] = fromB + j;
                likeness[i] = like[i][j];
            }
        }
    }

    private static double alike(Matched texts, String before, String after, int here, int there) {
        if (texts.a.id(here) == texts.b.id(there)) {
            return 1;
        }
        String one = before.substring(texts.a.start(here), texts.a.end(here));
        String other = after.substring(texts.b.start(there), texts.b.end(there));
        boolean words =
                Character.isLetterOrDigit(one.codePointAt(0)) && Character.isLetterOrDigit(other.codePointAt(0));
        int longer = Math.max(one.length(), other.length());
        if (!words || 2 * Math.min(one.length(), other.length()) < longer) {
            return 0;
        }
        return 1 - (double) Distance.between(one, other) / longer;
    }
}
