package dev.postil.account;

import static dev.postil.db.schema.Tables.ACCESS_TOKEN;
import static dev.postil.db.schema.Tables.ACCOUNT;

import dev.postil.account.Viewer.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of access tokens. */
final class AccessTokens {
    private static final Duration USED_STEP = Duration.ofMinutes(10);

    private AccessTokens() {}

    record Live(Viewer viewer, UUID id, @Nullable Instant lastUsedAt) {
        boolean stale(Instant now) {
            return lastUsedAt == null || lastUsedAt.plus(USED_STEP).isBefore(now);
        }
    }

    static void add(DSLContext sql, UUID account, AccessToken token, String tokenHash) {
        sql.insertInto(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.ACCOUNT_ID, account)
                .set(ACCESS_TOKEN.ID, token.id())
                .set(ACCESS_TOKEN.NAME, token.name())
                .set(ACCESS_TOKEN.TOKEN_HASH, tokenHash)
                .set(
                        ACCESS_TOKEN.SCOPES,
                        token.scopes().stream().map(Scope::name).collect(Collectors.joining(" ")))
                .set(ACCESS_TOKEN.CREATED_AT, token.createdAt())
                .set(ACCESS_TOKEN.EXPIRES_AT, token.expiresAt())
                .execute();
    }

    static Optional<Live> find(DSLContext sql, String tokenHash, Instant now) {
        return sql.select(Accounts.COLUMNS)
                .select(ACCESS_TOKEN.ID, ACCESS_TOKEN.SCOPES, ACCESS_TOKEN.LAST_USED_AT)
                .from(ACCESS_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCESS_TOKEN.ACCOUNT_ID))
                .where(ACCESS_TOKEN.TOKEN_HASH.eq(tokenHash), alive(now))
                .fetchOptional(row -> new Live(
                        new Viewer(Accounts.account(row), null, EnumSet.copyOf(scopes(row))),
                        row.get(ACCESS_TOKEN.ID),
                        row.get(ACCESS_TOKEN.LAST_USED_AT)));
    }

    static void touch(DSLContext sql, UUID account, UUID id, Instant now) {
        sql.update(ACCESS_TOKEN)
                .set(ACCESS_TOKEN.LAST_USED_AT, now)
                .where(ACCESS_TOKEN.ACCOUNT_ID.eq(account), ACCESS_TOKEN.ID.eq(id))
                .execute();
    }

    static List<AccessToken> of(DSLContext sql, UUID account) {
        return sql.selectFrom(ACCESS_TOKEN)
                .where(ACCESS_TOKEN.ACCOUNT_ID.eq(account))
                .orderBy(ACCESS_TOKEN.CREATED_AT.desc(), ACCESS_TOKEN.ID)
                .fetch(row -> new AccessToken(
                        row.get(ACCESS_TOKEN.ID),
                        row.get(ACCESS_TOKEN.NAME),
                        scopes(row),
                        row.get(ACCESS_TOKEN.CREATED_AT),
                        row.get(ACCESS_TOKEN.LAST_USED_AT),
                        row.get(ACCESS_TOKEN.EXPIRES_AT)));
    }

    static boolean remove(DSLContext sql, UUID account, UUID id) {
        return sql.deleteFrom(ACCESS_TOKEN)
                        .where(ACCESS_TOKEN.ACCOUNT_ID.eq(account), ACCESS_TOKEN.ID.eq(id))
                        .execute()
                == 1;
    }

    private static List<Scope> scopes(Record row) {
        return Arrays.stream(row.get(ACCESS_TOKEN.SCOPES).split(" "))
                .map(Scope::valueOf)
                .toList();
    }

    private static Condition alive(Instant now) {
        return ACCESS_TOKEN.EXPIRES_AT.isNull().or(ACCESS_TOKEN.EXPIRES_AT.gt(now));
    }
}
