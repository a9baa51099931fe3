package dev.postil.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words and marks of a text, one after another. Each has a number that is the same for whatever reads the same: curled and straight
 * quotation marks, all dashes, words with and without soft hyphens. A word is what {@link WordCount} takes for one; letters of scripts
 * without spaces and all other marks stand alone.
 */
public final class Tokens {
    /** Numbers for words, shared by the texts that are compared. */
    public static final class Numbers {
        private final Map<String, Integer> known = new HashMap<>();

        int of(String key) {
            return known.computeIfAbsent(key, _ -> known.size());
        }

        public int size() {
            return known.size();
        }
    }

    /** What begins at a token: the higher, the likelier it is that an edit begins there. */
    public static final int IN_SENTENCE = 0;

    public static final int CLAUSE = 1;
    public static final int SENTENCE = 2;
    public static final int BLOCK = 3;

    private int[] ids = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private byte[] ranks = new byte[256];
    private int size;

    Tokens() {}

    public static Tokens of(String text, Numbers numbers) {
        Tokens tokens = new Tokens();
        tokens.add(text, 0, text.length(), numbers);
        return tokens;
    }

    public int size() {
        return size;
    }

    public int id(int token) {
        return ids[token];
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    /** One of {@link #BLOCK} and the like; what lies behind the last token begins a block. */
    public int rank(int token) {
        return token >= size ? BLOCK : ranks[token];
    }

    public int[] ids() {
        return Arrays.copyOf(ids, size);
    }

    /** The first token that ends behind this place of the text. */
    public int at(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The text as its words and marks read: typed one way, with one space where there is space. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = TokenKey.folded(text.charAt(i));
            if (c == 0) {
                continue;
            }
            boolean space = Character.isWhitespace(c);
            if (!space || folded.isEmpty() || folded.charAt(folded.length() - 1) != ' ') {
                folded.append(space ? ' ' : c);
            }
        }
        return folded.toString().strip();
    }

    /** Adds what is no text, such as a picture, as a token of its own. */
    void addThing(String key, int start, int end, Numbers numbers) {
        put(numbers.of("\0" + key), start, end, (byte) IN_SENTENCE);
    }

    void add(String text, int from, int to, Numbers numbers) {
        int rank = size == 0 ? BLOCK : IN_SENTENCE;
        int at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff') {
                rank = c == '\n' ? BLOCK : rank;
                at += Character.charCount(c);
                continue;
            }
            int end = end(text, at, to, c);
            String key = TokenKey.of(text, at, end);
            rank = Math.max(rank, size == 0 ? BLOCK : after(text, ends[size - 1]));
            put(numbers.of(key), at, end, (byte) rank);
            rank = IN_SENTENCE;
            at = end;
        }
    }

    private static int end(String text, int at, int to, int first) {
        if (!WordCount.isWord(first)) {
            boolean run = first == '.' || first == '-';
            int end = at + Character.charCount(first);
            while (run && end < to && text.charAt(end) == first) {
                end++;
            }
            return end;
        }
        boolean alone = WordCount.standsAlone(first);
        int end = at + Character.charCount(first);
        while (end < to) {
            int c = text.codePointAt(end);
            int next = end + Character.charCount(c);
            boolean goesOn = WordCount.isMark(c)
                    || (!alone && WordCount.isWord(c) && !WordCount.standsAlone(c))
                    || (!alone && WordCount.joins(c) && next < to && WordCount.isWord(text.codePointAt(next)));
            if (!goesOn) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** What the end of the token before makes of the next. */
    private static int after(String text, int end) {
        return switch (end == 0 ? ' ' : text.charAt(end - 1)) {
            case '.', '!', '?', '…', '。', '！', '？' -> SENTENCE;
            case ',', ';', ':', '—', '–' -> CLAUSE;
            case '"', '”', '’', ')', '»' ->
                end > 1 && ".!?…".indexOf(text.charAt(end - 2)) >= 0 ? SENTENCE : IN_SENTENCE;
            default -> IN_SENTENCE;
        };
    }

    private void put(int id, int start, int end, byte rank) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            ranks = Arrays.copyOf(ranks, size * 2);
        }
        ids[size] = id;
        starts[size] = start;
        ends[size] = end;
        ranks[size] = rank;
        size++;
    }
}
