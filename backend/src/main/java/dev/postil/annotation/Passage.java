package dev.postil.annotation;

import dev.postil.html.Tokens;
import java.util.Arrays;

/** The words of one annotation, and what became of each. */
final class Passage {
    /** How far an edit reaches that is looked at as one. */
    static final int NEAR = 60;

    private static final int CONTEXT = 4;
    private static final double ALIKE = 0.6;
    private static final double SURE = 4;
    private static final int LONGEST_COMPARED = 20_000;

    final int from;
    final int to;
    private final Alignment alignment;
    private final Matched texts;
    private final int chain;
    private final int[] there;
    private final double[] likeness;
    private final boolean whole;
    private int first = -1;
    private int last = -1;
    private long fieldA = 1;
    private long fieldB = 1;

    Passage(Alignment alignment, int from, int to) {
        this.alignment = alignment;
        this.texts = alignment.texts;
        this.from = from;
        this.to = to;
        this.there = new int[to - from];
        this.likeness = new double[to - from];
        this.whole = isUnchanged();
        this.chain = whole ? texts.chain[from] : mainChain();
        for (int i = from; i < to; i++) {
            follow(i);
        }
        if (!whole) {
            trim();
        }
        for (int i = 0; i < there.length; i++) {
            if (there[i] >= 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
    }

    int firstHere() {
        return from + first;
    }

    int lastHere() {
        return from + last;
    }

    int firstThere() {
        return there[first];
    }

    int lastThere() {
        return there[last];
    }

    /** All its words stand there in a row, and for one of them at least no other place is as good. */
    boolean isWhole() {
        return whole && !allDoubtful() && Firm.is(texts, from, to, chain);
    }

    /** It was edited, but is still the same passage, and no other there is as like it. */
    boolean isLike() {
        if (whole || first < 0 || allDoubtful() || evidence() < Matched.chance(fieldA, fieldB) + SURE) {
            return false;
        }
        String old = Tokens.folded(alignment.before.substring(texts.a.start(from), texts.a.end(to - 1)));
        int start = texts.b.start(firstThere());
        int end = texts.b.end(lastThere());
        if (start >= end) {
            return false;
        }
        String young = Tokens.folded(alignment.after.substring(start, end));
        double kept = kept();
        int allowed = Math.ceilDiv(old.length(), 4);
        int errors = old.length() > LONGEST_COMPARED || young.length() > 4 * old.length()
                ? Integer.MAX_VALUE
                : Distance.between(old, young);
        boolean bracketed = beginsKnown() && endsKnown();
        boolean enough = errors <= allowed
                || (bracketed && kept >= 0.5 && young.length() <= 4 * old.length() + 200)
                || (kept >= 0.75 && known() >= 0.5 && young.length() <= 4 * old.length());
        return enough && !hasRival(old, start, end, Math.min(errors, (int) Math.round(old.length() * (1 - kept))));
    }

    /** Its first word is still there, or the one before it with no more between than there was. */
    private boolean beginsKnown() {
        return (first == 0 && isKept(0)) || (isInChain(from - 1) && firstThere() - texts.image[from - 1] - 1 <= first);
    }

    private boolean endsKnown() {
        int left = there.length - 1 - last;
        return (left == 0 && isKept(last)) || (isInChain(to) && texts.image[to] - lastThere() - 1 <= left);
    }

    private boolean isInChain(int here) {
        return here >= 0 && here < texts.image.length && texts.image[here] >= 0 && texts.chain[here] == chain;
    }

    private boolean isUnchanged() {
        int place = texts.image[from];
        for (int i = from; i < to; i++) {
            if (place < 0 || texts.image[i] != place + i - from || texts.chain[i] != texts.chain[from]) {
                return false;
            }
        }
        return true;
    }

    /** The way that most of its characters went. */
    private int mainChain() {
        java.util.Map<Integer, Integer> weights = new java.util.HashMap<>();
        for (int i = from; i < to; i++) {
            if (texts.image[i] >= 0) {
                weights.merge(texts.chain[i], texts.a.end(i) - texts.a.start(i), Integer::sum);
            }
        }
        return weights.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(0);
    }

    private void follow(int here) {
        int at = here - from;
        there[at] = -1;
        if (texts.image[here] >= 0) {
            if (texts.chain[here] == chain) {
                there[at] = texts.image[here];
                likeness[at] = 1;
            }
            return;
        }
        Gap gap = alignment.gap(here, chain);
        there[at] = gap.pair(here);
        likeness[at] = there[at] < 0 ? 0 : gap.likeness(here);
        fieldA = Math.max(fieldA, gap.toA - gap.fromA);
        fieldB = Math.max(fieldB, gap.toB - gap.fromB);
    }

    /** Words at an edge whose partners are nothing like them are gone, unless it is one or two that were replaced. */
    private void trim() {
        trim(0, 1);
        trim(there.length - 1, -1);
    }

    private void trim(int edge, int step) {
        int at = edge;
        while (at >= 0 && at < there.length && !isKept(at)) at += step;
        if (Math.abs(at - edge) > 2) {
            for (int i = edge; i != at; i += step) there[i] = -1;
        }
    }

    private boolean isKept(int at) {
        return there[at] >= 0 && likeness[at] >= ALIKE;
    }

    private boolean allDoubtful() {
        for (int i = from; i < to; i++) {
            if (!texts.doubtful[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnown(int at) {
        return there[at] >= 0 && texts.image[from + at] >= 0;
    }

    /** A word beside it is there as well; a single common word in another text may be anybody's. */
    private boolean isInRow(int at) {
        return (at > 0 && isKept(at - 1) && there[at - 1] == there[at] - 1)
                || (at + 1 < there.length && isKept(at + 1) && there[at + 1] == there[at] + 1);
    }

    /** The share of its characters whose words are still there. */
    private double kept() {
        return share(this::isKept);
    }

    /** The share of its characters whose words are beyond doubt. */
    private double known() {
        return share(this::isKnown);
    }

    private double share(java.util.function.IntPredicate counts) {
        double all = 0;
        double share = 0;
        for (int i = 0; i < there.length; i++) {
            int length = texts.a.end(from + i) - texts.a.start(from + i);
            all += length;
            share += counts.test(i) ? length : 0;
        }
        return share / all;
    }

    /** The bits of its words, and of those close to it, that are found where it is. */
    private double evidence() {
        double bits = 0;
        for (int i = Math.max(0, from - CONTEXT); i < Math.min(texts.image.length, to + CONTEXT); i++) {
            boolean inside = i >= from && i < to;
            if (inside) {
                bits += isKept(i - from) && (isKnown(i - from) || isInRow(i - from))
                        ? texts.bits(i, i + 1) * likeness[i - from]
                        : 0;
            } else if (texts.image[i] >= 0
                    && texts.chain[i] == chain
                    && texts.image[i] >= firstThere() - 2 * CONTEXT
                    && texts.image[i] <= lastThere() + 2 * CONTEXT) {
                bits += texts.bits(i, i + 1);
            }
        }
        return bits;
    }

    /** Whether another part of the edited passages around is about as like it. */
    private boolean hasRival(String old, int start, int end, int errors) {
        int clear = errors + Math.max(1, old.length() / 8);
        int[] around = Arrays.stream(edges())
                .map(edge -> Math.max(0, Math.min(alignment.after.length(), edge)))
                .toArray();
        return (around[0] < start && Distance.within(old, free(around[0], start)) <= clear)
                || (end < around[1] && Distance.within(old, free(end, around[1])) <= clear);
    }

    /** From where to where the gaps that its words are in reach. */
    private int[] edges() {
        int low = texts.b.start(firstThere());
        int high = texts.b.end(lastThere());
        for (int i = from; i < to; i++) {
            if (texts.image[i] < 0) {
                Gap gap = alignment.gap(i, chain);
                if (gap.toB > gap.fromB) {
                    low = Math.min(low, texts.b.start(gap.fromB));
                    high = Math.max(high, texts.b.end(gap.toB - 1));
                }
            }
        }
        return new int[] {low, high};
    }

    /** The later text from one place to another; it is that of the gaps, so words of other passages are few. */
    private String free(int start, int end) {
        return Tokens.folded(alignment.after.substring(start, end));
    }
}
