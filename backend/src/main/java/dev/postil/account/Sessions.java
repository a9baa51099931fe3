package dev.postil.account;

import static dev.postil.db.schema.Tables.ACCOUNT;
import static dev.postil.db.schema.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The SQL of sessions. A session ends 90 days after it was last used. */
final class Sessions {
    static final Duration LIFETIME = Duration.ofDays(90);

    /** How stale "last seen" may be: it is not worth a write at each request. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(10);

    private Sessions() {}

    record Live(Viewer viewer, Instant lastSeenAt) {
        boolean stale(Instant now) {
            return lastSeenAt.plus(SEEN_STEP).isBefore(now);
        }
    }

    static void add(DSLContext sql, UUID account, UUID id, String tokenHash, @Nullable String userAgent, Instant now) {
        sql.insertInto(SESSION)
                .set(SESSION.ACCOUNT_ID, account)
                .set(SESSION.ID, id)
                .set(SESSION.TOKEN_HASH, tokenHash)
                .set(SESSION.USER_AGENT, userAgent)
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(LIFETIME))
                .execute();
    }

    static Optional<Live> find(DSLContext sql, String tokenHash, Instant now) {
        return sql.select(Accounts.COLUMNS)
                .select(SESSION.ID, SESSION.LAST_SEEN_AT)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(SESSION.TOKEN_HASH.eq(tokenHash), SESSION.EXPIRES_AT.gt(now))
                .fetchOptional(row -> new Live(
                        new Viewer(Accounts.account(row), row.get(SESSION.ID), Set.of(Viewer.Scope.values())),
                        row.get(SESSION.LAST_SEEN_AT)));
    }

    static void touch(DSLContext sql, UUID account, UUID id, Instant now) {
        sql.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.EXPIRES_AT, now.plus(LIFETIME))
                .where(SESSION.ACCOUNT_ID.eq(account), SESSION.ID.eq(id))
                .execute();
    }

    static List<Session> of(DSLContext sql, Viewer viewer, Instant now) {
        return sql.select(SESSION.ID, SESSION.USER_AGENT, SESSION.CREATED_AT, SESSION.LAST_SEEN_AT)
                .from(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(viewer.id()), SESSION.EXPIRES_AT.gt(now))
                .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.ID)
                .fetch(row -> new Session(
                        row.get(SESSION.ID),
                        row.get(SESSION.ID).equals(viewer.sessionId()),
                        row.get(SESSION.USER_AGENT),
                        row.get(SESSION.CREATED_AT),
                        row.get(SESSION.LAST_SEEN_AT)));
    }

    static boolean remove(DSLContext sql, UUID account, UUID id) {
        return sql.deleteFrom(SESSION)
                        .where(SESSION.ACCOUNT_ID.eq(account), SESSION.ID.eq(id))
                        .execute()
                == 1;
    }

    /** Ends all sessions but this one, and says how many those were. */
    static int removeOthers(DSLContext sql, UUID account, UUID kept) {
        return sql.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account), SESSION.ID.ne(kept))
                .execute();
    }
}
