package dev.postil.fetch;

import java.io.Closeable;

/**
 * Fetches from the web: safely, politely, and with an end. Thread-safe; {@link #get} blocks and is best called from a
 * virtual thread. Keeps no cookies, sends no credentials, uses no proxy, never relaxes TLS.
 */
public final class Fetcher implements Closeable {

    /**
     * A fetcher with the standard limits and the names of this machine.
     *
     * @param userAgent names the product, its version and a contact address
     */
    public Fetcher(AllowList allow, String userAgent) {
        this(allow, userAgent, NameLookup.SYSTEM, FetchLimits.STANDARD);
    }

    /** A fetcher with other limits or names. */
    public Fetcher(AllowList allow, String userAgent, NameLookup names, FetchLimits limits) {}

    /** Fetches; never throws for what the web does. */
    public FetchResult get(FetchRequest request) {
        return new FetchResult.Failed(FetchProblem.UNREACHABLE, null, "not built yet");
    }

    /** Ends what is under way and gives back all connections. */
    @Override
    public void close() {}
}
