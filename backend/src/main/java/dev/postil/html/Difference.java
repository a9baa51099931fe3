package dev.postil.html;

/**
 * What a text has more and less than one that it took the place of.
 *
 * @param content the later text with {@code ins} around what is new and {@code del} around what is gone. It has the words of clean texts and
 *     no mark-up but theirs, so it is as safe as they are
 */
public record Difference(int addedWords, int removedWords, String content) {
    /** The difference between two clean texts. */
    public static Difference between(String before, String after) {
        return DifferencePage.of(DiffText.of(before), DiffText.of(after));
    }
}
