package dev.postil.annotation;

/** A part of a text, in UTF-16 code units; the end is exclusive. */
public record TextRange(int start, int end) {
    int length() {
        return end - start;
    }

    String of(String text) {
        return text.substring(start, end);
    }

    /** These words, and no others, stand here. */
    boolean isAt(String text, String words) {
        return length() == words.length() && text.startsWith(words, start);
    }

    boolean fits(String text) {
        return start >= 0 && start < end && end <= text.length();
    }
}
