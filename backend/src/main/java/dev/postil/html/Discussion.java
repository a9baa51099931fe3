package dev.postil.html;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** STUB. */
public record Discussion(String html, @Nullable URI url) {
    public static Discussion split(String html, URI base) {
        return new Discussion(html, null);
    }
}
