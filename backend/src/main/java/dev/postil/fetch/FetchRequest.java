package dev.postil.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What to ask for.
 *
 * @param etag the validator of the last answer, exactly as received (RFC 9110, 13.1.2)
 * @param lastModified the Last-Modified of the last answer, exactly as received
 * @param accept the Accept header
 * @param maxBytes the most bytes of body to take, after decompression
 * @param cutFiles of a file that is no page (a PDF, a picture, an archive) the beginning will do
 * @param json what to post; null to get
 */
public record FetchRequest(
        WebUrl url,
        @Nullable String etag,
        @Nullable String lastModified,
        String accept,
        int maxBytes,
        boolean cutFiles,
        @Nullable String json) {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    /** A page to read. */
    public static FetchRequest page(WebUrl url) {
        return new FetchRequest(
                url,
                null,
                null,
                "text/html,application/xhtml+xml,application/xml;q=0.9,text/markdown;q=0.9,text/plain;q=0.9,*/*;q=0.8",
                TEN_MEGABYTES,
                true,
                null);
    }

    /** A feed, unless it is what these validators name. */
    public static FetchRequest feed(WebUrl url, @Nullable String etag, @Nullable String lastModified) {
        return new FetchRequest(
                url,
                etag,
                lastModified,
                "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,"
                        + "text/xml;q=0.9,application/json;q=0.8,text/html;q=0.7,*/*;q=0.5",
                TEN_MEGABYTES,
                false,
                null);
    }

    /** A picture or icon. */
    public static FetchRequest image(WebUrl url) {
        return new FetchRequest(url, null, null, "image/avif,image/webp,image/*,*/*;q=0.5", TEN_MEGABYTES, false, null);
    }

    /** A question in JSON to a site that answers in JSON. It changes nothing there, and no redirect carries it elsewhere. */
    public static FetchRequest question(WebUrl url, String json) {
        return new FetchRequest(url, null, null, "application/json", TEN_MEGABYTES, false, json);
    }
}
