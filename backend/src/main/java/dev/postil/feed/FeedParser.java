package dev.postil.feed;

import dev.postil.feed.NotAFeed.Reason;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed, however broken; stateless and safe to share. */
public final class FeedParser {

    /**
     * Parses a feed. Nothing is ever fetched for it, and time and memory grow with the length of the body alone.
     *
     * @param contentType the answer's Content-Type, which may name the charset
     * @param address where the bytes came from, after redirects; relative addresses refer to it
     */
    public ParseResult parse(byte[] body, @Nullable String contentType, URI address) {
        String text = FeedText.decode(body, contentType).strip();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1).strip();
        }
        if (text.isEmpty()) {
            return new NotAFeed(Reason.EMPTY, "nothing in it");
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return JsonFeed.parse(text, address);
        }
        return FeedXml.isPage(text)
                ? new NotAFeed(Reason.HTML_PAGE, "it begins as a web page does")
                : XmlFeed.parse(text, address);
    }
}
