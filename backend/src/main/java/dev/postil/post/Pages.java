package dev.postil.post;

import static dev.postil.db.schema.Tables.PAGE_FETCH;
import static dev.postil.db.schema.Tables.POST;

import dev.postil.db.Lease;
import dev.postil.db.Uuid7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** The SQL of pages whose text is still to come. */
public final class Pages {
    private static final Duration LEASE = Duration.ofMinutes(2);

    private Pages() {}

    /** A page to fetch. */
    record Due(UUID post, String url, int attempts) {}

    /** The page at this address; made, and its text asked for, when it is not there. */
    public static Post page(DSLContext sql, String url, String canonicalUrl, Instant now) {
        UUID id = Posts.pageOf(sql, Uuid7.next(), url, canonicalUrl, now);
        Post post = Posts.find(sql, id).orElseThrow();
        if (post.revision() == 0 && post.textState() != TextState.FILE) {
            await(sql, post.id(), now);
        }
        return post;
    }

    /** Asks for the text again, now. */
    public static void await(DSLContext sql, UUID post, Instant now) {
        sql.insertInto(PAGE_FETCH)
                .set(PAGE_FETCH.POST_ID, post)
                .set(PAGE_FETCH.NEXT_TRY_AT, now)
                .set(PAGE_FETCH.ATTEMPTS, 0)
                .onConflict(PAGE_FETCH.POST_ID)
                .doUpdate()
                .set(PAGE_FETCH.NEXT_TRY_AT, now)
                .execute();
        awaiting(sql, post);
    }

    /** Pages that are due, leased to the caller: nobody else gets them until the lease ends. */
    static List<Due> lease(DSLContext sql, int most, Instant now) {
        List<UUID> posts = Lease.take(
                sql,
                PAGE_FETCH,
                PAGE_FETCH.POST_ID,
                PAGE_FETCH.NEXT_TRY_AT,
                PAGE_FETCH.LEASED_UNTIL,
                most,
                now,
                now.plus(LEASE));
        return sql.select(PAGE_FETCH.POST_ID, POST.URL, PAGE_FETCH.ATTEMPTS)
                .from(PAGE_FETCH)
                .join(POST)
                .on(POST.ID.eq(PAGE_FETCH.POST_ID))
                .where(PAGE_FETCH.POST_ID.in(posts))
                .fetch(org.jooq.Records.mapping(Due::new));
    }

    static void done(DSLContext sql, UUID post) {
        sql.deleteFrom(PAGE_FETCH).where(PAGE_FETCH.POST_ID.eq(post)).execute();
    }

    static void tryAgain(DSLContext sql, UUID post, Instant at) {
        sql.update(PAGE_FETCH)
                .set(PAGE_FETCH.NEXT_TRY_AT, at)
                .set(PAGE_FETCH.ATTEMPTS, PAGE_FETCH.ATTEMPTS.plus(1))
                .set(PAGE_FETCH.LEASED_UNTIL, (Instant) null)
                .where(PAGE_FETCH.POST_ID.eq(post))
                .execute();
    }

    static void title(DSLContext sql, UUID id, String title) {
        sql.update(POST)
                .set(POST.TITLE, Posts.cut(title, 1_000))
                .set(POST.TITLE_KEY, Posts.cut(Posts.key(title), 1_000))
                .where(POST.ID.eq(id), POST.REVISION.eq(0))
                .execute();
    }

    /** What stands at the address is a file; a text that came from there before stays. */
    static void file(DSLContext sql, UUID id, String title, PostFile file) {
        sql.update(POST)
                .set(POST.TITLE, Posts.cut(title, 1_000))
                .set(POST.TITLE_KEY, Posts.cut(Posts.key(title), 1_000))
                .set(POST.FILE_TYPE, file.mediaType())
                .set(POST.FILE_BYTES, file.bytes())
                .set(POST.PROBLEM, (String) null)
                .set(POST.TEXT_STATE, TextState.FILE.name())
                .where(POST.ID.eq(id), POST.REVISION.eq(0))
                .execute();
    }

    static void unavailable(DSLContext sql, UUID id, String problem, boolean forNow) {
        sql.update(POST)
                .set(POST.PROBLEM, problem)
                .set(POST.TEXT_STATE, (forNow ? TextState.AWAITED : TextState.UNAVAILABLE).name())
                .where(POST.ID.eq(id), POST.REVISION.eq(0))
                .execute();
    }

    /** A page without a text is awaited again. */
    static void awaiting(DSLContext sql, UUID id) {
        sql.update(POST)
                .set(POST.TEXT_STATE, TextState.AWAITED.name())
                .set(POST.PROBLEM, (String) null)
                .where(POST.ID.eq(id), POST.REVISION.eq(0))
                .execute();
    }
}
