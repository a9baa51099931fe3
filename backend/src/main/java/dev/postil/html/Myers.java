package dev.postil.html;

import java.util.Arrays;

/** Myers' O(ND) difference: the fewest words removed and added. */
final class Myers {
    private static final int MOST_EDITS = 1_000;

    private Myers() {}

    /** Writes the matches of two ranges into {@code image}; answers false, and writes nothing, if they differ by too much. */
    static boolean match(int[] a, int fromA, int toA, int[] b, int fromB, int toB, int[] image) {
        int n = toA - fromA;
        int m = toB - fromB;
        int most = Math.min(n + m, MOST_EDITS);
        if (Math.abs(n - m) > most) {
            return false;
        }
        int[][] steps = new int[most + 1][];
        int[] reach = new int[2 * most + 3];
        int zero = most + 1;
        for (int d = 0; d <= most; d++) {
            for (int k = -d; k <= d; k += 2) {
                boolean down = k == -d || (k != d && reach[zero + k - 1] < reach[zero + k + 1]);
                int x = down ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && a[fromA + x] == b[fromB + y]) {
                    x++;
                    y++;
                }
                reach[zero + k] = x;
                if (x >= n && y >= m) {
                    back(steps, d, n, m, fromA, fromB, image);
                    return true;
                }
            }
            steps[d] = Arrays.copyOfRange(reach, zero - d, zero + d + 1);
        }
        return false;
    }

    /** Walks from the end to the beginning over the furthest reaches that were kept. */
    private static void back(int[][] steps, int edits, int n, int m, int fromA, int fromB, int[] image) {
        int x = n;
        int y = m;
        for (int d = edits; d > 0; d--) {
            int k = x - y;
            int[] reach = steps[d - 1];
            boolean down = k == -d || (k != d && at(reach, d - 1, k - 1) < at(reach, d - 1, k + 1));
            int previousK = down ? k + 1 : k - 1;
            int previousX = at(reach, d - 1, previousK);
            int afterX = down ? previousX : previousX + 1;
            while (x > afterX) {
                image[fromA + --x] = fromB + --y;
            }
            x = previousX;
            y = previousX - previousK;
        }
        while (x > 0) {
            image[fromA + --x] = fromB + --y;
        }
    }

    private static int at(int[] reach, int d, int k) {
        return reach[k + d];
    }
}
