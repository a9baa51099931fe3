package dev.postil.html;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.THAI;

import java.util.EnumSet;
import java.util.Set;

/**
 * How many words a reader has before them. A word is a run of letters, digits and marks, apostrophes, points, commas and hyphens inside it
 * included ("it's", "3.14", "well-known"). Scripts that write no spaces: each Chinese character and kana is a word (people read about
 * as many a minute as others read words); Thai, Lao, Khmer and Burmese have a word for every five letters begun.
 */
public final class WordCount {
    private static final Set<Character.UnicodeScript> IDEOGRAPHS = EnumSet.of(HAN, HIRAGANA, KATAKANA);
    private static final Set<Character.UnicodeScript> UNSPACED = EnumSet.of(THAI, LAO, KHMER, MYANMAR);
    private static final int LETTERS_A_WORD = 5;
    private static final int FIRST_UNSPACED = 0x0E00; // Thai; no script before it needs a look-up

    private WordCount() {}

    public static int of(String text) {
        int words = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c < 128 ? !isAsciiWord(c) : !isWord(c)) {
                inWord = inWord && joins(c) && i + 1 < text.length() && isWord(text.codePointAt(i + 1));
            } else if (c < FIRST_UNSPACED) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else if (IDEOGRAPHS.contains(Character.UnicodeScript.of(c))) {
                words++;
                inWord = false;
            } else if (UNSPACED.contains(Character.UnicodeScript.of(c))) {
                unspaced += Character.isLetter(c) ? 1 : 0;
                inWord = false;
            } else {
                words += inWord ? 0 : 1;
                inWord = true;
            }
        }
        return words + (unspaced + LETTERS_A_WORD - 1) / LETTERS_A_WORD;
    }

    private static boolean isAsciiWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    /** It belongs to the letter before it. */
    static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    /** A letter of a script that writes no spaces. */
    static boolean standsAlone(int c) {
        if (c < FIRST_UNSPACED) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return IDEOGRAPHS.contains(script) || UNSPACED.contains(script);
    }

    static boolean joins(int c) {
        return c == '\'' || c == '’' || c == '.' || c == ',' || c == '-' || c == '‐' || c == '·' || c == '_';
    }
}
