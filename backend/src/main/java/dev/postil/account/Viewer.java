package dev.postil.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param sessionId the session it came with; null for an access token
 */
public record Viewer(Account account, @Nullable UUID sessionId, Set<Scope> scopes) {
    /** What an access token may do. */
    public enum Scope {
        READ,
        WRITE
    }

    public UUID id() {
        return account.id();
    }

    public boolean mayRead() {
        return scopes.contains(Scope.READ);
    }

    public boolean mayWrite() {
        return scopes.contains(Scope.WRITE);
    }
}
