package dev.postil.readinglist;

import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules of the notes on items. */
public final class Notes {
    private static final int MAX_LENGTH = 100_000;

    private Notes() {}

    /** As much of a text as could be kept. */
    static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }

    /** The note as a caller last saw it, nothing for none. */
    record Seen(Optional<String> text) {
        static Seen of(@Nullable String text) {
            return new Seen(Optional.ofNullable(text).filter(seen -> !seen.isBlank()));
        }
    }

    /** Whether somebody wrote what this caller has not seen and would overwrite. */
    static boolean conflict(Optional<String> kept, Seen seen, Optional<String> next) {
        return !kept.equals(seen.text()) && !kept.equals(next);
    }

    /** A note as it is kept: nothing for a blank one. */
    public static Outcome<Optional<String>> checked(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        return note.length() > MAX_LENGTH
                ? Outcome.refused(
                        Refusal.of(Refusal.Code.LIMIT, "note.long", MAX_LENGTH).at("note"))
                : Outcome.done(Optional.of(note.replace("\u0000", "")));
    }

    /** Saving again with another note keeps both; with the same, only one. */
    static @Nullable String joined(@Nullable String before, @Nullable String more) {
        if (before == null || more == null) {
            return before == null ? more : before;
        }
        return before.contains(more) ? before : before + "\n\n" + more;
    }
}
