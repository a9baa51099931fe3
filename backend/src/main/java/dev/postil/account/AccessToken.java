package dev.postil.account;

import dev.postil.account.Viewer.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another program signs its requests with. */
public record AccessToken(
        UUID id,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt) {}
