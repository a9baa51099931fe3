package dev.postil.html;

/** Words that stayed by chance in the middle of a rewritten passage; shown as kept they would make it unreadable. */
final class Islands {
    private static final int LONGEST = 3;
    private static final int SEA = 4;

    private Islands() {}

    /** Takes out runs of a few kept tokens with at least four times as much changed on each side. */
    static void drop(int[] image, int sizeB) {
        int changedBefore = 0;
        int at = 0;
        int lastB = -1;
        while (at < image.length) {
            int gap = at;
            while (at < image.length && image[at] < 0) at++;
            int runA = at;
            int runB = at < image.length ? image[at] : sizeB;
            changedBefore += Math.max(runA - gap, runB - lastB - 1);
            while (at < image.length && image[at] >= 0 && image[at] == runB + at - runA) at++;
            int length = at - runA;
            if (length == 0) {
                break;
            }
            int next = at;
            while (next < image.length && image[next] < 0) next++;
            int nextB = next < image.length ? image[next] : sizeB;
            int changedAfter = Math.max(next - at, nextB - (runB + length));
            boolean island = length <= LONGEST
                    && changedBefore >= SEA * length
                    && changedAfter >= SEA * length
                    && runA > 0
                    && at < image.length;
            if (island) {
                for (int i = runA; i < at; i++) image[i] = -1;
                changedBefore += length;
            } else {
                changedBefore = 0;
            }
            lastB = runB + length - 1;
        }
    }
}
