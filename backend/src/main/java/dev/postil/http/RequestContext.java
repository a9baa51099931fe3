package dev.postil.http;

import dev.postil.account.Viewer;
import graphql.ExecutionInput;
import io.micronaut.configuration.graphql.GraphQLExecutionInputCustomizer;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Gives each GraphQL request its viewer and the language to answer in. */
@Singleton
@Primary
final class RequestContext implements GraphQLExecutionInputCustomizer {
    private final Caller caller;

    RequestContext(Caller caller) {
        this.caller = caller;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Publisher<ExecutionInput> customize(
            ExecutionInput input, HttpRequest request, @Nullable MutableHttpResponse<String> response) {
        Optional<Viewer> viewer = caller.viewer((HttpRequest<?>) request);
        viewer.ifPresent(known -> input.getGraphQLContext().put(Viewer.class, known));
        return Mono.just(input.transform(it -> it.locale(caller.locale((HttpRequest<?>) request, viewer))));
    }
}
