package dev.postil.post;

import org.jooq.DSLContext;

/** Is told, in the same transaction, of each post that is new or changed; for what other features keep about posts. */
public interface PostListener {
    /** @param arrived the post was not there before */
    void stored(DSLContext sql, Post post, boolean arrived);
}
