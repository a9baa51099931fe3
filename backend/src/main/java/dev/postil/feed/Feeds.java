package dev.postil.feed;

import static dev.postil.db.schema.Tables.FEED;

import dev.postil.db.Database;
import dev.postil.db.Lease;
import dev.postil.db.Uuid7;
import dev.postil.fetch.WebUrl;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of feeds, whoever follows them. */
final class Feeds {
    static final List<Field<?>> COLUMNS = List.of(
            FEED.ID,
            FEED.URL,
            FEED.ICON_URL,
            FEED.SITE_URL,
            FEED.TITLE,
            FEED.DESCRIPTION,
            FEED.LANGUAGE,
            FEED.LAST_CHECKED_AT,
            FEED.LAST_CHANGED_AT,
            FEED.NEXT_CHECK_AT,
            FEED.PROBLEM);

    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Before the id of a feed that was asked, in a notice. */
    static final String NEWS = "feed ";

    private Feeds() {}

    /** A feed to ask, with what is needed to ask it. */
    record Due(
            UUID id,
            String url,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String bodyHash,
            int failures,
            @Nullable Instant lastChangedAt,
            Instant createdAt) {}

    static Feed feed(Record row) {
        return new Feed(
                row.get(FEED.ID),
                row.get(FEED.URL),
                row.get(FEED.ICON_URL),
                row.get(FEED.SITE_URL),
                row.get(FEED.TITLE),
                row.get(FEED.DESCRIPTION),
                row.get(FEED.LANGUAGE),
                row.get(FEED.LAST_CHECKED_AT),
                row.get(FEED.LAST_CHANGED_AT),
                row.get(FEED.NEXT_CHECK_AT),
                row.get(FEED.PROBLEM));
    }

    static Optional<UUID> byUrl(DSLContext sql, String url) {
        return sql.select(FEED.ID).from(FEED).where(FEED.URL.eq(url)).fetchOptional(FEED.ID);
    }

    /** The feed of this address, made when missing; it is leased to whoever made it, who is about to fill it. */
    static UUID named(DSLContext sql, String url, Instant now) {
        sql.insertInto(FEED)
                .set(FEED.ID, Uuid7.next())
                .set(FEED.URL, url)
                .set(FEED.TITLE, url)
                .set(FEED.TITLE_KEY, url)
                .set(FEED.CREATED_AT, now)
                .set(FEED.NEXT_CHECK_AT, now)
                .set(FEED.LEASED_UNTIL, now.plus(LEASE))
                .onConflict(FEED.URL)
                .doNothing()
                .execute();
        return byUrl(sql, url).orElseThrow();
    }

    static Due due(DSLContext sql, UUID id) {
        return sql.selectFrom(FEED).where(FEED.ID.eq(id)).fetchSingle(Feeds::due);
    }

    /** Feeds that are due, leased to the caller: nobody else asks them until the lease ends. */
    static List<Due> lease(DSLContext sql, int most, Instant now) {
        List<UUID> ids =
                Lease.take(sql, FEED, FEED.ID, FEED.NEXT_CHECK_AT, FEED.LEASED_UNTIL, most, now, now.plus(LEASE));
        return sql.selectFrom(FEED).where(FEED.ID.in(ids)).fetch(Feeds::due);
    }

    /** This feed, due or not, leased to the caller; nothing while another asks it. */
    static Optional<Due> lease(DSLContext sql, UUID id, Instant now) {
        int taken = sql.update(FEED)
                .set(FEED.LEASED_UNTIL, now.plus(LEASE))
                .where(FEED.ID.eq(id), FEED.LEASED_UNTIL.isNull().or(FEED.LEASED_UNTIL.le(now)))
                .execute();
        return taken == 0 ? Optional.empty() : Optional.of(due(sql, id));
    }

    /** Keeps what an answer said of the feed and of itself. */
    static void answered(
            DSLContext sql,
            UUID id,
            ParsedFeed parsed,
            @Nullable String etag,
            @Nullable String lastModified,
            String bodyHash) {
        String title = parsed.title();
        var update = sql.update(FEED)
                .set(FEED.SITE_URL, address(parsed.siteUrl()))
                .set(FEED.ICON_URL, address(parsed.image()))
                .set(FEED.DESCRIPTION, cut(parsed.description(), 4_000))
                .set(FEED.LANGUAGE, cut(parsed.language(), 35))
                .set(FEED.ETAG, fits(etag, 2_000))
                .set(FEED.LAST_MODIFIED, fits(lastModified, 200))
                .set(FEED.BODY_HASH, bodyHash);
        if (title != null && !title.isBlank()) {
            String fitting = title.substring(0, Math.min(title.length(), 1_000));
            update = update.set(FEED.TITLE, fitting).set(FEED.TITLE_KEY, fitting.toLowerCase(Locale.ROOT));
        }
        update.where(FEED.ID.eq(id)).execute();
    }

    /** The feed moved for good, unless another feed lives at the new address already. */
    static void moved(DSLContext sql, UUID id, WebUrl url) {
        if (byUrl(sql, url.toString()).isEmpty()) {
            sql.update(FEED).set(FEED.URL, url.toString()).where(FEED.ID.eq(id)).execute();
        }
    }

    static void rescheduled(
            DSLContext sql,
            UUID id,
            Instant checkedAt,
            Instant next,
            boolean changed,
            int failures,
            @Nullable String problem) {
        var update = sql.update(FEED)
                .set(FEED.LAST_CHECKED_AT, checkedAt)
                .set(FEED.NEXT_CHECK_AT, next)
                .set(FEED.LEASED_UNTIL, (Instant) null)
                .set(FEED.FAILURES, failures)
                .set(FEED.PROBLEM, problem);
        if (changed) {
            update = update.set(FEED.LAST_CHANGED_AT, checkedAt);
        }
        update.where(FEED.ID.eq(id)).execute();
        Database.tell(sql, NEWS + id);
    }

    private static Due due(Record row) {
        return new Due(
                row.get(FEED.ID),
                row.get(FEED.URL),
                row.get(FEED.ETAG),
                row.get(FEED.LAST_MODIFIED),
                row.get(FEED.BODY_HASH),
                row.get(FEED.FAILURES),
                row.get(FEED.LAST_CHANGED_AT),
                row.get(FEED.CREATED_AT));
    }

    private static @Nullable String address(@Nullable URI url) {
        return url == null
                ? null
                : WebUrl.parse(url.toString()).map(WebUrl::toString).orElse(null);
    }

    private static @Nullable String cut(@Nullable String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }

    /** A validator is handed back exactly as it came, or not at all. */
    private static @Nullable String fits(@Nullable String validator, int length) {
        return validator == null || validator.length() > length ? null : validator;
    }
}
