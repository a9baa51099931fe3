package dev.postil.http;

import dev.postil.account.SignUp;
import dev.postil.graphql.FeatureGraph;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Map;

/** The schema's part about the installation. */
@Singleton
final class ServerGraph implements FeatureGraph {
    private final SignUp signUp;
    private final HttpSettings settings;

    ServerGraph(SignUp signUp, HttpSettings settings) {
        this.signUp = signUp;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Query")
                .dataFetcher(
                        "server",
                        environment ->
                                Map.of("name", "Postil", "version", settings.version(), "signUpOpen", signUp.open())));
    }
}
