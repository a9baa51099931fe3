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
    private final Map<Long, Gap> gaps = new HashMap<>();

    private Alignment(String before, String after) {
        this.before = before;
        this.after = after;
        this.texts = Matcher.match(before, after);
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
        int low = here - 1;
        while (low >= 0 && !known(low, chain)) low--;
        int high = here + 1;
        while (high < texts.image.length && !known(high, chain)) high++;
        boolean open = low < 0;
        boolean openEnd = high == texts.image.length;
        if (chain > 0 && (open || here - low > Passage.NEAR)) {
            open = true;
            low = here - 1;
            while (low >= 0 && texts.image[low] < 0) low--;
        }
        if (chain > 0 && (openEnd || high - here > Passage.NEAR)) {
            openEnd = true;
            high = here + 1;
            while (high < texts.image.length && texts.image[high] < 0) high++;
        }
        int words = high - low - 1;
        int fromB = open ? 0 : texts.image[low] + 1;
        int toB = openEnd ? texts.b.size() : texts.image[high];
        if (chain > 0 && open) {
            fromB = openEnd ? toB : Math.max(0, toB - words - 2);
        } else if (chain > 0 && openEnd) {
            toB = Math.min(texts.b.size(), fromB + words + 2);
        }
        int fromA = low + 1;
        int toA = high;
        int startB = fromB;
        int endB = toB;
        return gaps.computeIfAbsent(
                ((long) chain << 32) + fromA, _ -> Gap.between(texts, before, after, fromA, toA, startB, endB));
    }

    private boolean known(int here, int chain) {
        return texts.image[here] >= 0 && texts.chain[here] == chain;
    }
}
