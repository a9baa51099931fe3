package dev.postil.account;

import static dev.postil.db.schema.Tables.SIGN_IN_FAILURE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Wrong passwords, counted by account from an address, by address, and by account from anywhere. Each count slows guessing down
 * once it passes what a forgetful person needs; the widest one least, so that a stranger cannot lock somebody out for long.
 */
final class SignInFailures {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private SignInFailures() {}

    private record Subject(String key, int free) {}

    private static List<Subject> subjects(String email, String address) {
        String key = Accounts.key(email);
        return List.of(
                new Subject("pair:" + key + '|' + address, 3),
                new Subject("address:" + address, 20),
                new Subject("account:" + key, 50));
    }

    /** When this person may try again; nothing if now. */
    static Optional<Instant> blockedUntil(DSLContext sql, String email, String address, Instant now) {
        return sql.select(SIGN_IN_FAILURE.BLOCKED_UNTIL)
                .from(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.in(
                        subjects(email, address).stream().map(Subject::key).toList()))
                .and(SIGN_IN_FAILURE.BLOCKED_UNTIL.gt(now))
                .orderBy(SIGN_IN_FAILURE.BLOCKED_UNTIL.desc())
                .limit(1)
                .fetchOptional(SIGN_IN_FAILURE.BLOCKED_UNTIL);
    }

    static void add(DSLContext sql, String email, String address, Instant now) {
        for (Subject subject : subjects(email, address)) {
            sql.insertInto(SIGN_IN_FAILURE)
                    .set(SIGN_IN_FAILURE.SUBJECT, subject.key())
                    .set(SIGN_IN_FAILURE.FAILURES, 1)
                    .set(SIGN_IN_FAILURE.BLOCKED_UNTIL, now)
                    .onConflict(SIGN_IN_FAILURE.SUBJECT)
                    .doUpdate()
                    .set(SIGN_IN_FAILURE.FAILURES, SIGN_IN_FAILURE.FAILURES.plus(1))
                    .execute();
            int failures = sql.select(SIGN_IN_FAILURE.FAILURES)
                    .from(SIGN_IN_FAILURE)
                    .where(SIGN_IN_FAILURE.SUBJECT.eq(subject.key()))
                    .fetchSingle()
                    .get(SIGN_IN_FAILURE.FAILURES);
            sql.update(SIGN_IN_FAILURE)
                    .set(SIGN_IN_FAILURE.BLOCKED_UNTIL, now.plus(delay(failures - subject.free())))
                    .where(SIGN_IN_FAILURE.SUBJECT.eq(subject.key()))
                    .execute();
        }
    }

    /** A right password clears the pair and the account; the address stays under suspicion for what it did to others. */
    static void clear(DSLContext sql, String email, String address) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.in(subjects(email, address).stream()
                        .map(Subject::key)
                        .filter(key -> !key.startsWith("address:"))
                        .toList()))
                .execute();
    }

    private static Duration delay(int over) {
        if (over <= 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(over - 1, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
