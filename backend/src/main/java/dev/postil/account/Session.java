package dev.postil.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A browser that is signed in; {@code current} if it is the one that asks. */
public record Session(UUID id, boolean current, @Nullable String userAgent, Instant createdAt, Instant lastSeenAt) {}
