package dev.postil.readinglist;

import org.jspecify.annotations.Nullable;

/**
 * How far a reader is.
 *
 * @param coverage the share of the words that was read, 0 to 1
 */
public record Progress(
        double coverage, int remainingWords, @Nullable Position position) {
    /** A paragraph by its number among the blocks of the text, an offset in it, and the words it begins with. */
    public record Position(int block, int offset, String quote) {}

    static int remaining(int words, double coverage) {
        return (int) Math.round(words * (1 - coverage));
    }
}
