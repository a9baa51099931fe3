package dev.postil.account;

import dev.postil.db.Database;
import dev.postil.db.Uuid7;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens and closes sessions. */
@Singleton
public final class SignIn {
    private static final int MAX_USER_AGENT = 500;

    private final Database database;
    private final CheckPassword check;
    private final Authenticate authenticate;
    private final InstantSource clock;

    SignIn(Database database, CheckPassword check, Authenticate authenticate, InstantSource clock) {
        this.database = database;
        this.check = check;
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
        return switch (check.of(email, password, address)) {
            case CheckPassword.Result.TooManyTries(Duration delay) -> new Result.TooManyTries(delay);
            case CheckPassword.Result.Wrong() -> new Result.Wrong();
            case CheckPassword.Result.Right(Account account) ->
                new Result.SignedIn(account, open(account.id(), userAgent));
        };
    }

    /** Opens a session for somebody who showed who they are, and gives its secret. */
    public String open(UUID account, @Nullable String userAgent) {
        String secret = Secret.next();
        String agent = userAgent == null || userAgent.length() <= MAX_USER_AGENT
                ? userAgent
                : userAgent.substring(0, MAX_USER_AGENT);
        return database.write(sql -> {
            Sessions.add(sql, account, Uuid7.next(), Secret.hash(secret), agent, clock.instant());
            return secret;
        });
    }

    public void out(Viewer viewer) {
        UUID session = viewer.sessionId();
        if (session != null) {
            database.write(sql -> Sessions.remove(sql, viewer.id(), session));
            authenticate.forget(viewer.id());
        }
    }
}
