package dev.postil.post;

import static dev.postil.db.schema.Tables.FEED;
import static dev.postil.db.schema.Tables.FOLLOWED_FEED;
import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.READING_LIST_ITEM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of posts; their texts are in {@link Revisions}. */
public final class Posts {
    /** The columns of a {@link Post}; its text is not among them. */
    public static final List<Field<?>> COLUMNS = List.of(
            POST.ID,
            POST.FEED_ID,
            POST.OWNER_ID,
            POST.URL,
            POST.CANONICAL_URL,
            POST.TITLE,
            POST.AUTHORS,
            POST.SITE_NAME,
            POST.LANGUAGE,
            POST.PUBLISHED_AT,
            POST.UPDATED_AT,
            POST.STREAM_AT,
            POST.EXCERPT,
            POST.LEAD_IMAGE,
            POST.WORD_COUNT,
            POST.DISCUSSION_URL,
            POST.DISCUSSION_COUNT,
            POST.TEXT_STATE,
            POST.PROBLEM,
            POST.FILE_TYPE,
            POST.FILE_BYTES,
            POST.REVISION);

    private static final String SEPARATOR = "\n";

    private Posts() {}

    public static Post post(Record row) {
        return new Post(
                row.get(POST.ID),
                row.get(POST.FEED_ID),
                row.get(POST.OWNER_ID),
                row.get(POST.URL),
                row.get(POST.CANONICAL_URL),
                row.get(POST.TITLE),
                authors(row.get(POST.AUTHORS)),
                row.get(POST.SITE_NAME),
                row.get(POST.LANGUAGE),
                row.get(POST.PUBLISHED_AT),
                row.get(POST.UPDATED_AT),
                row.get(POST.STREAM_AT),
                row.get(POST.EXCERPT),
                row.get(POST.LEAD_IMAGE),
                row.get(POST.WORD_COUNT),
                row.get(POST.DISCUSSION_URL),
                row.get(POST.DISCUSSION_COUNT),
                TextState.valueOf(row.get(POST.TEXT_STATE)),
                row.get(POST.PROBLEM),
                file(row),
                row.get(POST.REVISION));
    }

    /** A post whoever may see it. */
    public static Optional<Post> find(DSLContext sql, UUID id) {
        return sql.select(COLUMNS).from(POST).where(POST.ID.eq(id)).fetchOptional(Posts::post);
    }

    /** A post that this reader may see. */
    public static Optional<Post> find(DSLContext sql, UUID id, UUID account) {
        return sql.select(COLUMNS)
                .from(POST)
                .where(POST.ID.eq(id), visibleTo(account))
                .fetchOptional(Posts::post);
    }

    /** Posts whoever may see them, for those who know already that their reader may. */
    public static Map<UUID, Post> byIds(DSLContext sql, Collection<UUID> ids) {
        return sql.select(COLUMNS).from(POST).where(POST.ID.in(ids)).fetchMap(POST.ID, Posts::post);
    }

    /** The reader follows a feed that carries it, or it is or was on their list; what another's browser handed in never is. */
    private static Condition visibleTo(UUID account) {
        return POST.FEED_ID
                .in(select(FOLLOWED_FEED.FEED_ID).from(FOLLOWED_FEED).where(FOLLOWED_FEED.ACCOUNT_ID.eq(account)))
                .or(exists(selectOne()
                        .from(READING_LIST_ITEM)
                        .where(READING_LIST_ITEM.ACCOUNT_ID.eq(account), READING_LIST_ITEM.POST_ID.eq(POST.ID))))
                .and(POST.OWNER_ID.isNull().or(POST.OWNER_ID.eq(account)));
    }

    private static @Nullable PostFile file(Record row) {
        String type = row.get(POST.FILE_TYPE);
        return type == null ? null : new PostFile(type, row.get(POST.FILE_BYTES));
    }

    static Optional<Post> byGuid(DSLContext sql, UUID feed, String guid) {
        return sql.select(COLUMNS)
                .from(POST)
                .where(POST.FEED_ID.eq(feed), POST.GUID.eq(guid))
                .fetchOptional(Posts::post);
    }

    /**
     * The entry that stands at this address, of a followed feed that speaks for the address's host. Another feed may say that its
     * entry stands anywhere.
     */
    public static Optional<Post> followedEntry(DSLContext sql, UUID account, String canonicalUrl) {
        return sql
                .select(COLUMNS)
                .select(FEED.URL, FEED.SITE_URL)
                .from(POST)
                .join(FEED)
                .on(FEED.ID.eq(POST.FEED_ID))
                .join(FOLLOWED_FEED)
                .on(FOLLOWED_FEED.FEED_ID.eq(POST.FEED_ID), FOLLOWED_FEED.ACCOUNT_ID.eq(account))
                .where(POST.CANONICAL_URL.eq(canonicalUrl))
                .orderBy(POST.ID)
                .fetch()
                .stream()
                .filter(row ->
                        sameHost(canonicalUrl, row.get(FEED.URL)) || sameHost(canonicalUrl, row.get(FEED.SITE_URL)))
                .map(Posts::post)
                .findFirst();
    }

