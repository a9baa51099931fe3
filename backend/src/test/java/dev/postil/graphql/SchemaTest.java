package dev.postil.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postil.TestServer;
import dev.postil.testing.TestDatabase;
import graphql.ParseAndValidate;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final TestServer server = TestServer.on(TestDatabase.SQLITE);

    /** Watches from inside on which threads fetchers run. */
    @Singleton
    @Requires(classes = SchemaTest.class)
    static final class Watch implements FeatureGraph {
        static final ConcurrentLinkedQueue<Boolean> VIRTUAL = new ConcurrentLinkedQueue<>();

        @Override
        public String name() {
            return "watch";
        }

        @Override
        public void wire(RuntimeWiring.Builder wiring) {
            DataFetcher<String> fetcher = environment -> {
                VIRTUAL.add(Thread.currentThread().isVirtual());
                return Thread.currentThread().toString();
            };
            wiring.type(TypeRuntimeWiring.newTypeWiring("Query").dataFetcher("thread", fetcher));
        }

        @Override
        public Map<Class<?>, String> nodeTypes() {
            return Map.of();
        }
    }

    @Test
    void data_fetchers_run_on_virtual_threads() {
        Watch.VIRTUAL.clear();
        for (int i = 0; i < 20; i++) {
            server.stranger().ask("{ thread }");
        }
        assertThat(Watch.VIRTUAL).hasSize(20).containsOnly(true);
    }

    @Test
    void every_operation_of_the_web_app_is_valid() throws IOException {
        Path sources = Path.of("..", "frontend", "src");
        assumeThat(sources).isDirectory();
        GraphQLSchema schema = server.bean(GraphQLSchema.class);
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(file -> file.toString().endsWith(".graphql")).toList();
        }
        StringBuilder document = new StringBuilder();
        for (Path file : files) {
            document.append(Files.readString(file)).append('\n');
        }

        assertThat(files).isNotEmpty();
        assertThat(ParseAndValidate.parseAndValidate(
                                schema,
                                graphql.ExecutionInput.newExecutionInput(document.toString())
                                        .build())
                        .getErrors())
                .isEmpty();
    }
}
