package dev.postil.post;

import java.util.UUID;
import org.jooq.DSLContext;

/** Is told, in the same transaction, when one of a post's texts, present or old, was cleaned anew and so became another in place. */
public interface CleaningListener {
    /**
     * @param before the text of this revision so far, as HTML
     * @param after the same revision's text from now on
     */
    void cleaned(DSLContext sql, UUID post, int revision, String before, String after);
}
