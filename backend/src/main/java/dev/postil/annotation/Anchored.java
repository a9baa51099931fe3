package dev.postil.annotation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the place of an annotation.
 *
 * @param revision the last one in which it was looked for
 * @param place where it stands there; null when it is orphaned
 * @param foundRevision the last one in which it was found, at {@code found}
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
        // What was imported and is found for the first time counts as made there.
        if (madeRevision == 0 && there != null) {
            return new Anchored(account, id, quote, later, there, later, AnchorState.EXACT, there, later, there);
        }
        if (there == null) {
            return new Anchored(
                    account, id, quote, madeRevision, made, later, AnchorState.ORPHANED, null, foundRevision, found);
        }
        AnchorState state = !text.regionMatches(
                        there.start(), quote.exact(), 0, Math.max(quote.exact().length(), there.length()))
                ? AnchorState.FUZZY
                : there.equals(made) ? AnchorState.EXACT : AnchorState.SHIFTED;
        return new Anchored(account, id, quote, madeRevision, made, later, state, there, later, there);
    }
}
