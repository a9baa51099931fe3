package dev.postil.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postil.account.Viewer;
import graphql.ExecutionResult;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Results as server-sent events, in the distinct connections mode of GraphQL over SSE. A stream says something every so often, so that
 * proxies keep it open, and ends when the session or token that it came with does.
 */
@Singleton
final class EventStreams {
    static final String TYPE = "text/event-stream";

    /** More than a reader's windows and programs need at once; a server's memory is for all. */
    private static final int MOST_OF_ONE = 20;

    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final byte[] SIGN_OF_LIFE = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Not an executor service: that would interrupt whoever is just asking the database when a stream ends. */
    private static final Scheduler SCHEDULER = Schedulers.fromExecutor(Thread::startVirtualThread);

    private final Caller caller;
    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();

    EventStreams(Caller caller) {
        this.caller = caller;
    }

    /** The one result of a query or mutation. */
    static Flux<byte[]> of(ExecutionResult result) {
        return Flux.just(event("next", result), event("complete", null));
    }

    /** The results of a subscription; nothing when this reader has too many open. */
    Optional<Flux<byte[]>> of(Publisher<ExecutionResult> results, HttpRequest<?> request) {
        UUID account = caller.viewer(request).map(Viewer::id).orElseThrow();
        int mine = open.merge(account, 1, Integer::sum);
        if (mine > MOST_OF_ONE) {
            left(account);
            return Optional.empty();
        }
        Sinks.Empty<Void> over = Sinks.empty();
        Flux<Long> beats = Flux.interval(BEAT).publishOn(SCHEDULER);
        Flux<byte[]> events = Flux.from(results)
                .takeWhile(_ -> caller.viewer(request).isPresent())
                .takeUntilOther(
                        beats.filter(_ -> caller.viewer(request).isEmpty()).next())
                .map(result -> event("next", result))
                .concatWithValues(event("complete", null))
                .doFinally(_ -> over.tryEmitEmpty());
        // The first sign comes when the events are being listened for.
        Flux<byte[]> signs =
                beats.map(_ -> SIGN_OF_LIFE).startWith(SIGN_OF_LIFE).takeUntilOther(over.asMono());
        return Optional.of(Flux.merge(events, signs).doFinally(_ -> left(account)));
    }

    private void left(UUID account) {
        open.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    }

    private static byte[] event(String name, @Nullable ExecutionResult result) {
        try {
            String data = result == null ? "" : JSON.writeValueAsString(result.toSpecification());
            return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
