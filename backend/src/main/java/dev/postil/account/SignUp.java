package dev.postil.account;

import dev.postil.db.Database;
import dev.postil.db.Uuid7;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates an account, as far as the server's policy lets anybody. */
@Singleton
public final class SignUp {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,250}");
    private static final int MAX_NAME = 200;

    private final Database database;
    private final SignUpPolicy policy;
    private final InstantSource clock;

    SignUp(Database database, SignUpPolicy policy, InstantSource clock) {
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether a visitor may create an account now. */
    public boolean open() {
        return switch (policy) {
            case OPEN -> true;
            case CLOSED -> false;
            case FIRST -> !database.read(Accounts::any);
        };
    }

    /** The new account; refused when sign-up is closed, the address is taken or not one, or the password is weak. */
    public Outcome<Account> create(String email, String password, @Nullable String displayName) {
        String address = email.strip();
        if (!open()) {
            return Outcome.refused(Refusal.of(Refusal.Code.FORBIDDEN, "sign-up.closed"));
        }
        if (!EMAIL.matcher(address).matches()) {
            return Outcome.refused(Refusal.invalid("email.malformed").at("email"));
        }
        Optional<Refusal> weak = Passwords.problem(password, Accounts.key(address));
        if (weak.isPresent()) {
            return Outcome.refused(weak.get());
        }
        Account account = new Account(Uuid7.next(), address, name(displayName, address), null, ReadingProfile.NEW);
        String hash = Passwords.hash(password);
        return database.write(sql -> {
            // Asked again where nobody else can answer: of two first visitors at once only one may come in.
            Accounts.lock(sql);
            if (policy == SignUpPolicy.FIRST && Accounts.any(sql)) {
                return Outcome.refused(Refusal.of(Refusal.Code.FORBIDDEN, "sign-up.closed"));
            }
            return Accounts.add(sql, account, hash, clock.instant())
                    ? Outcome.done(account)
                    : Outcome.refused(
                            Refusal.of(Refusal.Code.CONFLICT, "email.taken").at("email"));
        });
    }

    private static String name(@Nullable String wanted, String email) {
        String name = wanted == null ? "" : wanted.strip();
        if (name.isEmpty()) {
            return email.substring(0, email.indexOf('@'));
        }
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }
}
