package dev.postil.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Makes the engine from the parts of the features. */
@Factory
final class EngineFactory {
    private static final int MAX_DOCUMENTS = 1_000;

    @Singleton
    GraphQLSchema schema(List<FeatureGraph> features, ServedPictures pictures) {
        TypeDefinitionRegistry types = parse("schema");
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        Scalars.all(pictures).forEach(wiring::scalar);
        for (FeatureGraph feature : features) {
            types.merge(parse(feature.name()));
            feature.wire(wiring);
        }
        Nodes.wire(features, wiring);
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    @Singleton
    GraphQL engine(GraphQLSchema schema) {
        Cache<String, PreparsedDocumentEntry> documents =
                Caffeine.newBuilder().maximumSize(MAX_DOCUMENTS).build();
        Faults faults = new Faults();
        return GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(faults)
                .queryExecutionStrategy(new Completion(faults))
                .preparsedDocumentProvider(
                        (input, parse) -> CompletableFuture.completedFuture(prepared(documents, input, parse)))
                .build();
    }

    private static PreparsedDocumentEntry prepared(
            Cache<String, PreparsedDocumentEntry> documents,
            ExecutionInput input,
            java.util.function.Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return documents.get(input.getQuery(), query -> {
            PreparsedDocumentEntry entry = parse.apply(input);
            return entry.hasErrors()
                    ? entry
                    : DocumentLimits.exceeded(entry.getDocument())
                            .map(error -> new PreparsedDocumentEntry(List.of(error)))
                            .orElse(entry);
        });
    }

    private static TypeDefinitionRegistry parse(String name) {
        String path = "/graphql/" + name + ".graphqls";
        try (InputStream file = EngineFactory.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return new SchemaParser().parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
