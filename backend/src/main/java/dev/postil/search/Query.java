package dev.postil.search;

import dev.postil.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** A query that was understood, or the problem with it. */
public sealed interface Query {
    record Understood(Term term) implements Query {}

    record Misunderstood(QueryProblem problem) implements Query {}

    /** What the text asks for; nothing asked is everything. */
    static Query parse(@Nullable String text) {
        return new QueryParser(text == null ? "" : text).parse();
    }

    /** The tree, for those who can only pass the problem on. */
    default Outcome<Term> outcome() {
        return switch (this) {
            case Understood(Term term) -> Outcome.done(term);
            case Misunderstood(QueryProblem problem) -> Outcome.refused(problem.refusal());
        };
    }
}
