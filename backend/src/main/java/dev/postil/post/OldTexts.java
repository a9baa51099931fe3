package dev.postil.post;

import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.REVISION;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;

/** The SQL of texts that were cleaned by rules of before. */
final class OldTexts {
    private OldTexts() {}

    record Due(UUID post, int number, String url, String html) {}

    static List<Due> due(DSLContext sql, int rules, int most) {
        return sql.select(REVISION.POST_ID, REVISION.NUMBER, POST.URL, REVISION.CONTENT)
                .from(REVISION)
                .join(POST)
                .on(POST.ID.eq(REVISION.POST_ID))
                .where(REVISION.CLEANED_BY.lt(rules))
                .orderBy(REVISION.CLEANED_BY, REVISION.POST_ID.desc(), REVISION.NUMBER.desc())
                .limit(most)
                .fetch(Records.mapping(Due::new));
    }

    /** The text as it is from now on. False when somebody else has cleaned it meanwhile. */
    static boolean set(DSLContext sql, Due text, int rules, String html, int words, String hash) {
        int done = sql.update(REVISION)
                .set(REVISION.CONTENT, html)
                .set(REVISION.WORD_COUNT, words)
                .set(REVISION.TEXT_HASH, hash)
                .set(REVISION.CLEANED_BY, rules)
                .where(REVISION.POST_ID.eq(text.post()), REVISION.NUMBER.eq(text.number()))
                .and(REVISION.CLEANED_BY.lt(rules))
                .execute();
        sql.update(POST)
                .set(POST.WORD_COUNT, words)
                .where(POST.ID.eq(text.post()), POST.REVISION.eq(text.number()))
                .execute();
        return done > 0;
    }

    /** The text stays as it is. */
    static void leave(DSLContext sql, Due text, int rules) {
        sql.update(REVISION)
                .set(REVISION.CLEANED_BY, rules)
                .where(REVISION.POST_ID.eq(text.post()), REVISION.NUMBER.eq(text.number()))
                .execute();
    }
}
