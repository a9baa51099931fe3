package dev.postil.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person on this server.
 *
 * @param language the BCP 47 tag to speak to them in; null follows the browser
 */
public record Account(
        UUID id, String email, String displayName, @Nullable String language, ReadingProfile reading) {
    Account reading(ReadingProfile other) {
        return new Account(id, email, displayName, language, other);
    }
}
