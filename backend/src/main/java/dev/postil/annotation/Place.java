package dev.postil.annotation;

import dev.postil.html.TextContent;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import dev.postil.post.Post;
import dev.postil.post.Revisions;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Words of a revision that an annotation can be made on: they stand there, as they are quoted. */
record Place(int revision, TextRange range, TextQuote quote) {
    static final int LONGEST = 100_000;

    /** The place that a client means, or why there is none. Nothing is kept of a refused one, so the message says what to do. */
    static Outcome<Place> of(DSLContext sql, Post post, int revision, TextQuote quote, @Nullable TextRange position) {
        if (quote.exact().isBlank() || quote.exact().length() > LONGEST) {
            return Outcome.refused(
                    Refusal.invalid("annotation.quote-length", LONGEST).at("quote", "exact"));
        }
        if (revision < 1 || revision > post.revision()) {
            return Outcome.refused(
                    post.revision() == 0
                            ? Refusal.invalid("annotation.no-text").at("postId")
                            : Refusal.invalid("revision.number", post.revision())
                                    .at("revision"));
        }
        Optional<String> text = Revisions.content(sql, post.id(), revision).map(TextContent::of);
        if (text.isEmpty()) {
            return Outcome.refused(Refusal.notFound("annotation.revision-gone").at("revision"));
        }
        return QuoteSearch.find(text.get(), quote, position)
                .map(range -> Outcome.done(new Place(revision, range, TextQuote.at(text.get(), range))))
                .orElseGet(() -> Outcome.refused(
                        text.get().contains(quote.exact())
                                ? Refusal.invalid("annotation.quote-ambiguous").at("position")
                                : Refusal.invalid("annotation.quote-nowhere", revision)
                                        .at("quote", "exact")));
    }
}
