package dev.postil.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postil.db.Database;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells who a request comes from, by the secret that it carries. What was found is believed for two seconds, so that a screen's
 * requests ask the database once; on the node where a session or token is revoked, it ends at once.
 */
@Singleton
public final class Authenticate {
    private static final Duration BELIEVED = Duration.ofSeconds(2);

    private final Database database;
    private final InstantSource clock;
    private final Cache<String, Optional<Viewer>> known =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(10_000).build();

    Authenticate(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The reader whose session cookie this is. */
    public Optional<Viewer> bySession(String secret) {
        return known.get("session " + Secret.hash(secret), hash -> session(hash.substring(8)));
    }

    /** The reader who made this access token. */
    public Optional<Viewer> byToken(String secret) {
        return known.get("token " + Secret.hash(secret), hash -> token(hash.substring(6)));
    }

    /** Something about this account, its sessions or its tokens changed. */
    void forget(UUID account) {
        known.asMap()
                .values()
                .removeIf(viewer -> viewer.filter(it -> it.id().equals(account)).isPresent());
    }

    private Optional<Viewer> session(String hash) {
        Instant now = clock.instant();
        Optional<Sessions.Live> live = database.read(sql -> Sessions.find(sql, hash, now));
        live.filter(session -> session.stale(now))
                .ifPresent(session -> database.write(sql -> {
                    Viewer viewer = session.viewer();
                    Sessions.touch(sql, viewer.id(), Objects.requireNonNull(viewer.sessionId()), now);
                    return now;
                }));
        return live.map(Sessions.Live::viewer);
    }

    private Optional<Viewer> token(String hash) {
        Instant now = clock.instant();
        Optional<AccessTokens.Live> live = database.read(sql -> AccessTokens.find(sql, hash, now));
        live.filter(token -> token.stale(now))
                .ifPresent(token -> database.write(sql -> {
                    AccessTokens.touch(sql, token.viewer().id(), token.id(), now);
                    return now;
                }));
        return live.map(AccessTokens.Live::viewer);
    }
}
