package dev.postil.account;

import dev.postil.db.Database;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.Input;
import dev.postil.graphql.Payload;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The schema's part about how somebody likes to read, on whichever device. */
@Singleton
final class ReadingGraph implements FeatureGraph {
    private static final Map<String, Object> STANDARD = Map.of(
            "theme", "SYSTEM",
            "face", "SERIF",
            "size", "MEDIUM",
            "lines", "MEDIUM",
            "measure", "MEDIUM",
            "hyphens", true,
            "justified", false,
            "trackProgress", true);

    private final Database database;
    private final Authenticate authenticate;

    ReadingGraph(Database database, Authenticate authenticate) {
        this.database = database;
        this.authenticate = authenticate;
    }

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Account")
                .dataFetcher("readingSettings", environment -> settings(account(environment)))
                .dataFetcher("readingSpeeds", environment -> speeds(account(environment))));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Mutation")
                .dataFetcher("updateReadingSettings", AccountGraph.mutation(this::update)));
    }

    private Map<String, Object> update(Viewer viewer, DataFetchingEnvironment environment) {
        Input input = Input.of(environment);
        Account changed = database.write(sql -> {
            ReadingProfile known = Accounts.reading(sql, viewer.id());
            Map<String, String> settings = new TreeMap<>(known.settings());
            STANDARD.keySet().stream()
                    .filter(name -> input.fields().get(name) != null)
                    .forEach(name ->
                            settings.put(name, String.valueOf(input.fields().get(name))));
            ReadingProfile profile = new ReadingProfile(settings, known.speeds());
            Accounts.setReading(sql, viewer.id(), profile);
            return viewer.account().reading(profile);
        });
        authenticate.forget(viewer.id());
        return Payload.of("account", changed);
    }

    private static Map<String, Object> settings(Account account) {
        Map<String, Object> settings = new HashMap<>(STANDARD);
        account.reading().settings().forEach((name, value) -> {
            Object standard = STANDARD.get(name);
            if (standard != null) {
                settings.put(name, standard instanceof Boolean ? Boolean.valueOf(value) : value);
            }
        });
        return settings;
    }

    private static List<Map<String, Object>> speeds(Account account) {
        return account.reading().speeds().entrySet().stream()
                .map(speed -> Map.<String, Object>of("language", speed.getKey(), "wordsPerMinute", speed.getValue()))
                .toList();
    }

    private static Account account(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }
}
