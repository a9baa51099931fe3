package dev.postil.annotation;

import dev.postil.db.Database;
import dev.postil.db.Uuid7;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import dev.postil.post.ItemNews;
import dev.postil.post.Post;
import dev.postil.post.Posts;
import dev.postil.post.Revisions;
import dev.postil.readinglist.BegunItems;
import dev.postil.readinglist.Notes;
import dev.postil.readinglist.TagName;
import dev.postil.readinglist.Tags;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Makes an annotation. Its post is put on the reading list, as being read, if it is not there. */
@Singleton
final class CreateAnnotation {
    private final Database database;
    private final Reanchor reanchor;
    private final InstantSource clock;

    CreateAnnotation(Database database, Reanchor reanchor, InstantSource clock) {
        this.database = database;
        this.reanchor = reanchor;
        this.clock = clock;
    }

    /**
     * What a client wants to annotate.
     *
     * @param id what the client calls it, so that sending it twice makes one
     */
    record Wish(
            @Nullable UUID id,
            Optional<UUID> post,
            int revision,
            TextQuote quote,
            @Nullable TextRange position,
            HighlightColor color,
            @Nullable String note,
            List<String> tags) {}

    Outcome<Annotation> create(UUID account, Wish wish) {
        return Notes.checked(wish.note())
                .then(note -> TagName.all(wish.tags())
                        .then(tags -> database.write(sql -> {
                            Optional<AnnotationChanges.Known> known = Optional.ofNullable(wish.id())
                                    .flatMap(id -> AnnotationChanges.known(sql, account, id));
                            if (known.isPresent()) {
                                return again(sql, account, wish, known.get());
                            }
                            wish.post().ifPresent(id -> Revisions.hold(sql, id));
                            Optional<Post> post = wish.post().flatMap(id -> Posts.find(sql, id, account));
                            return post.isEmpty()
                                    ? Outcome.refused(
                                            Refusal.notFound("post.unknown").at("postId"))
                                    : Place.of(sql, post.get(), wish.revision(), wish.quote(), wish.position())
                                            .then(place -> add(
                                                    sql, account, wish, post.get(), place, note.orElse(null), tags));
                        })));
    }

    /** The same once more is done already; something else under the same id is a mistake. */
    private static Outcome<Annotation> again(DSLContext sql, UUID account, Wish wish, AnnotationChanges.Known known) {
        if (!wish.post().equals(Optional.of(known.post()))
                || !known.quote().equals(wish.quote().exact())) {
            return Outcome.refused(
                    Refusal.of(Refusal.Code.CONFLICT, "annotation.taken").at("id"));
        }
        return Optional.ofNullable(wish.id())
                .flatMap(id -> Annotations.find(sql, account, id))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.notFound("annotation.removed").at("id")));
    }

    private Outcome<Annotation> add(
            DSLContext sql,
            UUID account,
            Wish wish,
            Post post,
            Place place,
            @Nullable String note,
            List<TagName> tags) {
        Instant now = clock.instant();
        UUID id = wish.id() == null ? Uuid7.next() : wish.id();
        UUID item = BegunItems.of(sql, account, post, place.revision(), now);
        AnnotationChanges.add(sql, account, id, item, post.id(), place, wish.color(), note, now);
        AnnotationChanges.tag(
                sql,
                account,
                id,
                tags.stream().map(name -> Tags.named(sql, account, name)).toList());
        reanchor.catchUp(sql, post);
        ItemNews.changed(sql, account, item);
        return Outcome.done(Annotations.find(sql, account, id).orElseThrow());
    }
}
