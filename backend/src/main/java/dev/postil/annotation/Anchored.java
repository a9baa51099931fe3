package dev.postil.annotation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the place of an annotation.
 *
 * @param madeRevision 0 when the text that it was made on is not kept here
 * @param revision the last one in which it was looked for
 * @param place where it stands there; null when it is orphaned
 * @param foundRevision the last one in which it was found, at {@code found}; 0 when there is none yet
 */
record Anchored(
        UUID account,
        UUID id,
        TextQuote quote,
        int madeRevision,
        TextRange made,
        int revision,
        AnchorState state,
        @Nullable TextRange place,
        int foundRevision,
        TextRange found) {

    /** The same after it was looked for in a later revision. */
    Anchored in(int later, String text, @Nullable TextRange there) {
        // Words whose own text is not kept count as made where they are found just as they are quoted.
        if (madeRevision == 0 && there != null && there.isAt(text, quote.exact())) {
            return new Anchored(account, id, quote, later, there, later, AnchorState.EXACT, there, later, there);
        }
        if (there == null) {
            return new Anchored(
                    account, id, quote, madeRevision, made, later, AnchorState.ORPHANED, null, foundRevision, found);
        }
        AnchorState state = !there.isAt(text, quote.exact())
                ? AnchorState.FUZZY
                : there.equals(made) ? AnchorState.EXACT : AnchorState.SHIFTED;
        return new Anchored(account, id, quote, madeRevision, made, later, state, there, later, there);
    }

    /**
     * The same after the text of this revision became another in place. A place that is not there any more is given up: what was made on words
     * that no text has is, from then on, known by its quote alone.
     */
    Anchored cleaned(int number, Alignment alignment) {
        Optional<TextRange> nowMade = madeRevision == number ? alignment.place(made) : Optional.of(made);
        Optional<TextRange> nowFound = foundRevision == number ? alignment.place(found) : Optional.of(found);
        int madeOn = nowMade.isPresent() ? madeRevision : 0;
        TextRange madeAt = nowMade.orElse(made);
        return new Anchored(
                account,
                id,
                quote,
                madeOn,
                madeAt,
                revision,
                state,
                revision == number && place != null ? nowFound.orElse(null) : place,
                nowFound.isPresent() ? foundRevision : madeOn,
                nowFound.orElse(madeAt));
    }
}
