package dev.postil.account;

import dev.postil.db.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells who a request comes from, by the secret that it carries. */
@Singleton
public final class Authenticate {
    private final Database database;
    private final InstantSource clock;

    Authenticate(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The reader whose session cookie this is. */
    public Optional<Viewer> bySession(String secret) {
        Instant now = clock.instant();
        Optional<Sessions.Live> live = database.read(sql -> Sessions.find(sql, Secret.hash(secret), now));
        live.filter(session -> session.stale(now))
                .ifPresent(session -> database.write(sql -> {
                    Viewer viewer = session.viewer();
                    Sessions.touch(sql, viewer.id(), java.util.Objects.requireNonNull(viewer.sessionId()), now);
                    return now;
                }));
        return live.map(Sessions.Live::viewer);
    }

    /** The reader who made this access token. */
    public Optional<Viewer> byToken(String secret) {
        Instant now = clock.instant();
        Optional<AccessTokens.Live> live = database.read(sql -> AccessTokens.find(sql, Secret.hash(secret), now));
        live.filter(token -> token.stale(now))
                .ifPresent(token -> database.write(sql -> {
                    AccessTokens.touch(sql, token.viewer().id(), token.id(), now);
                    return now;
                }));
        return live.map(AccessTokens.Live::viewer);
    }
}
