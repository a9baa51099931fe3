package dev.postil.account;

import dev.postil.db.Database;
import dev.postil.outcome.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives an account another password, to whoever knows the old one. All other sessions end with it, since one of them may be why the
 * password is changed; access tokens stay, and are revoked one by one.
 */
@Singleton
public final class ChangePassword {
    private final Database database;
    private final CheckPassword check;
    private final Authenticate authenticate;

    ChangePassword(Database database, CheckPassword check, Authenticate authenticate) {
        this.database = database;
        this.check = check;
        this.authenticate = authenticate;
    }

    /** What came of it. */
    public sealed interface Result {
        record Changed() implements Result {}

        record Refused(Refusal refusal) implements Result {}

        record TooManyTries(Duration delay) implements Result {}
    }

    /** @param address the network address that the try comes from */
    public Result change(Viewer viewer, String current, String wanted, String address) {
        UUID session = viewer.sessionId();
        if (session == null) {
            return new Result.Refused(Refusal.of(Refusal.Code.FORBIDDEN, "password.session"));
        }
        String email = viewer.account().email();
        Optional<Refusal> weak = Passwords.problem(wanted, Accounts.key(email));
        if (weak.isPresent()) {
            return new Result.Refused(weak.get().at("newPassword"));
        }
        return switch (check.of(email, current, address)) {
            case CheckPassword.Result.TooManyTries(Duration delay) -> new Result.TooManyTries(delay);
            case CheckPassword.Result.Wrong() ->
                new Result.Refused(Refusal.invalid("password.wrong").at("currentPassword"));
            case CheckPassword.Result.Right(Account account) -> {
                String hash = Passwords.hash(wanted);
                database.write(sql -> {
                    Accounts.setPassword(sql, account.id(), hash);
                    return Sessions.removeOthers(sql, account.id(), session);
                });
                authenticate.forget(account.id());
                yield new Result.Changed();
            }
        };
    }
}
