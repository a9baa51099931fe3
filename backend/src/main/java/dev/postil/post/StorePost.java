package dev.postil.post;

import dev.postil.db.Uuid7;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/** Keeps what a source brought: a new post, another revision of one, or nothing if nothing changed. */
@Singleton
public final class StorePost {
    /** A text that shrank by more than half is a paywall or an error page more often than an edit. */
    private static final int WORTH_GUARDING = 100;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private final List<PostListener> listeners;
    private final List<RevisionListener> revisionListeners;

    StorePost(List<PostListener> listeners, List<RevisionListener> revisionListeners) {
        this.listeners = listeners;
        this.revisionListeners = revisionListeners;
    }

    /** What became of it. */
    public enum Result {
        NEW,
        CHANGED,
        SAME
    }

    /** Stores an entry of a feed under its guid. */
    public Result entry(DSLContext sql, UUID feed, String guid, PostContent content, Instant now) {
        Optional<Post> known = Posts.byGuid(sql, feed, guid);
        if (known.isPresent()) {
            return update(sql, known.get(), content, now, true);
        }
        Post post = Posts.addEntry(sql, Uuid7.next(), feed, guid, content, now);
        Revisions.add(sql, post.id(), 1, content, hash(content.text()), now);
        tell(sql, post, true);
        return Result.NEW;
    }

    /** Stores the text of a page that a reader saved. */
    public Result page(DSLContext sql, UUID post, PostContent content, Instant now) {
        return update(sql, Posts.find(sql, post).orElseThrow(), content, now, true);
    }

    /** Stores a page as a reader's browser shows it; however short it is, that is what the reader sees. */
    public Result handedIn(DSLContext sql, Post page, PostContent content, Instant now) {
        return update(sql, page, content, now, false);
    }

    private Result update(DSLContext sql, Post known, PostContent content, Instant now, boolean guarded) {
        String hash = hash(content.text());
        boolean otherText = !Revisions.hash(sql, known.id()).equals(Optional.of(hash));
        boolean shrunk = guarded && known.wordCount() >= WORTH_GUARDING && content.wordCount() < known.wordCount() / 2;
        if (shrunk) {
            return Result.SAME;
        }
        int revision = otherText ? known.revision() + 1 : known.revision();
        String before = otherText ? Revisions.present(sql, known.id()) : "";
        if (otherText) {
            Revisions.add(sql, known.id(), revision, content, hash, now);
        }
        boolean changed = Posts.update(sql, known, content, revision, otherText ? now : null);
        if (!changed) {
            return Result.SAME;
        }
        Post post = Posts.find(sql, known.id()).orElseThrow();
        if (otherText && known.revision() > 0) {
            revisionListeners.forEach(listener -> listener.revised(sql, post, before, content.html()));
        }
        tell(sql, post, false);
        return Result.CHANGED;
    }

    /** Keeps that a saved page is a file. */
    UUID file(DSLContext sql, UUID post, String title, PostFile file) {
        Pages.file(sql, post, title, file);
        tell(sql, Posts.find(sql, post).orElseThrow(), false);
        return post;
    }

    /** Keeps what a page calls itself that has no text. */
    UUID title(DSLContext sql, UUID post, String title) {
        Pages.title(sql, post, title);
        tell(sql, Posts.find(sql, post).orElseThrow(), false);
        return post;
    }

    private void tell(DSLContext sql, Post post, boolean arrived) {
        if (!arrived) {
            ItemNews.changed(sql, post.id());
        }
        listeners.forEach(listener -> listener.stored(sql, post, arrived));
    }

    /** SHA-256 over the words, so that other white space or mark-up alone makes no revision. */
    static String hash(String text) {
        try {
            byte[] bytes = SPACE.matcher(text).replaceAll(" ").strip().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
