package dev.postil.readinglist;

import dev.postil.html.Moved;
import dev.postil.html.Paragraph;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which paragraphs of a text were read. What was read on one device and on another is read. */
record ReadMarks(BitSet paragraphs) {
    /** A stretch of text, in UTF-16 code units. */
    record Stretch(int start, int end) {}

    static ReadMarks of(@Nullable String hexadecimal) {
        return new ReadMarks(
                hexadecimal == null || hexadecimal.isEmpty()
                        ? new BitSet()
                        : BitSet.valueOf(reversed(new BigInteger(hexadecimal, 16).toByteArray())));
    }

    String text() {
        return new BigInteger(1, reversed(paragraphs.toByteArray())).toString(16);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] other = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            other[i] = bytes[bytes.length - 1 - i];
        }
        return other;
    }

    /** These, and the paragraphs of which at least half lies in one of the stretches. */
    ReadMarks and(List<Stretch> stretches, List<Paragraph> text) {
        BitSet all = (BitSet) paragraphs.clone();
        for (Stretch stretch : stretches) {
            for (int i = 0; i < text.size(); i++) {
                Paragraph paragraph = text.get(i);
                int common = Math.min(stretch.end(), paragraph.end()) - Math.max(stretch.start(), paragraph.start());
                if (common > 0 && common * 2 >= paragraph.end() - paragraph.start()) {
                    all.set(i);
                }
            }
        }
        return new ReadMarks(all);
    }

    /** The same in the text's next revision: what is still there stays read. */
    ReadMarks moved(Moved to) {
        BitSet moved = new BitSet();
        paragraphs.stream().filter(to::kept).map(to::place).forEach(moved::set);
        return new ReadMarks(moved);
    }

    /** The share of the text's words. */
    double coverage(List<Paragraph> text) {
        int all = text.stream().mapToInt(Paragraph::words).sum();
        int read = paragraphs.stream()
                .filter(i -> i < text.size())
                .map(i -> text.get(i).words())
                .sum();
        return all == 0 ? 0 : (double) read / all;
    }

    /** Neighbouring paragraphs as one stretch. */
    List<Stretch> stretches(List<Paragraph> text) {
        List<Stretch> stretches = new ArrayList<>();
        for (int from = paragraphs.nextSetBit(0); from >= 0 && from < text.size(); ) {
            int until = Math.min(paragraphs.nextClearBit(from), text.size());
            stretches.add(
                    new Stretch(text.get(from).start(), text.get(until - 1).end()));
            from = paragraphs.nextSetBit(until);
        }
        return stretches;
    }
}
