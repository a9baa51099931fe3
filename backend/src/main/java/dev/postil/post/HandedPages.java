package dev.postil.post;

import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.REVISION;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.postil.db.Uuid7;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of pages that readers' browsers handed in. Each belongs to one account; nothing that is fetched ever changes it. */
public final class HandedPages {
    private HandedPages() {}

    /**
     * The reader's own page at this address, made when it is not there.
     *
     * @param known what the reader has at this address so far; its texts come along, with their numbers, so that what the reader did in
     *     them stays in its place
     */
    public static Post page(
            DSLContext sql, UUID account, String url, String canonicalUrl, @Nullable Post known, Instant now) {
        UUID id = Uuid7.next();
        Record row = known == null
                ? null
                : sql.selectFrom(POST).where(POST.ID.eq(known.id())).fetchOne();
        boolean made = (row == null
                        ? empty(sql, id, account, url, canonicalUrl, now)
                        : copy(sql, id, account, canonicalUrl, row))
                == 1;
        if (made && known != null) {
            sql.insertInto(REVISION)
                    .columns(
                            REVISION.POST_ID,
                            REVISION.NUMBER,
                            REVISION.FETCHED_AT,
                            REVISION.TITLE,
                            REVISION.WORD_COUNT,
                            REVISION.TEXT_HASH,
                            REVISION.CONTENT)
                    .select(select(
                                    val(id),
                                    REVISION.NUMBER,
                                    REVISION.FETCHED_AT,
                                    REVISION.TITLE,
                                    REVISION.WORD_COUNT,
                                    REVISION.TEXT_HASH,
                                    REVISION.CONTENT)
                            .from(REVISION)
                            .where(REVISION.POST_ID.eq(known.id())))
                    .execute();
        }
        return find(sql, account, canonicalUrl).orElseThrow();
    }

    /** The reader's own page at this address. */
    public static Optional<Post> find(DSLContext sql, UUID account, String canonicalUrl) {
        return sql.select(Posts.COLUMNS)
                .from(POST)
                .where(POST.OWNER_ID.eq(account), POST.HANDED_URL.eq(canonicalUrl))
                .fetchOptional(Posts::post);
    }

    private static int copy(DSLContext sql, UUID id, UUID account, String canonicalUrl, Record row) {
        Map<Field<?>, @Nullable Object> own = new HashMap<>();
        for (Field<?> field : POST.fields()) {
            own.put(field, row.get(field));
        }
        own.put(POST.ID, id);
        own.put(POST.FEED_ID, null);
        own.put(POST.GUID, null);
        own.put(POST.PAGE_URL, null);
        own.put(POST.OWNER_ID, account);
        own.put(POST.HANDED_URL, canonicalUrl);
        return sql.insertInto(POST)
                .set(own)
                .onConflict(POST.OWNER_ID, POST.HANDED_URL)
                .doNothing()
                .execute();
    }

    private static int empty(DSLContext sql, UUID id, UUID account, String url, String canonicalUrl, Instant now) {
        return sql.insertInto(POST)
                .set(POST.ID, id)
                .set(POST.OWNER_ID, account)
                .set(POST.HANDED_URL, canonicalUrl)
                .set(Posts.nameless(url, canonicalUrl, now))
                .onConflict(POST.OWNER_ID, POST.HANDED_URL)
                .doNothing()
                .execute();
    }
}
