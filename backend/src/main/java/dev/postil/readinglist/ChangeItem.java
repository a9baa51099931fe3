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
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Changes one item. Each change sets, so that sending it twice leaves the same; the answer is the item's id. */
@Singleton
final class ChangeItem {
    static final Refusal UNKNOWN = Refusal.notFound("item.unknown").at("itemId");

    private final Database database;
    private final FetchPages fetchPages;
    private final InstantSource clock;

    ChangeItem(Database database, FetchPages fetchPages, InstantSource clock) {
        this.database = database;
        this.fetchPages = fetchPages;
        this.clock = clock;
    }

    Outcome<UUID> state(UUID account, Optional<UUID> item, ReadingState state) {
        return changeOne(item, (sql, id) -> Items.setState(sql, account, id, state, clock.instant()));
    }

    Outcome<UUID> favorite(UUID account, Optional<UUID> item, boolean favorite) {
        return changeOne(item, (sql, id) -> Items.setFavorite(sql, account, id, favorite));
    }

    Outcome<UUID> snooze(UUID account, Optional<UUID> item, @Nullable Instant until) {
        return changeOne(item, (sql, id) -> Items.snooze(sql, account, id, until));
    }

    /** @param seen what the caller takes for the note so far: another one stays, and is a conflict; null when that does not matter */
    Outcome<UUID> note(UUID account, Optional<UUID> item, @Nullable String note, Notes.@Nullable Seen seen) {
        return Notes.checked(note)
                .then(text -> seen == null
                        ? changeOne(item, (sql, id) -> Items.setNote(sql, account, id, text.orElse(null)))
                        : noteAfter(account, item, text, seen));
    }

    private Outcome<UUID> noteAfter(UUID account, Optional<UUID> item, Optional<String> text, Notes.Seen seen) {
        return database.write(sql -> {
            boolean conflict = item.flatMap(id -> Items.note(sql, account, id))
                    .filter(before -> Notes.conflict(before, seen, text))
                    .isPresent();
            return conflict
                    ? Outcome.refused(
                            Refusal.of(Refusal.Code.CONFLICT, "note.conflict").at("replaces"))
                    : change(sql, item, (same, id) -> Items.setNote(same, account, id, text.orElse(null)));
        });
    }

    Outcome<UUID> setTags(UUID account, Optional<UUID> item, List<String> tags) {
        return TagName.all(tags)
                .then(names ->
                        tag(account, item, (sql, id) -> Tags.replace(sql, account, id, named(sql, account, names))));
    }

    Outcome<UUID> addTags(UUID account, Optional<UUID> item, List<String> tags) {
        return TagName.all(tags)
                .then(names -> putKnown(account, item, names)
                        ? Outcome.done(item.orElseThrow())
                        : tag(account, item, (sql, id) -> Tags.put(sql, account, id, named(sql, account, names))));
    }

    /** Mostly it is one tag that there is: that is done in one statement, without looking first. */
    private boolean putKnown(UUID account, Optional<UUID> item, List<TagName> names) {
        return names.size() == 1
                && item.isPresent()
                && database.writeOne(sql -> Tags.putKnown(sql, account, item.get(), names.getFirst()));
    }

    Outcome<UUID> removeTags(UUID account, Optional<UUID> item, List<String> tags) {
        return TagName.all(tags)
                .then(names -> tag(
                        account,
                        item,
                        (sql, id) -> Tags.takeOff(
                                sql,
                                account,
                                id,
                                names.stream()
                                        .flatMap(name -> Tags.byName(sql, account, name).stream())
                                        .toList())));
    }

    Outcome<UUID> move(UUID account, Optional<UUID> item, Optional<UUID> neighbour, boolean before) {
        return change(item, (sql, id) -> {
            boolean both =
                    neighbour.flatMap(other -> Items.place(sql, account, other)).isPresent()
                            && Items.place(sql, account, id).isPresent();
            if (both && !neighbour.equals(item)) {
                Places.move(sql, account, id, neighbour.orElseThrow(), before);
            }
            return both;
        });
    }

    Outcome<UUID> restore(UUID account, Optional<UUID> item) {
        return database.write(sql -> item.filter(id -> Items.restore(sql, account, id))
                .map(Outcome::done)
                .orElseGet(
                        () -> Outcome.refused(Refusal.notFound("item.unknown").at("id"))));
    }

    Outcome<UUID> remove(UUID account, Optional<UUID> item) {
        return item.filter(id -> database.write(sql -> Items.remove(sql, account, id, clock.instant())))
                .map(Outcome::done)
                .orElseGet(ChangeItem::unknown);
    }

    /** Asks again for the text of a page, be it to see whether it changed. A feed says itself what became of its entries. */
    Outcome<UUID> fetchAgain(UUID account, Optional<UUID> item) {
        Outcome<UUID> asked = change(
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
    Outcome<UUID> keepAsLink(UUID account, Optional<UUID> item) {
        return change(item, (sql, id) -> Items.setBareLink(sql, account, id, true));
    }

    /** Changes the item and answers whether there is one. */
    private interface Change {
        boolean apply(DSLContext sql, UUID item);
    }

    private Outcome<UUID> change(Optional<UUID> item, Change change) {
        return database.write(sql -> change(sql, item, change));
    }

    /** The same for a change that is one statement. */
    private Outcome<UUID> changeOne(Optional<UUID> item, Change change) {
        return database.writeOne(sql -> change(sql, item, change));
    }

    private static Outcome<UUID> change(DSLContext sql, Optional<UUID> item, Change change) {
        return item.filter(id -> change.apply(sql, id)).map(Outcome::done).orElseGet(ChangeItem::unknown);
    }

    /** Changes the tags of an item that is there; otherwise nothing is made for it. */
    private Outcome<UUID> tag(UUID account, Optional<UUID> item, BiConsumer<DSLContext, UUID> tag) {
        return change(item, (sql, id) -> {
            boolean there = Items.place(sql, account, id).isPresent();
            if (there) {
                tag.accept(sql, id);
            }
            return there;
        });
    }

    /** The tags of these names, made when missing. */
    private static List<UUID> named(DSLContext sql, UUID account, List<TagName> names) {
        return names.stream()
                .map(name -> Tags.named(sql, account, name))
                .distinct()
                .toList();
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(UNKNOWN);
    }
}
