package dev.postil.account;

import static dev.postil.db.schema.Tables.ACCOUNT;

import dev.postil.db.Database;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The SQL of accounts. */
final class Accounts {
    private Accounts() {}

    /** An account with the hash of its password. */
    record Credentials(Account account, String passwordHash) {}

    static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Until the transaction ends, nobody else makes an account. */
    static void lock(DSLContext sql) {
        Database.lock(sql, ACCOUNT);
    }

    static boolean any(DSLContext sql) {
        return sql.fetchExists(ACCOUNT);
    }

    /** Adds the account unless the address is taken. */
    static boolean add(DSLContext sql, Account account, String passwordHash, Instant now) {
        return sql.insertInto(ACCOUNT)
                        .set(ACCOUNT.ID, account.id())
                        .set(ACCOUNT.EMAIL, account.email())
                        .set(ACCOUNT.EMAIL_KEY, key(account.email()))
                        .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                        .set(ACCOUNT.CREATED_AT, now)
                        .onConflict(ACCOUNT.EMAIL_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    static Optional<Credentials> byEmail(DSLContext sql, String email) {
        return sql.select(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.DISPLAY_NAME, ACCOUNT.LANGUAGE, ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL_KEY.eq(key(email)))
                .fetchOptional(row -> new Credentials(account(row), row.get(ACCOUNT.PASSWORD_HASH)));
    }

    static void update(DSLContext sql, UUID id, String displayName, @Nullable String language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.LANGUAGE, language)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    static void setPassword(DSLContext sql, UUID id, String hash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    static Account account(Record row) {
        return new Account(
                row.get(ACCOUNT.ID), row.get(ACCOUNT.EMAIL), row.get(ACCOUNT.DISPLAY_NAME), row.get(ACCOUNT.LANGUAGE));
    }
}
