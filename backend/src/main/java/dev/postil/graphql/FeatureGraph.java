package dev.postil.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import java.util.UUID;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** A feature's part of the schema: {@code graphql/<name>.graphqls} and the fetchers of its fields. */
public interface FeatureGraph {
    /** Names the feature's schema file. */
    String name();

    /** Says where each field comes from that is not simply a component of its record. */
    void wire(RuntimeWiring.Builder wiring);

    /** Adds the loaders of this feature's relations, which fetch for a whole page at once; they live for one request. */
    default void loaders(DataLoaderRegistry registry, GraphQLContext context) {}

    /** The classes of this feature that are nodes, with their names in the schema. */
    default Map<Class<?>, String> nodeTypes() {
        return Map.of();
    }

    /** The node of this feature with this id, if the viewer may see it; null otherwise. */
    default @Nullable Object node(DataFetchingEnvironment environment, UUID id) {
        return null;
    }
}
