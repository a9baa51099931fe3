package dev.postil.annotation;

import dev.postil.annotation.MadeText.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The kinds of edits, each done to a text with an annotation on some of its words. */
enum MadeEdits {
    NOTHING(true),
    TYPO_INSIDE(false),
    WORD_REPLACED_INSIDE(false),
    WORD_ADDED_INSIDE(false),
    WORD_REMOVED_INSIDE(false),
    SENTENCE_ADDED_BEFORE(true),
    SENTENCE_REMOVED_BEFORE(true),
    SENTENCE_ADDED_AFTER(true),
    SENTENCE_REMOVED_AFTER(true),
    SENTENCE_ADDED_INSIDE(false),
    SENTENCE_REMOVED_INSIDE(false),
    EDITED_ON_BOTH_SIDES(true),
    PARAGRAPH_MOVED(true),
    PARAGRAPH_MOVED_AND_EDITED(false),
    SECTIONS_REORDERED(true),
    QUOTES_CURLED(false),
    PASSAGE_COPIED_ELSEWHERE(true),
    OTHER_COPY_REMOVED(true),
    OWN_COPY_REMOVED(true),
    OWN_SENTENCE_REMOVED(true),
    OWN_PARAGRAPH_REWRITTEN(true),
    WHOLE_REWRITE(true),
    PARAGRAPH_SPLIT(true),
    PARAGRAPHS_JOINED(true),
    SENTENCES_SWAPPED(true),
    PUNCTUATION_CHANGED(false),
    EVERY_PARAGRAPH_EDITED(true),
    REFRAIN_AMONG_EDITS(true),
    MANY_EDITS(true);

    /** Whether the annotated words themselves stay as they are, where they stay at all. */
    final boolean keepsWords;

    MadeEdits(boolean keepsWords) {
        this.keepsWords = keepsWords;
    }

    /** Where the annotated words are among the paragraphs. */
    record Spot(int paragraph, int sentence, int from, int to, int lastSentence) {}

    /** What has to be there before the annotation is made. */
    void prepare(MadeText text, Spot spot, Random random) {
        if (this == OTHER_COPY_REMOVED || this == OWN_COPY_REMOVED) {
            List<List<Word>> copy = new ArrayList<>();
            text.paragraphs.get(spot.paragraph).forEach(sentence -> copy.add(MadeText.copy(sentence)));
            text.paragraphs.add(copyPlace(text, spot, random), copy);
        }
        if (this == REFRAIN_AMONG_EDITS) {
            List<Word> refrain = text.paragraphs.get(spot.paragraph).get(spot.sentence);
            for (int other = 0; other < text.paragraphs.size(); other += 3) {
                if (other != spot.paragraph) {
                    text.paragraphs.get(other).add(MadeText.copy(refrain));
                }
            }
        }
    }

    private static int copyPlace(MadeText text, Spot spot, Random random) {
        // Behind the spot, so that it keeps its number, and not beside it.
        int first = spot.paragraph + 2;
        return first + random.nextInt(text.paragraphs.size() - first + 1);
    }

