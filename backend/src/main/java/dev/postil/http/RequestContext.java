package dev.postil.http;

import dev.postil.account.Viewer;
import dev.postil.graphql.FeatureGraph;
import graphql.ExecutionInput;
import io.micronaut.configuration.graphql.GraphQLExecutionInputCustomizer;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Gives each GraphQL request its viewer, the language to answer in, and its loaders. */
@Singleton
@Primary
final class RequestContext implements GraphQLExecutionInputCustomizer {
    private final Caller caller;
    private final List<FeatureGraph> features;

    RequestContext(Caller caller, List<FeatureGraph> features) {
        this.caller = caller;
        this.features = features;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Publisher<ExecutionInput> customize(
            ExecutionInput input, HttpRequest request, @Nullable MutableHttpResponse<String> response) {
        Optional<Viewer> viewer = caller.viewer((HttpRequest<?>) request);
        viewer.ifPresent(known -> input.getGraphQLContext().put(Viewer.class, known));
        DataLoaderRegistry loaders = new DataLoaderRegistry();
        features.forEach(feature -> feature.loaders(loaders, input.getGraphQLContext()));
        return Mono.just(input.transform(
                it -> it.dataLoaderRegistry(loaders).locale(caller.locale((HttpRequest<?>) request, viewer))));
    }
}
