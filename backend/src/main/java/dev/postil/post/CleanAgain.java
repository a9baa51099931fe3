package dev.postil.post;

import dev.postil.db.Database;
import dev.postil.db.Worker;
import dev.postil.html.CleanHtml;
import dev.postil.html.Sanitizer;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Texts are kept as they were cleaned. When the rules of cleaning learn something, this brings the texts of before up to them, a few
 * at a time, newest first. It makes no revision, since nobody edited anything; what counts a text's characters is told of it.
 */
@Context
public final class CleanAgain {
    private static final int AT_ONCE = 20;

    private final Database database;
    private final List<RevisionListener> listeners;
    private final List<CleaningListener> cleaningListeners;
    private final Worker worker;

    CleanAgain(Database database, List<RevisionListener> listeners, List<CleaningListener> cleaningListeners) {
        this.database = database;
        this.listeners = listeners;
        this.cleaningListeners = cleaningListeners;
        this.worker = new Worker("clean-again", this::some, Duration.ofMinutes(10));
    }

    int some() {
        List<OldTexts.Due> due = database.read(sql -> OldTexts.due(sql, Sanitizer.RULES, AT_ONCE));
        due.forEach(text -> {
            CleanHtml clean = Sanitizer.clean(text.html(), URI.create(text.url()));
            database.write(sql -> clean.html().equals(text.html()) ? leave(sql, text) : keep(sql, text, clean));
        });
        return due.size();
    }

    private static boolean leave(DSLContext sql, OldTexts.Due text) {
        OldTexts.leave(sql, text, Sanitizer.RULES);
        Post post = Posts.find(sql, text.post()).orElseThrow();
        if (post.revision() == text.number()) {
            KeepLinks.keep(sql, post, text.html());
        }
        return true;
    }

    /** Once only, also when several nodes come to it: what counts its characters must not be moved twice. */
    private boolean keep(DSLContext sql, OldTexts.Due text, CleanHtml clean) {
        Revisions.hold(sql, text.post());
        if (!OldTexts.set(sql, text, Sanitizer.RULES, clean.html(), clean.wordCount(), StorePost.hash(clean.text()))) {
            return false;
        }
        cleaningListeners.forEach(
                listener -> listener.cleaned(sql, text.post(), text.number(), text.html(), clean.html()));
        Post post = Posts.find(sql, text.post()).orElseThrow();
        if (post.revision() == text.number()) {
            ItemNews.changed(sql, post.id());
            listeners.forEach(listener -> listener.revised(sql, post, text.html(), clean.html()));
            KeepLinks.keep(sql, post, clean.html());
        }
        return true;
    }

    @PreDestroy
    void stop() {
        worker.close();
    }
}
