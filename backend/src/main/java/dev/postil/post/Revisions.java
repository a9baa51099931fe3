package dev.postil.post;

import static dev.postil.db.schema.Tables.ANNOTATION;
import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static dev.postil.db.schema.Tables.REVISION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dev.postil.html.Sanitizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SQLDialect;

/** The SQL of the texts that posts had and have. */
public final class Revisions {
    /** How long a text that nobody refers to is kept after another took its place. */
    private static final Duration KEPT = Duration.ofDays(90);

    private Revisions() {}

    /** The revisions of each of these posts, oldest first. */
    static Map<UUID, List<Revision>> of(DSLContext sql, Collection<UUID> posts) {
        return sql.select(REVISION.POST_ID, REVISION.NUMBER, REVISION.FETCHED_AT, REVISION.TITLE, REVISION.WORD_COUNT)
                .from(REVISION)
                .where(REVISION.POST_ID.in(posts))
                .orderBy(REVISION.POST_ID, REVISION.NUMBER)
                .fetchGroups(REVISION.POST_ID, Records.mapping(Revision::new));
    }

    /** The numbers of a post's revisions from one to another, both included, as far as they are kept, oldest first. */
    public static List<Integer> numbers(DSLContext sql, UUID post, int from, int to) {
        return sql.select(REVISION.NUMBER)
                .from(REVISION)
                .where(REVISION.POST_ID.eq(post), REVISION.NUMBER.between(from, to))
                .orderBy(REVISION.NUMBER)
                .fetch(REVISION.NUMBER);
    }

    static Map<Revision.Key, String> contents(DSLContext sql, Collection<Revision.Key> keys) {
        return sql.select(REVISION.POST_ID, REVISION.NUMBER, REVISION.CONTENT)
                .from(REVISION)
                .where(row(REVISION.POST_ID, REVISION.NUMBER)
                        .in(keys.stream()
                                .map(key -> row(key.post(), key.number()))
                                .toList()))
                .fetchMap(
                        row -> new Revision.Key(row.get(REVISION.POST_ID), row.get(REVISION.NUMBER)),
                        row -> row.get(REVISION.CONTENT));
    }

    /** The text of one revision, as HTML; nothing if it is not kept. */
    public static Optional<String> content(DSLContext sql, UUID post, int number) {
        return Optional.ofNullable(
                contents(sql, List.of(new Revision.Key(post, number))).get(new Revision.Key(post, number)));
    }

    static void add(DSLContext sql, UUID post, int number, PostContent content, String hash, Instant now) {
        sql.insertInto(REVISION)
                .set(REVISION.POST_ID, post)
                .set(REVISION.NUMBER, number)
                .set(REVISION.FETCHED_AT, now)
                .set(REVISION.TITLE, Posts.cut(content.title(), 1_000))
                .set(REVISION.WORD_COUNT, content.wordCount())
                .set(REVISION.TEXT_HASH, hash)
                .set(REVISION.CONTENT, content.html())
                .set(REVISION.CLEANED_BY, Sanitizer.RULES)
                .execute();
    }

    static Optional<String> hash(DSLContext sql, UUID post) {
        return sql.select(REVISION.TEXT_HASH)
                .from(REVISION)
                .where(REVISION.POST_ID.eq(post))
                .orderBy(REVISION.NUMBER.desc())
                .limit(1)
                .fetchOptional(REVISION.TEXT_HASH);
    }

    /** The present texts of these posts, as HTML. */
    static Map<UUID, String> present(DSLContext sql, Collection<UUID> posts) {
        return sql.select(POST.ID, REVISION.CONTENT)
                .from(POST)
                .join(REVISION)
                .on(REVISION.POST_ID.eq(POST.ID), REVISION.NUMBER.eq(POST.REVISION))
                .where(POST.ID.in(posts))
                .fetchMap(POST.ID, REVISION.CONTENT);
    }

    /** The present text of a post, as HTML; empty when there is none yet. */
    public static String present(DSLContext sql, UUID post) {
        return present(sql, List.of(post)).getOrDefault(post, "");
    }

    /** Until the transaction ends, the post gets no other text: what is placed in its text now is not overtaken by a revision. */
    public static void hold(DSLContext sql, UUID post) {
        if (sql.family() == SQLDialect.POSTGRES) {
            sql.select(POST.ID).from(POST).where(POST.ID.eq(post)).forShare().fetch();
        }
    }

    /** Deletes texts whose place another took long ago and to which no item or annotation refers. */
    static int prune(DSLContext sql, Instant now) {
        var later = REVISION.as("later");
        return sql.deleteFrom(REVISION)
                .where(exists(selectOne()
                        .from(later)
                        .where(later.POST_ID.eq(REVISION.POST_ID), later.NUMBER.gt(REVISION.NUMBER))
                        .and(later.FETCHED_AT.lt(now.minus(KEPT)))))
                .and(notExists(
                        selectOne().from(POST).where(POST.ID.eq(REVISION.POST_ID), POST.REVISION.eq(REVISION.NUMBER))))
                .and(notExists(selectOne()
                        .from(READING_LIST_ITEM)
                        .where(READING_LIST_ITEM.POST_ID.eq(REVISION.POST_ID))
                        .and(READING_LIST_ITEM.READ_REVISION.eq(REVISION.NUMBER))))
                .and(notExists(selectOne()
                        .from(ANNOTATION)
                        .where(ANNOTATION.POST_ID.eq(REVISION.POST_ID))
                        .and(ANNOTATION
                                .REVISION
                                .eq(REVISION.NUMBER)
                                .or(ANNOTATION.FOUND_REVISION.eq(REVISION.NUMBER)))))
                .execute();
    }
}
