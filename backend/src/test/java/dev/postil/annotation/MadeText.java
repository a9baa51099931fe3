package dev.postil.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up text whose every word has an identity that edits keep, so that where a passage went is known by construction and not by
 * looking for it. Paragraphs are lists of sentences, sentences lists of words; a copy of a word is another word.
 */
final class MadeText {
    private static final String COMMON =
            "the of and to a in is that it was for on with as be at by this had not are but "
                    + "from or have an they which one you were all her she there would their we him been has when who will more no";

    /** A word; {@code tail} is what stands behind it before the next. */
    static final class Word {
        String text;
        String tail = " ";

        Word(String text) {
            this.text = text;
        }
    }

    final List<List<List<Word>>> paragraphs = new ArrayList<>();
    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();

    MadeText(Random random, int paragraphCount) {
        this.random = random;
        String[] syllables = "ka lo mi ter ran dus vel po shi ne gor tal be rin cas tu fel mo zar qui".split(" ");
        vocabulary.addAll(List.of(COMMON.split(" ")));
        for (int i = 0; i < 1_500; i++) {
            StringBuilder word = new StringBuilder();
            for (int s = 0; s < 2 + random.nextInt(3); s++) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            vocabulary.add(word.toString());
        }
        for (int i = 0; i < paragraphCount; i++) {
            paragraphs.add(paragraph());
        }
    }

    List<List<Word>> paragraph() {
        List<List<Word>> paragraph = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            paragraph.add(sentence());
        }
        return paragraph;
    }

    List<Word> sentence() {
        List<Word> sentence = new ArrayList<>();
        int length = 5 + random.nextInt(18);
        boolean quoted = random.nextInt(4) == 0;
        for (int i = 0; i < length; i++) {
            Word word = new Word(word());
            if (i == 0) {
                word.text = Character.toUpperCase(word.text.charAt(0)) + word.text.substring(1);
            } else if (random.nextInt(9) == 0 && i < length - 1) {
                word.tail = ", ";
            }
            sentence.add(word);
        }
        if (quoted) {
            Word one = sentence.get(length / 2);
            one.text = "\"" + one.text;
            Word other = sentence.get(length - 2);
            other.text = other.text + "\"";
            other.tail = " ";
        }
        sentence.getLast().tail = ". ";
        return sentence;
    }

    /** Few words are frequent and many are rare. */
    String word() {
        double u = random.nextDouble();
        return vocabulary.get((int) Math.min(vocabulary.size() - 1, Math.pow(vocabulary.size(), u) - 1));
    }

    List<Word> words() {
        return paragraphs.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }

    static List<Word> copy(List<Word> sentence) {
        return new ArrayList<>(sentence.stream()
                .map(word -> {
                    Word copy = new Word(word.text);
                    copy.tail = word.tail;
                    return copy;
                })
                .toList());
    }

    /** The text as it is now, and where each word stands in it. */
    Written write() {
        StringBuilder text = new StringBuilder();
        Map<Word, TextRange> places = new HashMap<>();
        for (List<List<Word>> paragraph : paragraphs) {
            for (List<Word> sentence : paragraph) {
                for (Word word : sentence) {
                    places.put(word, new TextRange(text.length(), text.length() + word.text.length()));
                    text.append(word.text).append(word.tail);
                }
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
        }
        return new Written(text.toString(), places);
    }

    record Written(String text, Map<Word, TextRange> places) {
        TextRange place(Word word) {
            return java.util.Objects.requireNonNull(places.get(word));
        }
    }
}
