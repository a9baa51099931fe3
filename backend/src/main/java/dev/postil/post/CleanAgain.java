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
 * at a time, newest first. A text that somebody annotated stays as it is: the places of annotations count its characters.
 */
@Context
public final class CleanAgain {
    private static final int AT_ONCE = 20;

    private final Database database;
    private final List<RevisionListener> listeners;
    private final Worker worker;

    CleanAgain(Database database, List<RevisionListener> listeners) {
        this.database = database;
        this.listeners = listeners;
        this.worker = new Worker("clean-again", this::some, Duration.ofMinutes(10));
    }

    private int some() {
        List<OldTexts.Due> due = database.read(sql -> OldTexts.due(sql, Sanitizer.RULES, AT_ONCE));
        due.forEach(text -> {
            CleanHtml clean = Sanitizer.clean(text.html(), URI.create(text.url()));
            database.write(sql -> clean.html().equals(text.html()) ? leave(sql, text) : keep(sql, text, clean));
        });
        return due.size();
    }

    private static boolean leave(DSLContext sql, OldTexts.Due text) {
        OldTexts.leave(sql, text, Sanitizer.RULES);
        if (text.present()) {
            KeepLinks.keep(sql, Posts.find(sql, text.post()).orElseThrow(), text.html());
        }
        return true;
    }

    private boolean keep(DSLContext sql, OldTexts.Due text, CleanHtml clean) {
        OldTexts.set(sql, text, Sanitizer.RULES, clean.html(), clean.wordCount(), StorePost.hash(clean.text()));
        if (text.present()) {
            Post post = Posts.find(sql, text.post()).orElseThrow();
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
