package dev.postil.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.postil.outcome.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Passwords: which are good enough, and their Argon2id hashes with the parameters that OWASP advises. */
final class Passwords {
    private static final int MIN_LENGTH = 8;
    private static final int MAX_LENGTH = 1_000;
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final Set<String> COMMON = common();

    /** Each hash takes 19 MB and a processor, so only a few are made at a time. */
    private static final Semaphore TURNS =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** What a wrong password for an unknown account is checked against, so that both take the same time. */
    private static final String NOBODY = hash(Secret.next());

    private Passwords() {}

    /** Why a password is refused, if it is. Any character counts; length is in code points. */
    static Optional<Refusal> problem(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(Refusal.invalid("password.short", MIN_LENGTH).at("password"));
        }
        if (length > MAX_LENGTH) {
            return Optional.of(Refusal.invalid("password.long", MAX_LENGTH).at("password"));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain)
                || plain.equals(email)
                || plain.chars().distinct().count() < 3) {
            return Optional.of(Refusal.invalid("password.common").at("password"));
        }
        return Optional.empty();
    }

    static String hash(String password) {
        return inTurn(() ->
                Password.hash(normal(password)).addRandomSalt(16).with(ARGON2ID).getResult());
    }

    static boolean matches(String password, Optional<String> hash) {
        String known = hash.orElse(NOBODY);
        boolean same =
                inTurn(() -> Password.check(normal(password), known).with(Argon2Function.getInstanceFromHash(known)));
        return same && hash.isPresent();
    }

    /** The same password typed on another keyboard may come in other code points (RFC 8265). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static <T> T inTurn(java.util.function.Supplier<T> work) {
        TURNS.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            TURNS.release();
        }
    }

    private static Set<String> common() {
        try {
            return Set.copyOf(
                    List.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
