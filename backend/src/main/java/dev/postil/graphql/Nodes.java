package dev.postil.graphql;

import dev.postil.db.Uuid7;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code Query.node}: ids do not tell their type, so each feature is asked in turn. */
final class Nodes {
    private Nodes() {}

    static void wire(List<FeatureGraph> features, RuntimeWiring.Builder wiring) {
        Map<Class<?>, String> names = new HashMap<>();
        features.forEach(feature -> names.putAll(feature.nodeTypes()));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Node")
                .typeResolver(environment -> environment
                        .getSchema()
                        .getObjectType(Objects.requireNonNull(
                                names.get(environment.getObject().getClass())))));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Query")
                .dataFetcher("node", environment -> find(features, environment)));
    }

    private static @Nullable Object find(List<FeatureGraph> features, DataFetchingEnvironment environment) {
        UUID id = Uuid7.parse(Objects.requireNonNull(environment.<String>getArgument("id")))
                .orElse(null);
        if (id == null) {
            return null;
        }
        for (FeatureGraph feature : features) {
            Object node = feature.node(environment, id);
            if (node != null) {
                return node;
            }
        }
        return null;
    }
}
