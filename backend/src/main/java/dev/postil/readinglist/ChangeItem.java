package dev.postil.readinglist;

import dev.postil.db.Database;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import dev.postil.post.FetchPages;
import dev.postil.post.Pages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Changes one item. Each change sets, so that sending it twice leaves the same; the answer is the item as it is then. */
@Singleton
final class ChangeItem {
    private final Database database;
    private final FetchPages fetchPages;
    private final InstantSource clock;

    ChangeItem(Database database, FetchPages fetchPages, InstantSource clock) {
        this.database = database;
        this.fetchPages = fetchPages;
        this.clock = clock;
    }

    Outcome<ReadingListItem> state(UUID account, Optional<UUID> item, ReadingState state) {
        return change(account, item, (sql, id) -> Items.setState(sql, account, id, state, clock.instant()));
    }

    Outcome<ReadingListItem> favorite(UUID account, Optional<UUID> item, boolean favorite) {
        return change(account, item, (sql, id) -> Items.setFavorite(sql, account, id, favorite));
    }

    Outcome<ReadingListItem> snooze(UUID account, Optional<UUID> item, @Nullable Instant until) {
        return change(account, item, (sql, id) -> Items.snooze(sql, account, id, until));
    }

    /** @param seen what the caller takes for the note so far: another one stays, and is a conflict; null when that does not matter */
    Outcome<ReadingListItem> note(UUID account, Optional<UUID> item, @Nullable String note, Notes.@Nullable Seen seen) {
        return Notes.checked(note)
                .then(text -> database.write(sql -> {
                    Optional<ReadingListItem> before = item.flatMap(id -> ReadingList.find(sql, account, id));
                    if (before.isEmpty()) {
                        return unknown();
                    }
                    if (seen != null
                            && Notes.conflict(Optional.ofNullable(before.get().note()), seen, text)) {
                        return Outcome.refused(Refusal.of(Refusal.Code.CONFLICT, "note.conflict")
                                .at("replaces"));
                    }
                    Items.setNote(sql, account, before.get().id(), text.orElse(null));
                    return Outcome.done(
                            ReadingList.find(sql, account, before.get().id()).orElseThrow());
                }));
    }

    Outcome<ReadingListItem> setTags(UUID account, Optional<UUID> item, List<String> tags) {
        return TagName.all(tags)
                .then(names -> change(
                        account, item, (sql, id) -> Tags.replace(sql, account, id, named(sql, account, id, names))));
    }

    Outcome<ReadingListItem> addTags(UUID account, Optional<UUID> item, List<String> tags) {
        return TagName.all(tags)
                .then(names ->
                        change(account, item, (sql, id) -> Tags.put(sql, account, id, named(sql, account, id, names))));
    }

    Outcome<ReadingListItem> removeTags(UUID account, Optional<UUID> item, List<String> tags) {
        return TagName.all(tags)
                .then(names -> change(account, item, (sql, id) -> {
                    Tags.takeOff(
                            sql,
                            account,
                            id,
                            names.stream()
                                    .flatMap(name -> Tags.byName(sql, account, name).stream())
                                    .toList());
                    return true;
                }));
    }

    Outcome<ReadingListItem> move(UUID account, Optional<UUID> item, Optional<UUID> neighbour, boolean before) {
        return change(account, item, (sql, id) -> {
            boolean both =
                    neighbour.flatMap(other -> Items.place(sql, account, other)).isPresent()
                            && Items.place(sql, account, id).isPresent();
            if (both && !neighbour.equals(item)) {
                Places.move(sql, account, id, neighbour.orElseThrow(), before);
            }
            return both;
        });
    }

    Outcome<ReadingListItem> restore(UUID account, Optional<UUID> item) {
        return database.write(sql -> item.filter(id -> Items.restore(sql, account, id))
                .flatMap(id -> ReadingList.find(sql, account, id))
                .map(Outcome::done)
                .orElseGet(() -> unknown("id")));
    }

    Outcome<UUID> remove(UUID account, Optional<UUID> item) {
        return item.filter(id -> database.write(sql -> Items.remove(sql, account, id, clock.instant())))
                .map(Outcome::done)
                .orElseGet(ChangeItem::unknown);
    }

    /** Asks again for the text of a page, be it to see whether it changed. A feed says itself what became of its entries. */
    Outcome<ReadingListItem> fetchAgain(UUID account, Optional<UUID> item) {
        Outcome<ReadingListItem> asked = change(
                account,
                item,
                (sql, id) -> ReadingList.find(sql, account, id)
                        .map(ReadingListItem::post)
                        .map(post -> {
                            if (post.feedId() == null && post.ownerId() == null) {
                                Pages.await(sql, post.id(), clock.instant());
                            }
                            Items.setBareLink(sql, account, id, false);
                            return post;
                        })
                        .isPresent());
        fetchPages.wake();
        return asked;
    }

    /** The reader is content with the address. */
    Outcome<ReadingListItem> keepAsLink(UUID account, Optional<UUID> item) {
        return change(account, item, (sql, id) -> Items.setBareLink(sql, account, id, true));
    }

    /** Changes the item and answers whether there is one. */
    private interface Change {
        boolean apply(DSLContext sql, UUID item);
    }

    private Outcome<ReadingListItem> change(UUID account, Optional<UUID> item, Change change) {
        return database.write(sql -> item.filter(id -> change.apply(sql, id))
                .flatMap(id -> ReadingList.find(sql, account, id))
                .map(Outcome::done)
                .orElseGet(ChangeItem::unknown));
    }

    /** The tags of these names, made when missing; none for an item that is not there, so that nothing is made for it. */
    private static List<UUID> named(DSLContext sql, UUID account, UUID item, List<TagName> names) {
        return Items.place(sql, account, item).isEmpty()
                ? List.of()
                : names.stream()
                        .map(name -> Tags.named(sql, account, name))
                        .distinct()
                        .toList();
    }

    private static <T> Outcome<T> unknown() {
        return unknown("itemId");
    }

    private static <T> Outcome<T> unknown(String field) {
        return Outcome.refused(Refusal.notFound("item.unknown").at(field));
    }
}
