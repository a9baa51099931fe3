package dev.postil.feed;

import dev.postil.feed.NotAFeed.Reason;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed, however broken; stateless and safe to share. */
public final class FeedParser {

    /**
     * Parses a feed.
     *
     * @param contentType the answer's Content-Type, which may name the charset
     * @param address where the bytes came from, after redirects; relative addresses refer to it
     */
    public ParseResult parse(byte[] body, @Nullable String contentType, URI address) {
        return new NotAFeed(Reason.EMPTY, "");
    }
}
