package dev.postil.html;

/** The longest rising subsequence (patience sorting). */
public final class Rising {
    private Rising() {}

    /** The indexes of as many values as can be chosen so that each is greater than the one before it. */
    public static int[] longest(int[] values) {
        int[] tails = new int[values.length];
        int[] before = new int[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[tails[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] chosen = new int[length];
        int at = length == 0 ? -1 : tails[length - 1];
        for (int k = length - 1; k >= 0; k--) {
            chosen[k] = at;
            at = before[at];
        }
        return chosen;
    }
}
