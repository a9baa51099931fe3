package dev.postil.fetch;

import dev.postil.fetch.FetchResult.Failed;
import dev.postil.fetch.HostTurns.Turn;
import java.io.Closeable;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * Fetches from the web: safely, politely, and with an end. Thread-safe; {@link #get} blocks and is best called from a
 * virtual thread. Keeps no cookies, sends no credentials, uses no proxy, never relaxes TLS.
 */
public final class Fetcher implements Closeable {
    private final FetchLimits limits;
    private final AllowList allow;
    private final HostTurns turns;
    private final HostPauses pauses;
    private final BodyReader bodies = new BodyReader();
    private final ExecutorService lookups = lookupThreads();
    private final CloseableHttpClient client;
    private volatile boolean closed;

    /**
     * A fetcher with the standard limits and the names of this machine.
     *
     * @param userAgent names the product, its version and a contact address
     */
    public Fetcher(AllowList allow, String userAgent) {
        this(allow, userAgent, NameLookup.SYSTEM, FetchLimits.STANDARD, InstantSource.system());
    }

    /** A fetcher with other names, limits or time. */
    public Fetcher(AllowList allow, String userAgent, NameLookup names, FetchLimits limits, InstantSource clock) {
        this.limits = limits;
        this.allow = allow;
        this.pauses = new HostPauses(clock);
        this.turns = new HostTurns(limits.perHost());
        this.client = WebClient.open(new AddressGuard(allow, names, lookups), userAgent, limits);
    }

    /** Whether the host can be one of the open web: a name of one word is not, and needs an address that was opened on purpose. */
    public boolean mayBePublic(WebUrl url) {
        return url.host().contains(".") || url.host().startsWith("[") || allow.mayHold(url.host());
    }

    /** Fetches; never throws for what the web does. An interrupted caller gets an answer at once. */
    public FetchResult get(FetchRequest request) {
        try {
            Turn turn = turns.take(request.url(), limits.turn());
            if (turn == null) {
                return new Failed(FetchProblem.TOO_SLOW, null, request.url() + ": too many wait for this host");
            }
            return within(request, turn);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Failed(FetchProblem.UNREACHABLE, null, request.url() + ": interrupted");
        }
    }

    /** Runs the visit on a thread of its own, so that nothing it waits for can outlast the limit. */
    private FetchResult within(FetchRequest request, Turn turn) throws InterruptedException {
        Visit visit = new Visit(client, turns, pauses, bodies, limits, request);
        CompletableFuture<FetchResult> result = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().name("fetch").start(() -> {
            try {
                result.complete(visit.follow(turn));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // A server that never answers is as silent as one that is not there.
            FetchProblem problem = visit.answered() ? FetchProblem.TOO_SLOW : FetchProblem.UNREACHABLE;
            return new Failed(problem, null, request.url() + ": no end within " + limits.total());
        } catch (ExecutionException e) {
            if (!closed) {
                throw new IllegalStateException(e.getCause());
            }
            return new Failed(FetchProblem.UNREACHABLE, null, request.url() + ": closed");
        } finally {
            thread.interrupt(); // closes its socket
        }
    }

    /** Ends what is under way and gives back all connections. */
    @Override
    public void close() {
        closed = true;
        client.close(CloseMode.IMMEDIATE);
        lookups.shutdownNow();
    }

    /** Platform threads: the system's lookup blocks, and would take a carrier from all virtual threads. */
    private static ExecutorService lookupThreads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                32,
                32,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
