package dev.postil.annotation;

import dev.postil.annotation.MadeText.Word;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Annotations on texts before and after an edit, with where they have to stand then. */
final class AnchorCases {
    private AnchorCases() {}

    /** @param truth where the words stand after the edit; null when they are gone */
    record Case(
            MadeEdits kind,
            String before,
            String after,
            TextRange range,
            @Nullable TextRange truth) {}

    /** How an answer compares with the truth. */
    enum Verdict {
        RIGHT,
        ORPHANED_THOUGH_THERE,
        WRONG
    }

    static Case make(MadeEdits kind, long seed) {
        Random random = new Random(seed);
        MadeText text = new MadeText(random, 12 + random.nextInt(30));
        // Not at the end, where a copy could only stand beside it.
        int paragraph = random.nextInt(text.paragraphs.size() - 3);
        List<List<Word>> own = text.paragraphs.get(paragraph);
        boolean several = kind == MadeEdits.SENTENCE_ADDED_INSIDE || kind == MadeEdits.SENTENCE_REMOVED_INSIDE;
        while (several && own.size() < 4) {
            own.add(text.sentence());
        }
        int sentence = several ? 0 : random.nextInt(own.size());
        int lastSentence = several ? (kind == MadeEdits.SENTENCE_REMOVED_INSIDE ? 3 : 1) : sentence;
        int length = own.get(sentence).size();
        boolean small = kind.keepsWords || kind == MadeEdits.QUOTES_CURLED;
        int least = small ? 1 : 5;
        int count = several ? length : Math.min(length, least + random.nextInt(Math.max(1, length - least + 1)));
        int from = several ? 0 : random.nextInt(length - count + 1);
        MadeEdits.Spot spot = new MadeEdits.Spot(paragraph, sentence, from, from + count, lastSentence);
        kind.prepare(text, spot, random);
        List<Word> marked = several
                ? own.subList(0, lastSentence + 1).stream()
                        .flatMap(List::stream)
                        .toList()
                : List.copyOf(own.get(sentence).subList(from, from + count));
        MadeText.Written before = text.write();
        TextRange range = new TextRange(
                before.place(marked.getFirst()).start(),
                before.place(marked.getLast()).end());
        kind.edit(text, spot, marked, random);
        MadeText.Written after = text.write();
        List<TextRange> left = marked.stream()
                .filter(after.places()::containsKey)
                .map(after::place)
                .toList();
        TextRange truth = left.isEmpty()
                ? null
                : new TextRange(left.getFirst().start(), left.getLast().end());
        return new Case(kind, before.text(), after.text(), range, truth);
    }

    /** The places agree but for the edges of edited words: at most a fifth of both together is in one alone. */
    static Verdict judge(@Nullable TextRange truth, @Nullable TextRange answer) {
        if (answer == null) {
            return truth == null ? Verdict.RIGHT : Verdict.ORPHANED_THOUGH_THERE;
        }
        if (truth == null) {
            return Verdict.WRONG;
        }
        int shared = Math.min(truth.end(), answer.end()) - Math.max(truth.start(), answer.start());
        int both = Math.max(truth.end(), answer.end()) - Math.min(truth.start(), answer.start());
        return shared >= 0.8 * both || (shared > 0 && both - shared <= 2) ? Verdict.RIGHT : Verdict.WRONG;
    }
}
