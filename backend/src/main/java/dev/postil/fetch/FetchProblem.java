package dev.postil.fetch;

/** Why a fetch brought nothing, as far as a reader may know. */
public enum FetchProblem {
    /** 404. */
    NOT_FOUND,
    /** 410: gone for good; do not ask again. */
    GONE,
    /** 401, 402 or 407: the page wants a login or a payment. */
    NEEDS_LOGIN,
    /** 403, 451 and every other 4xx: the site refuses us. */
    FORBIDDEN,
    /** 429, or 503 with a Retry-After: ask later. */
    SLOW_DOWN,
    /** 5xx: the site is broken. */
    SERVER_ERROR,
    /** More bytes than the request allows, or more than 64 KB of headers. */
    TOO_LARGE,
    /** The answer had begun but did not end in time, or too many others wait for the same host. */
    TOO_SLOW,
    /** More redirects than allowed, or a loop of them. */
    TOO_MANY_REDIRECTS,
    /**
     * No HTTP answer: refused, closed, silent, unknown name, broken TLS, or an address that is not public. One word for
     * all, so that nobody can scan a network through us; the log has the difference.
     */
    UNREACHABLE,
    /** A redirect to something that is not a web address, or a port that no web server should be asked on. */
    NOT_ALLOWED_ADDRESS,
    /** An answer that broke off, could not be decompressed or made no sense. */
    UNREADABLE
}
