package dev.postil.annotation;

import dev.postil.db.Database;
import dev.postil.fetch.WebUrl;
import dev.postil.outcome.Outcome;
import dev.postil.post.FetchPages;
import dev.postil.post.ItemNews;
import dev.postil.post.Pages;
import dev.postil.post.Post;
import dev.postil.post.Posts;
import dev.postil.post.Revisions;
import dev.postil.readinglist.BegunItems;
import dev.postil.readinglist.Notes;
import dev.postil.readinglist.ReadingList;
import dev.postil.readinglist.ReadingListItem;
import dev.postil.readinglist.TagName;
import dev.postil.readinglist.Tags;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an annotation from elsewhere. Its page is saved if it is not there. Words that are not found are kept as an orphan; when the text
 * comes, or comes back, they are looked for again.
 */
@Singleton
public final class ImportAnnotation {
    private final Database database;
    private final Reanchor reanchor;
    private final FetchPages fetchPages;
    private final InstantSource clock;

    ImportAnnotation(Database database, Reanchor reanchor, FetchPages fetchPages, InstantSource clock) {
        this.database = database;
        this.reanchor = reanchor;
        this.fetchPages = fetchPages;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Result {
        PLACED,
        ORPHANED,
        KNOWN,
        UNREADABLE
    }

    /** The same annotation once more changes nothing. */
    public Result keep(UUID account, ImportedAnnotation imported) {
        Optional<WebUrl> url = WebUrl.parse(imported.url());
        String quote = imported.quote().exact();
        if (url.isEmpty()
                || quote.isBlank()
                || quote.length() > Place.LONGEST
                || !(Notes.checked(imported.note()) instanceof Outcome.Done<Optional<String>>(var note))
                || !(TagName.all(imported.tags()) instanceof Outcome.Done<List<TagName>>(var tags))) {
            return Result.UNREADABLE;
        }
        Result result = database.write(sql -> {
            UUID id = id(imported);
            Optional<AnnotationChanges.Known> known = AnnotationChanges.known(sql, account, id);
            if (known.isPresent()) {
                return known.get().removed() ? back(sql, account, id) : Result.KNOWN;
            }
            Post post = held(sql, post(sql, account, url.get()));
            Instant now = clock.instant();
            Place place = place(sql, post, imported);
            Instant created = Objects.requireNonNullElse(imported.createdAt(), now);
            UUID item = BegunItems.of(sql, account, post, Math.max(1, post.revision()), now);
            AnnotationChanges.add(
                    sql,
                    account,
                    id,
                    item,
                    post.id(),
                    place,
                    imported.color(),
                    note.orElse(null),
                    created.truncatedTo(ChronoUnit.MICROS));
            AnnotationChanges.importedAt(
                    sql,
                    account,
                    id,
                    Objects.requireNonNullElse(imported.updatedAt(), created).truncatedTo(ChronoUnit.MICROS));
            AnnotationChanges.tag(
                    sql,
                    account,
                    id,
                    tags.stream().map(name -> Tags.named(sql, account, name)).toList());
            reanchor.catchUp(sql, post);
            ItemNews.changed(sql, account, item);
            return result(sql, account, id);
        });
        fetchPages.wake();
        return result;
    }

    /** Whoever reads in what they removed wants it back. */
    private static Result back(DSLContext sql, UUID account, UUID id) {
        AnnotationChanges.restore(sql, account, id);
        Annotations.find(sql, account, id).ifPresent(it -> ItemNews.changed(sql, account, it.itemId()));
        return result(sql, account, id);
    }

    private static Result result(DSLContext sql, UUID account, UUID id) {
        return Annotations.find(sql, account, id)
                .filter(annotation -> annotation.position() != null)
                .map(_ -> Result.PLACED)
                .orElse(Result.ORPHANED);
    }

    private static Post held(DSLContext sql, Post post) {
        Revisions.hold(sql, post.id());
        return Posts.find(sql, post.id()).orElse(post);
    }

    /** The same words of the same page at the same time are the same annotation. */
    private static UUID id(ImportedAnnotation imported) {
        String what =
                imported.url() + '\n' + imported.quote() + '\n' + imported.createdAt() + '\n' + imported.position();
        return imported.id() != null ? imported.id() : UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private Post post(DSLContext sql, UUID account, WebUrl url) {
        String canonical = url.canonical().toString();
        return ReadingList.byAddress(sql, account, canonical)
                .flatMap(item -> Optional.ofNullable(
                        ReadingList.byIds(sql, account, List.of(item)).get(item)))
                .map(ReadingListItem::post)
                .or(() -> Posts.followedEntry(sql, account, canonical))
                .orElseGet(() -> Pages.page(sql, url.toString(), canonical, clock.instant()));
    }

    /** Where it says that it is, else where its words are in the present text, else nowhere yet. */
    private static Place place(DSLContext sql, Post post, ImportedAnnotation imported) {
        @Nullable Place found = at(sql, post, imported.revision(), imported);
        if (found == null) {
            found = at(sql, post, post.revision(), imported);
        }
        return found != null ? found : new Place(0, new TextRange(0, 0), imported.quote());
    }

    private static @Nullable Place at(DSLContext sql, Post post, int revision, ImportedAnnotation imported) {
        @Nullable Place near = done(Place.of(sql, post, revision, imported.quote(), imported.position()));
        // Elsewhere positions count other characters: where the words do not stand at theirs, only the words tell.
        return near == null || near.range().equals(imported.position())
                ? near
                : done(Place.of(sql, post, revision, imported.quote(), null));
    }

    private static @Nullable Place done(Outcome<Place> outcome) {
        return outcome instanceof Outcome.Done<Place>(Place place) ? place : null;
    }
}
