package dev.postil.annotation;

import dev.postil.html.TextContent;
import dev.postil.post.CleaningListener;
import dev.postil.post.Post;
import dev.postil.post.PostListener;
import dev.postil.post.Revisions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Finds the places of annotations in a post's current text, going through the revisions one by one, so that it comes to the same whether an
 * annotation was there when they came or arrives later from a device that was offline.
 */
@Singleton
final class Reanchor implements PostListener, CleaningListener {
    @Override
    public void stored(DSLContext sql, Post post, boolean arrived) {
        if (!arrived) {
            catchUp(sql, post);
        }
    }

    @Override
    public void parted(DSLContext sql, UUID account, Post from, Post to) {
        Anchors.follow(sql, account, from.id(), to.id());
    }

    @Override
    public void cleaned(DSLContext sql, UUID post, int revision, String before, String after) {
        List<Anchored> within = Anchors.within(sql, post, revision);
        if (within.isEmpty()) {
            return;
        }
        String text = TextContent.of(after);
        Alignment alignment = Alignment.of(TextContent.of(before), text);
        Texts texts = new Texts(sql, post);
        Anchors.save(
                sql,
                within.stream()
                        .map(anchored -> anchored.cleaned(revision, alignment))
                        .map(anchored -> anchored.revision() != revision
                                ? anchored
                                : anchored.place() == null
                                        ? step(anchored, revision, texts)
                                        : anchored.in(revision, text, anchored.place()))
                        .toList());
    }

    /** Brings every annotation of the post that is behind to its current revision. */
    void catchUp(DSLContext sql, Post post) {
        List<Anchored> behind = Anchors.behind(sql, post.id(), post.revision());
        if (behind.isEmpty()) {
            return;
        }
        Texts texts = new Texts(sql, post.id());
        int first = behind.stream().mapToInt(Anchored::revision).min().orElseThrow();
        List<Anchored> moved = behind;
        for (int number : Revisions.numbers(sql, post.id(), first + 1, post.revision())) {
            moved = moved.stream()
                    .map(anchored -> anchored.revision() < number ? step(anchored, number, texts) : anchored)
                    .toList();
        }
        Anchors.save(sql, moved);
    }

    private static Anchored step(Anchored anchored, int number, Texts texts) {
        String text = texts.text(number).orElse("");
        Optional<TextRange> place = texts.alignment(anchored.foundRevision(), number)
                .flatMap(alignment -> alignment.place(anchored.found()))
                .or(() -> anchored.foundRevision() == anchored.madeRevision()
                        ? Optional.empty()
                        : texts.alignment(anchored.madeRevision(), number)
                                .flatMap(alignment -> alignment.place(anchored.made())))
                .or(() -> anchored.madeRevision() == 0
                        ? QuoteSearch.find(text, anchored.quote(), null)
                        : Optional.empty());
        return anchored.in(number, text, place.orElse(null));
    }

    /** The texts of one post, and how they align, each worked out once. */
    private static final class Texts {
        private final DSLContext sql;
        private final UUID post;
        private final Map<Integer, Optional<String>> texts = new HashMap<>();
        private final Map<List<Integer>, Optional<Alignment>> alignments = new HashMap<>();

        Texts(DSLContext sql, UUID post) {
            this.sql = sql;
            this.post = post;
        }

        Optional<String> text(int number) {
            return texts.computeIfAbsent(
                    number, it -> Revisions.content(sql, post, it).map(TextContent::of));
        }

        Optional<Alignment> alignment(int from, int to) {
            return alignments.computeIfAbsent(
                    List.of(from, to), _ -> text(from).flatMap(old -> text(to).map(young -> Alignment.of(old, young))));
        }
    }
}
