package dev.postil.annotation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a text stand in a later one. What is answered is the same passage: its words where they stayed or went, as they were
 * edited. Where the passage is gone, or may as well be another, there is no answer.
 */
final class Alignment {
    final String before;
    final String after;
    final Matched texts;
    /** For each word the known one before and behind it that stands in its old order. */
    private final int[] lastInOrder;

    private final int[] nextInOrder;
    private final Map<Long, Gap> gaps = new HashMap<>();

    private Alignment(String before, String after) {
        this.before = before;
        this.after = after;
        this.texts = Matcher.match(before, after);
        int words = texts.image.length;
        this.lastInOrder = new int[words];
        this.nextInOrder = new int[words];
        for (int i = 0, last = -1; i < words; i++) {
            lastInOrder[i] = last;
            last = known(i, 0) ? i : last;
        }
        for (int i = words - 1, next = words; i >= 0; i--) {
            nextInOrder[i] = next;
            next = known(i, 0) ? i : next;
        }
    }

    static Alignment of(String before, String after) {
        return new Alignment(before, after);
    }

    Optional<TextRange> place(TextRange range) {
        int first = texts.a.at(range.start());
        int last = texts.a.at(range.end() - 1);
        int end = last < texts.a.size() && texts.a.start(last) < range.end() ? last + 1 : last;
        if (first >= end) {
            return Optional.empty();
        }
        Passage passage = new Passage(this, first, end);
        return passage.isWhole() || passage.isLike() ? Optional.of(exactly(range, passage)) : Optional.empty();
    }

    /** The place of the words, with the space or the part of a word at the edges that the range had. */
    private TextRange exactly(TextRange range, Passage passage) {
        int start = texts.b.start(passage.firstThere());
        if (passage.firstHere() == passage.from) {
            int into = range.start() - texts.a.start(passage.from);
            boolean same = start + into >= 0
                    && before.regionMatches(
                            Math.min(range.start(), range.start() - into),
                            after,
                            Math.min(start, start + into),
                            Math.abs(into))
                    && sameWord(passage.from, passage.firstThere());
            start += same ? into : 0;
        }
        int end = texts.b.end(passage.lastThere());
        if (passage.lastHere() == passage.to - 1) {
            int beyond = range.end() - texts.a.end(passage.to - 1);
            boolean same = end + beyond <= after.length()
                    && before.regionMatches(
                            Math.min(range.end(), range.end() - beyond),
                            after,
                            Math.min(end, end + beyond),
                            Math.abs(beyond))
                    && sameWord(passage.to - 1, passage.lastThere());
            end += same ? beyond : 0;
        }
        return start < end
                ? new TextRange(start, end)
                : new TextRange(texts.b.start(passage.firstThere()), texts.b.end(passage.lastThere()));
    }

    private boolean sameWord(int here, int there) {
        return texts.a.id(here) == texts.b.id(there)
                && texts.a.end(here) - texts.a.start(here) == texts.b.end(there) - texts.b.start(there);
    }

    /** The edited passage of this chain that a word without a match is in. */
    Gap gap(int here, int chain) {
        int low = chain == 0 ? lastInOrder[here] : near(here, -1, chain);
        int high = chain == 0 ? nextInOrder[here] : near(here, 1, chain);
        int fromB = low < 0 ? 0 : texts.image[low] + 1;
        int toB = high == texts.image.length ? texts.b.size() : texts.image[high];
        if (chain > 0 && (low < 0 || texts.chain[low] != chain)) {
            fromB = Math.max(0, toB - (high - low) - 1);
        } else if (chain > 0 && (high == texts.image.length || texts.chain[high] != chain)) {
            toB = Math.min(texts.b.size(), fromB + (high - low) + 1);
        }
        int startB = fromB;
        int endB = toB;
        return gaps.computeIfAbsent(
                ((long) chain << 32) + low + 1, _ -> Gap.between(texts, before, after, low + 1, high, startB, endB));
    }

    /** The next known word in this direction, if one of what moved together is near; else where the unknown words end. */
    private int near(int here, int step, int chain) {
        int at = here + step;
        while (at >= 0 && at < texts.image.length && Math.abs(at - here) <= Passage.NEAR && !known(at, chain)) {
            at += step;
        }
        if (at >= 0 && at < texts.image.length && known(at, chain)) {
            return at;
        }
        at = here + step;
        while (at >= 0 && at < texts.image.length && texts.image[at] < 0) {
            at += step;
        }
        return at;
    }

    private boolean known(int here, int chain) {
        return texts.image[here] >= 0 && texts.chain[here] == chain;
    }
}
