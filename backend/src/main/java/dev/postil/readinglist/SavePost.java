package dev.postil.readinglist;

import dev.postil.db.Database;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.WebUrl;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import dev.postil.post.FetchPages;
import dev.postil.post.HandInPage;
import dev.postil.post.Pages;
import dev.postil.post.Post;
import dev.postil.post.PostContent;
import dev.postil.post.Posts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Puts a post on a reader's list: a page by its address, or a post that the reader sees in the stream. */
@Singleton
final class SavePost {
    private final Database database;
    private final FetchPages fetchPages;
    private final HandInPage handIn;
    private final Fetcher fetcher;
    private final InstantSource clock;

    SavePost(Database database, FetchPages fetchPages, HandInPage handIn, Fetcher fetcher, InstantSource clock) {
        this.database = database;
        this.fetchPages = fetchPages;
        this.handIn = handIn;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** The item of the page at this address. It is there at once; a worker brings the text. */
    Outcome<ReadingListItem> save(UUID account, String address, List<String> tags, @Nullable String note) {
        Optional<WebUrl> url = WebUrl.parse(address).filter(fetcher::mayBePublic);
        if (url.isEmpty()) {
            return malformed();
        }
        Outcome<ReadingListItem> saved = add(account, tags, note, sql -> Optional.of(item(sql, account, url.get())));
        fetchPages.wake();
        return saved;
    }

    /** The item of the page at this address, as the reader's browser shows it. No other reader will ever see that. */
    Outcome<ReadingListItem> handIn(
            UUID account, String address, String html, List<String> tags, @Nullable String note) {
        Optional<WebUrl> url = WebUrl.parse(address);
        return url.isEmpty()
                ? malformed()
                : handIn.read(url.get(), html)
                        .then(content -> add(
                                account, tags, note, sql -> Optional.of(handedIn(sql, account, url.get(), content))));
    }

    private static <T> Outcome<T> malformed() {
        return Outcome.refused(Refusal.invalid("url.malformed").at("url"));
    }

    private UUID handedIn(DSLContext sql, UUID account, WebUrl url, PostContent content) {
        Optional<UUID> item = ReadingList.byAddress(
                        sql, account, url.canonical().toString())
                .filter(known -> Items.restore(sql, account, known));
        Post known = item.flatMap(id -> ReadingList.find(sql, account, id))
                .map(ReadingListItem::post)
                .orElse(null);
        Post post = handIn.keep(sql, account, url, content, known);
        item.ifPresent(id -> Items.moveTo(sql, account, id, post));
        return item.orElseGet(() -> Items.add(sql, account, post, clock.instant()));
    }

    /** The item of a post that the reader may see. */
    Outcome<ReadingListItem> queue(UUID account, Optional<UUID> post, List<String> tags, @Nullable String note) {
        return add(
                account,
                tags,
                note,
                sql -> post.flatMap(id -> Posts.find(sql, id, account))
                        .map(found -> ReadingList.byAddress(sql, account, found.canonicalUrl())
                                .filter(item -> Items.restore(sql, account, item))
                                .orElseGet(() -> Items.add(sql, account, found, clock.instant()))));
    }

    private UUID item(DSLContext sql, UUID account, WebUrl url) {
        String canonical = url.canonical().toString();
        Optional<UUID> known = ReadingList.byAddress(sql, account, canonical);
        if (known.isPresent() && Items.restore(sql, account, known.get())) {
            return known.get();
        }
        Instant now = clock.instant();
        Post post = Posts.followedEntry(sql, account, canonical)
                .orElseGet(() -> Pages.page(sql, url.toString(), canonical, now));
        return Items.add(sql, account, post, now);
    }

    private interface Find {
        Optional<UUID> item(DSLContext sql);
    }

    private Outcome<ReadingListItem> add(UUID account, List<String> tags, @Nullable String note, Find find) {
        return Notes.checked(note)
                .then(text -> TagName.all(tags)
                        .then(names -> database.write(sql -> {
                            Optional<UUID> item = find.item(sql);
                            if (item.isEmpty()) {
                                return Outcome.refused(
                                        Refusal.notFound("post.unknown").at("postId"));
                            }
                            UUID id = item.get();
                            Tags.put(
                                    sql,
                                    account,
                                    id,
                                    names.stream()
                                            .map(name -> Tags.named(sql, account, name))
                                            .toList());
                            ReadingListItem before =
                                    ReadingList.find(sql, account, id).orElseThrow();
                            String joined = Notes.joined(before.note(), text.orElse(null));
                            if (joined != null && !joined.equals(before.note())) {
                                Items.setNote(sql, account, id, joined);
                            }
                            return Outcome.done(
                                    ReadingList.find(sql, account, id).orElseThrow());
                        })));
    }
}