    void edit(MadeText text, Spot spot, List<Word> marked, Random random) {
        List<List<Word>> own = text.paragraphs.get(spot.paragraph);
        switch (this) {
            case NOTHING -> text.paragraphs.getFirst().add(text.sentence());
            case TYPO_INSIDE -> typo(marked.get(random.nextInt(marked.size())), random);
            case WORD_REPLACED_INSIDE -> marked.get(random.nextInt(marked.size())).text = text.word();
            case WORD_ADDED_INSIDE -> own.get(spot.sentence).add(inside(spot, random), new Word(text.word()));
            case WORD_REMOVED_INSIDE -> own.get(spot.sentence).remove(inside(spot, random));
            case SENTENCE_ADDED_BEFORE -> own.add(spot.sentence, text.sentence());
            case SENTENCE_REMOVED_BEFORE -> remove(text, spot, spot.sentence - 1);
            case SENTENCE_ADDED_AFTER -> own.add(spot.lastSentence + 1, text.sentence());
            case SENTENCE_REMOVED_AFTER -> remove(text, spot, spot.lastSentence + 1);
            case SENTENCE_ADDED_INSIDE -> own.add(spot.lastSentence, text.sentence());
            case SENTENCE_REMOVED_INSIDE -> own.remove(spot.sentence + 1);
            case EDITED_ON_BOTH_SIDES -> {
                own.set(spot.lastSentence + 1 < own.size() ? spot.lastSentence + 1 : 0, text.sentence());
                if (spot.sentence > 0) {
                    own.set(spot.sentence - 1, text.sentence());
                }
            }
            case PARAGRAPH_MOVED -> move(text, spot.paragraph, random);
            case PARAGRAPH_MOVED_AND_EDITED -> {
                typo(marked.get(random.nextInt(marked.size())), random);
                move(text, spot.paragraph, random);
            }
            case SECTIONS_REORDERED -> {
                int cut = 1 + random.nextInt(text.paragraphs.size() - 1);
                Collections.rotate(text.paragraphs, cut);
            }
            case QUOTES_CURLED ->
                text.words().forEach(word -> {
                    word.text = word.text.replaceFirst("^\"", "“").replaceFirst("\"$", "”");
                    word.tail = word.tail.replace("\"", "”");
                });
            case PASSAGE_COPIED_ELSEWHERE -> {
                List<List<Word>> copy = new ArrayList<>();
                own.forEach(sentence -> copy.add(MadeText.copy(sentence)));
                int place = random.nextInt(text.paragraphs.size());
                // Right before or behind the original nobody could tell which is which.
                text.paragraphs.add(
                        place == spot.paragraph || place == spot.paragraph + 1
                                ? (spot.paragraph + 3) % text.paragraphs.size()
                                : place,
                        copy);
            }
            case OTHER_COPY_REMOVED -> removeOtherCopy(text, spot.paragraph);
            case OWN_COPY_REMOVED -> text.paragraphs.remove(spot.paragraph);
            case OWN_SENTENCE_REMOVED ->
                own.subList(spot.sentence, spot.lastSentence + 1).clear();
            case OWN_PARAGRAPH_REWRITTEN -> text.paragraphs.set(spot.paragraph, text.paragraph());
            case WHOLE_REWRITE -> text.paragraphs.replaceAll(_ -> text.paragraph());
            case PARAGRAPH_SPLIT -> {
                int cut = spot.sentence == 0 ? spot.lastSentence + 1 : spot.sentence;
                List<List<Word>> rest = own.subList(cut, own.size());
                text.paragraphs.add(spot.paragraph + 1, new ArrayList<>(rest));
                rest.clear();
            }
            case PARAGRAPHS_JOINED -> own.addAll(text.paragraphs.remove(spot.paragraph + 1));
            case SENTENCES_SWAPPED ->
                Collections.swap(own, spot.sentence, spot.sentence == 0 ? own.size() - 1 : spot.sentence - 1);
            case PUNCTUATION_CHANGED ->
                marked.subList(0, marked.size() - 1)
                        .forEach(word -> word.tail = word.tail.equals(" ") ? word.tail : " ");
            case EVERY_PARAGRAPH_EDITED ->
                text.paragraphs.forEach(paragraph -> {
                    List<Word> sentence = paragraph.get(random.nextInt(paragraph.size()));
                    Word word = sentence.get(random.nextInt(sentence.size()));
                    if (!marked.contains(word)) {
                        word.text = text.word();
                    }
                });
            case REFRAIN_AMONG_EDITS -> {
                for (int i = 0; i < 4; i++) {
                    int other = random.nextInt(text.paragraphs.size());
                    if (other != spot.paragraph) {
                        text.paragraphs.get(other).addFirst(text.sentence());
                    }
                }
                own.add(spot.sentence, text.sentence());
            }
            case MANY_EDITS -> {
                for (int i = 0; i < 6; i++) {
                    int other = random.nextInt(text.paragraphs.size());
                    if (other != spot.paragraph) {
                        List<List<Word>> paragraph = text.paragraphs.get(other);
                        switch (random.nextInt(4)) {
                            case 0 -> typo(paragraph.getFirst().getFirst(), random);
                            case 1 -> paragraph.add(text.sentence());
                            case 2 -> paragraph.set(0, text.sentence());
                            default -> paragraph.getLast().getFirst().text = text.word();
                        }
                    }
                }
            }
        }
        text.paragraphs.removeIf(List::isEmpty);
    }

    private static int inside(Spot spot, Random random) {
        return spot.from + 1 + random.nextInt(Math.max(1, spot.to - spot.from - 1));
    }

    private static void remove(MadeText text, Spot spot, int sentence) {
        List<List<Word>> own = text.paragraphs.get(spot.paragraph);
        if (sentence >= 0 && sentence < own.size()) {
            own.remove(sentence);
        } else {
            text.paragraphs.get((spot.paragraph + 1) % text.paragraphs.size()).removeLast();
        }
    }

    private static void move(MadeText text, int from, Random random) {
        List<List<Word>> paragraph = text.paragraphs.remove(from);
        text.paragraphs.add(random.nextInt(text.paragraphs.size() + 1), paragraph);
    }

    private static void removeOtherCopy(MadeText text, int paragraph) {
        List<String> own = sounds(text.paragraphs.get(paragraph));
        int other = paragraph + 1;
        while (!sounds(text.paragraphs.get(other)).equals(own)) other++;
        text.paragraphs.remove(other);
    }

    private static List<String> sounds(List<List<Word>> paragraph) {
        return paragraph.stream().flatMap(List::stream).map(word -> word.text).toList();
    }

    private static void typo(Word word, Random random) {
        int at = random.nextInt(word.text.length());
        word.text = switch (random.nextInt(3)) {
            case 0 -> word.text.substring(0, at) + word.text.charAt(at) + word.text.substring(at);
            case 1 ->
                word.text.length() > 2 ? word.text.substring(0, at) + word.text.substring(at + 1) : word.text + "x";
            default -> word.text.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.text.substring(at + 1);
        };
    }
}
