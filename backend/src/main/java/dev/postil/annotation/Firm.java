package dev.postil.annotation;

import dev.postil.html.Tokens;

/** Whether words that stand elsewhere in a row are the passage: a few alone in another text, such as a name, are not. */
final class Firm {
    private static final int LONG_ENOUGH_ALONE = 8;
    private static final int AROUND = Passage.NEAR / 2;
    /** As far as a sentence moves among those around it. */
    private static final int CLOSE = 2 * Passage.NEAR;

    private final Matched texts;
    private final int chain;
    private final int low;
    private final int high;

    private Firm(Matched texts, int from, int to, int chain) {
        this.texts = texts;
        this.chain = chain;
        int first = from;
        while (isInChain(first - 1) && texts.image[first - 1] == texts.image[first] - 1) first--;
        int end = to;
        while (isInChain(end) && texts.image[end] == texts.image[end - 1] + 1) end++;
        this.low = first;
        this.high = end;
    }

    static boolean is(Matched texts, int from, int to, int chain) {
        Firm row = new Firm(texts, from, to, chain);
        return row.isAtEdge() || row.high - row.low >= LONG_ENOUGH_ALONE || row.hasNeighbours();
    }

    private boolean isAtEdge() {
        return (low == 0 && texts.image[0] == 0)
                || (high == texts.image.length && texts.image[high - 1] == texts.b.size() - 1);
    }

    /** Much of what stood around it went with it; or, for a whole sentence, is still close to where it went. */
    private boolean hasNeighbours() {
        boolean sentence = isSentence();
        int around = 0;
        int known = 0;
        for (int i = Math.max(0, low - AROUND); i < Math.min(texts.image.length, high + AROUND); i++) {
            if (i < low || i >= high) {
                around++;
                known += isInChain(i) || (sentence && isClose(i)) ? 1 : 0;
            }
        }
        return known * 5 >= around;
    }

    private boolean isClose(int here) {
        return texts.image[here] >= 0 && Math.abs(texts.image[here] - texts.image[low]) <= CLOSE;
    }

    private boolean isSentence() {
        int there = texts.image[low];
        int behind = texts.image[high - 1] + 1;
        return texts.a.rank(low) >= Tokens.SENTENCE
                && texts.b.rank(there) >= Tokens.SENTENCE
                && ends(texts.a, high)
                && ends(texts.b, behind);
    }

    /** Its last mark, which stands anywhere, may have been taken for another's. */
    private static boolean ends(Tokens tokens, int behind) {
        return tokens.rank(behind) >= Tokens.SENTENCE || tokens.rank(behind + 1) >= Tokens.SENTENCE;
    }

    private boolean isInChain(int here) {
        return here >= 0 && here < texts.image.length && texts.image[here] >= 0 && texts.chain[here] == chain;
    }
}
