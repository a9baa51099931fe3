package dev.postil.account;

import static dev.postil.db.schema.Tables.ACCOUNT;

import dev.postil.db.Database;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The SQL of accounts. */
final class Accounts {
    /** The columns of an {@link Account}. */
    static final List<Field<?>> COLUMNS = List.of(
            ACCOUNT.ID,
            ACCOUNT.EMAIL,
            ACCOUNT.DISPLAY_NAME,
            ACCOUNT.LANGUAGE,
            ACCOUNT.READING_SETTINGS,
            ACCOUNT.READING_SPEEDS);

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
        return sql.select(COLUMNS)
                .select(ACCOUNT.PASSWORD_HASH)
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

    static ReadingProfile reading(DSLContext sql, UUID id) {
        return sql.select(ACCOUNT.READING_SETTINGS, ACCOUNT.READING_SPEEDS)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .fetchSingle(Records.mapping(ReadingProfile::of));
    }

    static void setReading(DSLContext sql, UUID id, ReadingProfile reading) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.READING_SETTINGS, reading.settingsAsText())
                .set(ACCOUNT.READING_SPEEDS, reading.speedsAsText())
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
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.EMAIL),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ACCOUNT.LANGUAGE),
                ReadingProfile.of(row.get(ACCOUNT.READING_SETTINGS), row.get(ACCOUNT.READING_SPEEDS)));
    }
}
