package dev.postil.feed;

import static dev.postil.db.schema.Tables.FOLLOWED_FEED;
import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.SEEN_POST;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.postil.db.Keyset;
import dev.postil.db.MicrosConverter;
import dev.postil.db.Page;
import dev.postil.db.PageRequest;
import dev.postil.post.Post;
import dev.postil.post.Posts;
import dev.postil.search.Conditions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** The SQL of the stream: the posts of the feeds that a reader follows, newest first, each piece once. */
final class StreamPosts {
    static final String ORDER = "STREAM";
    private static final MicrosConverter MICROS = new MicrosConverter();
    private static final Field<Object> STREAM_AT = DSL.field("{0}", Object.class, POST.STREAM_AT);

    private StreamPosts() {}

    static Page<Post> page(DSLContext sql, UUID account, Condition condition, PageRequest page) {
        boolean down = !page.backward();
        List<Post> rows = sql.select(Posts.COLUMNS)
                .from(POST)
                .where(inStream(account), condition, behind(page))
                .orderBy(down ? POST.STREAM_AT.desc() : POST.STREAM_AT.asc(), down ? POST.ID.desc() : POST.ID.asc())
                .limit(page.size() + 1)
                .fetch(Posts::post);
        return Page.of(
                page, rows, post -> new Keyset(ORDER, Objects.requireNonNull(MICROS.to(post.streamAt())), post.id()));
    }

    static int count(DSLContext sql, UUID account, Condition condition) {
        return sql.selectCount()
                .from(POST)
                .where(inStream(account), condition)
                .fetchSingle()
                .value1();
    }

    /** Which of these posts the reader has seen. */
    static Set<UUID> seen(DSLContext sql, UUID account, Collection<UUID> posts) {
        return sql.select(POST.ID)
                .from(POST)
                .where(POST.ID.in(posts), Conditions.seen(account))
                .fetchSet(POST.ID);
    }

    /** These posts are seen; those that are not in the reader's stream are passed over. */
    static void markSeen(DSLContext sql, UUID account, Collection<UUID> posts, Instant now) {
        sql.insertInto(SEEN_POST, SEEN_POST.ACCOUNT_ID, SEEN_POST.POST_ID, SEEN_POST.SEEN_AT)
                .select(select(DSL.val(account), POST.ID, DSL.val(now, SEEN_POST.SEEN_AT))
                        .from(POST)
                        .where(POST.ID.in(posts), POST.FEED_ID.in(followed(account)))
                        .and(notExists(selectOne()
                                .from(SEEN_POST)
                                .where(SEEN_POST.ACCOUNT_ID.eq(account), SEEN_POST.POST_ID.eq(POST.ID)))))
                .onConflictDoNothing()
                .execute();
    }

    /** Of a piece that several followed feeds carry, the post that came first stands for all. */
    private static Condition inStream(UUID account) {
        var twin = POST.as("twin");
        return POST.FEED_ID
                .in(followed(account))
                .and(notExists(selectOne()
                        .from(twin)
                        .where(twin.CANONICAL_URL.eq(POST.CANONICAL_URL), twin.ID.lt(POST.ID))
                        .and(twin.FEED_ID.in(followed(account)))));
    }

    private static Select<Record1<UUID>> followed(UUID account) {
        return select(FOLLOWED_FEED.FEED_ID).from(FOLLOWED_FEED).where(FOLLOWED_FEED.ACCOUNT_ID.eq(account));
    }

    private static Condition behind(PageRequest page) {
        Keyset from = page.from();
        if (from == null) {
            return DSL.noCondition();
        }
        var here = row(STREAM_AT, POST.ID);
        var there = row(DSL.val(from.key()), DSL.val(from.id()));
        return page.backward() ? here.greaterThan(there) : here.lessThan(there);
    }
}
