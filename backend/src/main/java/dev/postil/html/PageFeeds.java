package dev.postil.html;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** STUB. */
public final class PageFeeds {
    private PageFeeds() {}

    public record Link(URI url, @Nullable String title) {}

    public static List<Link> in(String html, URI base) {
        return List.of();
    }
}
