package dev.postil.account;

import dev.postil.account.Accounts.Credentials;
import dev.postil.db.Database;
import dev.postil.db.Uuid7;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Opens and closes sessions. */
@Singleton
public final class SignIn {
    private static final int MAX_USER_AGENT = 500;

    private final Database database;
    private final Authenticate authenticate;
    private final InstantSource clock;

    SignIn(Database database, Authenticate authenticate, InstantSource clock) {
        this.database = database;
        this.authenticate = authenticate;
        this.clock = clock;
    }

    /** What came of a try. */
    public sealed interface Result {
        /** @param secret what the browser keeps to show who it is */
        record SignedIn(Account account, String secret) implements Result {}

        /** The address or the password is wrong; which of them is not said. */
        record Wrong() implements Result {}

        record TooManyTries(Duration delay) implements Result {}
    }

    /** @param address the network address that the try comes from */
    public Result with(String email, String password, String address, @Nullable String userAgent) {
        Instant now = clock.instant();
        Optional<Instant> blocked = database.read(sql -> SignInFailures.blockedUntil(sql, email, address, now));
        if (blocked.isPresent()) {
            return new Result.TooManyTries(Duration.between(now, blocked.get()));
        }
        Optional<Credentials> known = database.read(sql -> Accounts.byEmail(sql, email));
        if (!Passwords.matches(password, known.map(Credentials::passwordHash))) {
            database.write(sql -> {
                SignInFailures.add(sql, email, address, now);
                return now;
            });
            return new Result.Wrong();
        }
        Account account = known.orElseThrow().account();
        return database.write(sql -> {
            SignInFailures.clear(sql, email, address);
            return new Result.SignedIn(account, open(sql, account.id(), userAgent));
        });
    }

    /** Opens a session for somebody who just signed up, and gives its secret. */
    public String open(UUID account, @Nullable String userAgent) {
        return database.write(sql -> open(sql, account, userAgent));
    }

    private String open(DSLContext sql, UUID account, @Nullable String userAgent) {
        String secret = Secret.next();
        String agent = userAgent == null || userAgent.length() <= MAX_USER_AGENT
                ? userAgent
                : userAgent.substring(0, MAX_USER_AGENT);
        Sessions.add(sql, account, Uuid7.next(), Secret.hash(secret), agent, clock.instant());
        return secret;
    }

    public void out(Viewer viewer) {
        UUID session = viewer.sessionId();
        if (session != null) {
            database.write(sql -> Sessions.remove(sql, viewer.id(), session));
            authenticate.forget(viewer.id());
        }
    }
}
