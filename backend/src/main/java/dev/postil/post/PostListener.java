package dev.postil.post;

import java.util.UUID;
import org.jooq.DSLContext;

/** Is told, in the same transaction, of each post that is new or changed; for what other features keep about posts. */
public interface PostListener {
    /** @param arrived the post was not there before */
    void stored(DSLContext sql, Post post, boolean arrived);

    /** A reader now has a post of their own, which begins as a copy of one that others have, revisions and their numbers included. */
    default void parted(DSLContext sql, UUID account, Post from, Post to) {}
}
