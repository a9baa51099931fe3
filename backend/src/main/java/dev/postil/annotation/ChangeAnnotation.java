package dev.postil.annotation;

import dev.postil.db.Database;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import dev.postil.post.ItemNews;
import dev.postil.post.Post;
import dev.postil.post.Posts;
import dev.postil.post.Revisions;
import dev.postil.readinglist.Notes;
import dev.postil.readinglist.TagName;
import dev.postil.readinglist.Tags;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Changes, removes and restores annotations. */
@Singleton
final class ChangeAnnotation {
    private final Database database;
    private final Reanchor reanchor;
    private final InstantSource clock;

    ChangeAnnotation(Database database, Reanchor reanchor, InstantSource clock) {
        this.database = database;
        this.reanchor = reanchor;
        this.clock = clock;
    }

    /**
     * What is to become another; what is null stays.
     *
     * @param note null keeps it, an empty one clears it
     */
    record Wish(
            @Nullable HighlightColor color,
            @Nullable String note,
            @Nullable List<String> tags) {}

    Outcome<Annotation> update(UUID account, Optional<UUID> annotation, Wish wish) {
        return Notes.checked(wish.note())
                .then(note -> TagName.all(wish.tags() == null ? List.of() : wish.tags())
                        .then(tags -> change(account, annotation, (sql, before) -> {
                            AnnotationChanges.update(
                                    sql,
                                    account,
                                    before,
                                    wish.color() == null ? before.color() : wish.color(),
                                    wish.note() == null ? before.note() : note.orElse(null),
                                    clock.instant());
                            if (wish.tags() != null) {
                                AnnotationChanges.tag(
                                        sql,
                                        account,
                                        before.id(),
                                        tags.stream()
                                                .map(name -> Tags.named(sql, account, name))
                                                .toList());
                            }
                            return Outcome.done(before);
                        })));
    }

    Outcome<Annotation> reattach(
            UUID account, Optional<UUID> annotation, int revision, TextQuote quote, @Nullable TextRange position) {
        return change(account, annotation, (sql, before) -> {
            Revisions.hold(sql, before.postId());
            Post post = Posts.find(sql, before.postId()).orElseThrow();
            return Place.of(sql, post, revision, quote, position).then(place -> {
                AnnotationChanges.reattach(sql, account, before, place, clock.instant());
                reanchor.catchUp(sql, post);
                return Outcome.done(before);
            });
        });
    }

    Outcome<UUID> remove(UUID account, Optional<UUID> annotation) {
        return change(account, annotation, (sql, before) -> {
                    AnnotationChanges.remove(sql, account, before.id(), clock.instant());
                    return Outcome.done(before);
                })
                .then(removed -> Outcome.done(removed.id()));
    }

    Outcome<Annotation> restore(UUID account, Optional<UUID> annotation) {
        return database.write(sql -> {
            annotation.ifPresent(id -> AnnotationChanges.restore(sql, account, id));
            Optional<Annotation> restored = annotation.flatMap(id -> Annotations.find(sql, account, id));
            restored.ifPresent(it -> ItemNews.changed(sql, account, it.itemId()));
            return restored.map(Outcome::done).orElseGet(ChangeAnnotation::unknown);
        });
    }

    /** Changes the annotation as it was. */
    private interface Change {
        Outcome<Annotation> apply(DSLContext sql, Annotation before);
    }

    /** The annotation as it is after the change; as it was when it is gone then. */
    private Outcome<Annotation> change(UUID account, Optional<UUID> annotation, Change change) {
        return database.write(sql -> annotation
                .flatMap(id -> Annotations.find(sql, account, id))
                .map(before -> change.apply(sql, before).then(it -> {
                    ItemNews.changed(sql, account, it.itemId());
                    return Outcome.done(Annotations.find(sql, account, it.id()).orElse(it));
                }))
                .orElseGet(ChangeAnnotation::unknown));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Refusal.notFound("annotation.unknown").at("id"));
    }
}
