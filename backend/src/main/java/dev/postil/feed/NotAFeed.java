package dev.postil.feed;

/**
 * These bytes are no feed.
 *
 * @param detail for the log, in English; may quote the parser
 */
public record NotAFeed(Reason reason, String detail) implements ParseResult {

    public enum Reason {
        /** Nothing but white space. */
        EMPTY,
        /** A web page: it may name its feeds in {@code <link rel="alternate">}. */
        HTML_PAGE,
        /** Neither XML, nor JSON, or so broken that no feed could be found in it. */
        MALFORMED,
        /** Sound XML or JSON of some other kind. */
        OTHER_DOCUMENT
    }
}
