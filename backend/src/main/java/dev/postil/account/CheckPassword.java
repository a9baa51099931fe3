package dev.postil.account;

import dev.postil.account.Accounts.Credentials;
import dev.postil.db.Database;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Whether a password is the account's. Wrong ones are counted, and too many of them have to wait. */
@Singleton
final class CheckPassword {
    private final Database database;
    private final InstantSource clock;

    CheckPassword(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    sealed interface Result {
        record Right(Account account) implements Result {}

        /** The address or the password is wrong; which of them is not said. */
        record Wrong() implements Result {}

        record TooManyTries(Duration delay) implements Result {}
    }

    /** @param address the network address that the try comes from */
    Result of(String email, String password, String address) {
        Instant now = clock.instant();
        Optional<Instant> blocked = database.read(sql -> SignInFailures.blockedUntil(sql, email, address, now));
        if (blocked.isPresent()) {
            return new Result.TooManyTries(Duration.between(now, blocked.get()));
        }
        Optional<Credentials> known = database.read(sql -> Accounts.byEmail(sql, email));
        boolean right = Passwords.matches(password, known.map(Credentials::passwordHash));
        return database.write(sql -> {
            if (right) {
                SignInFailures.clear(sql, email, address);
                return new Result.Right(known.orElseThrow().account());
            }
            SignInFailures.add(sql, email, address, now);
            return new Result.Wrong();
        });
    }
}
