package dev.postil.post;

import dev.postil.fetch.WebUrl;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps a page as a reader's browser shows it: behind a login, paid for, made by scripts. It is that reader's alone. */
@Singleton
public final class HandInPage {
    private static final int LONGEST = 10 * 1024 * 1024;

    private final StorePost store;
    private final List<PostListener> listeners;
    private final InstantSource clock;

    HandInPage(StorePost store, List<PostListener> listeners, InstantSource clock) {
        this.store = store;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** What the page says; takes no transaction's time. */
    public Outcome<PostContent> read(WebUrl url, String html) {
        if (html.length() > LONGEST) {
            return Outcome.refused(
                    Refusal.of(Refusal.Code.LIMIT, "page.too-large").at("html"));
        }
        return switch (PageReading.page(html, url, url)) {
            case PageReading.Text(PostContent content) -> Outcome.done(content);
            case PageReading.Nothing(String problem, String _) ->
                Outcome.refused(
                        Refusal.of(Refusal.Code.UNSUPPORTED, "page." + problem).at("html"));
            case PageReading.File file -> throw new IllegalStateException("HTML is no file");
        };
    }

    /**
     * The reader's own page at this address, with this text.
     *
     * @param known the post that the reader has at this address so far
     */
    public Post keep(DSLContext sql, UUID account, WebUrl url, PostContent content, @Nullable Post known) {
        Post from = known == null || account.equals(known.ownerId()) ? null : known;
        String canonical = url.canonical().toString();
        boolean had = HandedPages.find(sql, account, canonical).isPresent();
        Post page = known != null && from == null
                ? known
                : HandedPages.page(sql, account, url.toString(), canonical, from, clock.instant());
        if (from != null && !had) {
            listeners.forEach(listener -> listener.parted(sql, account, from, page));
        }
        store.handedIn(sql, page, content, clock.instant());
        return Posts.find(sql, page.id()).orElseThrow();
    }
}
