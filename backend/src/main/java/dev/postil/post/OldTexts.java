package dev.postil.post;

import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.REVISION;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;

/** The SQL of texts that were cleaned by rules of before. */
final class OldTexts {
    private OldTexts() {}

    /** @param present it is the text that the post has now */
    record Due(UUID post, int number, boolean present, String url, String html) {}

    static List<Due> due(DSLContext sql, int rules, int most) {
        return sql.select(
                        REVISION.POST_ID,
                        REVISION.NUMBER,
                        DSL.field(REVISION.NUMBER.eq(POST.REVISION)),
                        POST.URL,
                        REVISION.CONTENT)
                .from(REVISION)
                .join(POST)
                .on(POST.ID.eq(REVISION.POST_ID))
                .where(REVISION.CLEANED_BY.lt(rules))
                .orderBy(REVISION.CLEANED_BY, REVISION.POST_ID.desc(), REVISION.NUMBER.desc())
                .limit(most)
                .fetch(Records.mapping(Due::new));
    }

    /** The text as it is from now on, unless another took its place meanwhile. */
    static void set(DSLContext sql, Due text, int rules, String html, int words, String hash) {
        sql.update(REVISION)
                .set(REVISION.CONTENT, html)
                .set(REVISION.WORD_COUNT, words)
                .set(REVISION.TEXT_HASH, hash)
                .set(REVISION.CLEANED_BY, rules)
                .where(REVISION.POST_ID.eq(text.post()), REVISION.NUMBER.eq(text.number()))
                .execute();
        if (text.present()) {
            sql.update(POST)
                    .set(POST.WORD_COUNT, words)
                    .where(POST.ID.eq(text.post()), POST.REVISION.eq(text.number()))
                    .execute();
        }
    }

    /** The text stays as it is. */
    static void leave(DSLContext sql, Due text, int rules) {
        sql.update(REVISION)
                .set(REVISION.CLEANED_BY, rules)
                .where(REVISION.POST_ID.eq(text.post()), REVISION.NUMBER.eq(text.number()))
                .execute();
    }
}
