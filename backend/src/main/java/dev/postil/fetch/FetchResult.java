package dev.postil.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. */
public sealed interface FetchResult {

    /**
     * An answer of 2xx.
     *
     * @param finalUrl where the answer came from, after redirects
     * @param permanentUrl {@code finalUrl} when there were redirects and every one of them was permanent (301, 308)
     * @param body the decompressed bytes; of a large file perhaps only the first
     * @param length how many bytes the file has; null when its server does not say and it was cut
     * @param contentType the Content-Type header as received
     * @param etag the ETag as received, to be handed back as it is
     * @param lastModified the Last-Modified as received, to be handed back as it is
     * @param maxAge for how long the server calls this fresh (Cache-Control or Expires), at most a year
     */
    @SuppressWarnings("ArrayRecordComponent") // bodies are passed on, never compared
    record Fetched(
            WebUrl finalUrl,
            @Nullable WebUrl permanentUrl,
            int status,
            byte[] body,
            @Nullable Long length,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration maxAge)
            implements FetchResult {}

    /** An answer of 304: what the validators of the request name still holds. The fields are as in {@link Fetched}. */
    record NotModified(
            WebUrl finalUrl,
            @Nullable WebUrl permanentUrl,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable Duration maxAge)
            implements FetchResult {}

    /**
     * Nothing came.
     *
     * @param retryAfter how long the server wants us to wait, at most a year
     * @param detail for the log only: may tell what {@code problem} hides on purpose
     */
    record Failed(FetchProblem problem, @Nullable Duration retryAfter, String detail) implements FetchResult {}
}