    private static boolean sameHost(String one, @Nullable String other) {
        return other != null && host(one).equals(host(other));
    }

    private static String host(String url) {
        String host = Objects.requireNonNullElse(URI.create(url).getHost(), "");
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    static Post addEntry(DSLContext sql, UUID id, UUID feed, String guid, PostContent content, Instant now) {
        Instant published = content.publishedAt();
        sql.insertInto(POST)
                .set(POST.ID, id)
                .set(POST.FEED_ID, feed)
                .set(POST.GUID, guid)
                .set(POST.RECEIVED_AT, now)
                .set(POST.STREAM_AT, published == null || published.isAfter(now) ? now : published)
                .set(POST.TEXT_STATE, TextState.PRESENT.name())
                .set(POST.REVISION, 1)
                .set(described(content))
                .execute();
        return find(sql, id).orElseThrow();
    }

    /** The page of this address; made, with its text awaited, when it is not there. */
    static UUID pageOf(DSLContext sql, UUID newId, String url, String canonicalUrl, Instant now) {
        sql.insertInto(POST)
                .set(POST.ID, newId)
                .set(POST.PAGE_URL, canonicalUrl)
                .set(nameless(url, canonicalUrl, now))
                .onConflict(POST.PAGE_URL)
                .doNothing()
                .execute();
        return sql.select(POST.ID)
                .from(POST)
                .where(POST.PAGE_URL.eq(canonicalUrl))
                .fetchSingle()
                .get(POST.ID);
    }

    /** A page of which nothing is known but its address, which is what it is called until then. */
    static Map<Field<?>, Object> nameless(String url, String canonicalUrl, Instant now) {
        return Map.ofEntries(
                Map.entry(POST.URL, url),
                Map.entry(POST.CANONICAL_URL, canonicalUrl),
                Map.entry(POST.TITLE, cut(url, 1_000)),
                Map.entry(POST.TITLE_KEY, cut(key(url), 1_000)),
                Map.entry(POST.AUTHORS, ""),
                Map.entry(POST.RECEIVED_AT, now),
                Map.entry(POST.STREAM_AT, now),
                Map.entry(POST.EXCERPT, ""),
                Map.entry(POST.WORD_COUNT, 0),
                Map.entry(POST.TEXT_STATE, TextState.AWAITED.name()),
                Map.entry(POST.REVISION, 0));
    }

    /** Whether anything that is kept became another. */
    static boolean update(
            DSLContext sql, Post known, PostContent content, int revision, @Nullable Instant textChangedAt) {
        Map<Field<?>, Object> before = sql.select(POST.fields())
                .from(POST)
                .where(POST.ID.eq(known.id()))
                .fetchSingle(row -> Arrays.stream(POST.fields())
                        .filter(field -> row.get(field) != null)
                        .collect(Collectors.toMap(field -> field, row::get)));
        var after = described(content);
        if (content.updatedAt() == null && known.revision() > 0) {
            after.put(POST.UPDATED_AT, textChangedAt == null ? known.updatedAt() : textChangedAt);
        }
        after.put(POST.REVISION, revision);
        after.put(POST.TEXT_STATE, TextState.PRESENT.name());
        after.put(POST.PROBLEM, null);
        after.put(POST.FILE_TYPE, null);
        after.put(POST.FILE_BYTES, null);
        after.entrySet().removeIf(column -> Objects.equals(column.getValue(), before.get(column.getKey())));
        if (after.isEmpty()) {
            return false;
        }
        sql.update(POST).set(after).where(POST.ID.eq(known.id())).execute();
        return true;
    }

    /** A title as it is searched and sorted by. */
    public static String key(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    private static Map<Field<?>, Object> described(PostContent content) {
        Map<Field<?>, Object> columns = new HashMap<>();
        columns.put(POST.URL, content.url());
        columns.put(POST.CANONICAL_URL, content.canonicalUrl());
        columns.put(POST.TITLE, cut(content.title(), 1_000));
        columns.put(POST.TITLE_KEY, cut(key(content.title()), 1_000));
        columns.put(POST.AUTHORS, cut(String.join(SEPARATOR, content.authors()), 4_000));
        columns.put(POST.SITE_NAME, content.siteName() == null ? null : cut(content.siteName(), 500));
        columns.put(POST.LANGUAGE, content.language());
        columns.put(POST.PUBLISHED_AT, content.publishedAt());
        columns.put(POST.UPDATED_AT, content.updatedAt());
        columns.put(POST.EXCERPT, cut(content.excerpt(), 1_000));
        columns.put(POST.LEAD_IMAGE, content.leadImage());
        columns.put(POST.WORD_COUNT, content.wordCount());
        columns.put(POST.DISCUSSION_URL, content.discussionUrl());
        columns.put(POST.DISCUSSION_COUNT, content.discussionCount());
        return columns;
    }

    static List<String> authors(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(SEPARATOR));
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, text.offsetByCodePoints(length, -1));
    }
}
