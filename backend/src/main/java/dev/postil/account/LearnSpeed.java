package dev.postil.account;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps how fast somebody reads a language. */
@Singleton
public final class LearnSpeed {
    private final Authenticate authenticate;

    LearnSpeed(Authenticate authenticate) {
        this.authenticate = authenticate;
    }

    public void learned(DSLContext sql, UUID account, @Nullable String language, int wordsPerMinute) {
        ReadingProfile known = Accounts.reading(sql, account);
        Map<String, Integer> speeds = new TreeMap<>(known.speeds());
        Integer before = speeds.put(ReadingProfile.key(language), wordsPerMinute);
        if (before == null || before != wordsPerMinute) {
            Accounts.setReading(sql, account, new ReadingProfile(known.settings(), speeds));
            authenticate.forget(account);
        }
    }
}
