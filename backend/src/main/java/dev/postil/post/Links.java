package dev.postil.post;

import static dev.postil.db.schema.Tables.FOLLOWED_FEED;
import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.POST_LINK;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The SQL of links between posts. */
final class Links {
    private static final int MOST = 200;

    private Links() {}

    /** These are the addresses that the post's text links to, from now on. */
    static void set(DSLContext sql, UUID post, Collection<String> targets) {
        sql.deleteFrom(POST_LINK).where(POST_LINK.POST_ID.eq(post)).execute();
        sql.batch(targets.stream()
                        .map(target -> sql.insertInto(POST_LINK)
                                .set(POST_LINK.POST_ID, post)
                                .set(POST_LINK.TARGET, target))
                        .toList())
                .execute();
    }

    /** The reader's posts that these ones link to, by the post that links. */
    static Map<UUID, List<Post>> cites(DSLContext sql, UUID account, Collection<UUID> posts) {
        return grouped(sql.select(POST_LINK.POST_ID)
                .select(Posts.COLUMNS)
                .from(POST_LINK)
                .join(POST)
                .on(POST.CANONICAL_URL.eq(POST_LINK.TARGET))
                .where(POST_LINK.POST_ID.in(posts), POST.ID.ne(POST_LINK.POST_ID), visible(account))
                .orderBy(POST.STREAM_AT.desc(), POST.ID)
                .fetchGroups(POST_LINK.POST_ID, Posts::post));
    }

    /** The reader's posts that link to the pieces at these canonical addresses, by the address. */
    static Map<String, List<Post>> citing(DSLContext sql, UUID account, Collection<String> addresses) {
        return grouped(sql.select(POST_LINK.TARGET)
                .select(Posts.COLUMNS)
                .from(POST_LINK)
                .join(POST)
                .on(POST.ID.eq(POST_LINK.POST_ID))
                .where(POST_LINK.TARGET.in(addresses), POST.CANONICAL_URL.ne(POST_LINK.TARGET), visible(account))
                .orderBy(POST.STREAM_AT.desc(), POST.ID)
                .fetchGroups(POST_LINK.TARGET, Posts::post));
    }

    /** It is on the reader's list, or of a feed that they follow. */
    private static Condition visible(UUID account) {
        return POST.FEED_ID
                .in(select(FOLLOWED_FEED.FEED_ID).from(FOLLOWED_FEED).where(FOLLOWED_FEED.ACCOUNT_ID.eq(account)))
                .or(exists(selectOne()
                        .from(READING_LIST_ITEM)
                        .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.POST_ID.eq(POST.ID))
                        .and(READING_LIST_ITEM.REMOVED_AT.isNull())));
    }

    /** One post for each piece. */
    private static <K> Map<K, List<Post>> grouped(Map<K, List<Post>> groups) {
        return groups.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, group -> {
            Map<String, Post> pieces = new LinkedHashMap<>();
            group.getValue().forEach(post -> pieces.putIfAbsent(post.canonicalUrl(), post));
            return new ArrayList<>(pieces.values()).subList(0, Math.min(MOST, pieces.size()));
        }));
    }
}
