package dev.postil.annotation;

import dev.postil.html.Tokens;
import java.util.Arrays;

/** Rows of words that stand once in a part of one text and once in a part of another, found by their hashes. */
final class Seeds {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    /** Where each row begins, in the order of the first text. */
    final int[] here;

    final int[] there;

    private Seeds(int[] here, int[] there) {
        this.here = here;
        this.there = there;
    }

    /** Rows of {@code length} words in these ranges, none of them matched yet. */
    static Seeds find(Matched texts, int fromA, int toA, int fromB, int toB, int length) {
        int rowsA = toA - fromA - length + 1;
        int rowsB = toB - fromB - length + 1;
        if (rowsA <= 0 || rowsB <= 0) {
            return new Seeds(new int[0], new int[0]);
        }
        int capacity = Integer.highestOneBit(rowsA) * 4;
        long[] hashes = new long[capacity];
        int[] placeA = new int[capacity];
        int[] placeB = new int[capacity];
        Arrays.fill(placeA, -1);
        Arrays.fill(placeB, -1);
        for (int i = fromA; i < fromA + rowsA; i++) {
            if (free(texts.image, i, length)) {
                long hash = hash(texts.a, i, length);
                int slot = slot(hashes, placeA, hash);
                hashes[slot] = hash;
                placeA[slot] = placeA[slot] == -1 ? i : -2;
            }
        }
        for (int j = fromB; j < fromB + rowsB; j++) {
            if (free(texts.inverse, j, length)) {
                int slot = slot(hashes, placeA, hash(texts.b, j, length));
                placeB[slot] = placeB[slot] == -1 ? j : -2;
            }
        }
        int[] here = new int[rowsA];
        int[] there = new int[rowsA];
        int size = 0;
        for (int i = fromA; i < fromA + rowsA; i++) {
            if (free(texts.image, i, length)) {
                int slot = slot(hashes, placeA, hash(texts.a, i, length));
                if (placeA[slot] == i && placeB[slot] >= 0 && texts.same(i, placeB[slot], length)) {
                    here[size] = i;
                    there[size++] = placeB[slot];
                }
            }
        }
        return new Seeds(Arrays.copyOf(here, size), Arrays.copyOf(there, size));
    }

    private static boolean free(int[] image, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (image[i] >= 0) {
                return false;
            }
        }
        return true;
    }

    private static long hash(Tokens tokens, int from, int length) {
        long hash = length;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ tokens.id(i)) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static int slot(long[] hashes, int[] placeA, long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 17) & mask;
        while (placeA[slot] != -1 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
