package dev.postil.html;

import org.jspecify.annotations.Nullable;

/** STUB. */
public final class PageBytes {
    private PageBytes() {}

    public static String decode(byte[] body, @Nullable String contentType) {
        return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }
}
