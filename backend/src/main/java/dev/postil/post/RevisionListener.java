package dev.postil.post;

import org.jooq.DSLContext;

/** Is told, in the same transaction and before {@link PostListener}, when a post's present text becomes another. */
public interface RevisionListener {
    /**
     * @param before the text so far, as HTML
     * @param after the text from now on
     */
    void revised(DSLContext sql, Post post, String before, String after);
}
