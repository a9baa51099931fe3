package dev.postil.readinglist;

import dev.postil.post.Post;
import dev.postil.post.PostListener;
import jakarta.inject.Singleton;
import org.jooq.DSLContext;

/** Keeps the items' copies of what lists are ordered by true to their posts. */
@Singleton
final class ItemCopies implements PostListener {
    @Override
    public void stored(DSLContext sql, Post post, boolean arrived) {
        if (!arrived) {
            Items.copy(sql, post);
        }
    }
}
