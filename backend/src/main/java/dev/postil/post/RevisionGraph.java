package dev.postil.post;

import dev.postil.db.Database;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.RequestRefused;
import dev.postil.html.Difference;
import dev.postil.outcome.Refusal;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** The schema's part about the texts that posts had, and how they differ. */
@Singleton
final class RevisionGraph implements FeatureGraph {
    private static final String REVISIONS = "post.revisions";
    private static final String CONTENT = "revision.content";

    private final Database database;

    RevisionGraph(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "revision";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Post")
                .dataFetcher("currentRevision", environment -> post(environment).revision())
                .dataFetcher("revisions", RevisionGraph::revisions)
                .dataFetcher("revision", RevisionGraph::revision));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Revision")
                .dataFetcher(
                        "content",
                        environment -> content(environment, source(environment).key()))
                .dataFetcher("changesSince", RevisionGraph::changesSince));
    }

    @Override
    public void loaders(DataLoaderRegistry registry, GraphQLContext context) {
        registry.register(
                REVISIONS,
                DataLoaderFactory.<UUID, List<Revision>>newMappedDataLoader(
                        posts -> CompletableFuture.completedFuture(database.read(sql -> Revisions.of(sql, posts)))));
        registry.register(
                CONTENT,
                DataLoaderFactory.<Revision.Key, String>newMappedDataLoader(keys ->
                        CompletableFuture.completedFuture(database.read(sql -> Revisions.contents(sql, keys)))));
    }

    private static CompletableFuture<List<Revision>> revisions(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<UUID, List<Revision>>getDataLoader(REVISIONS))
                .load(post(environment).id())
                .thenApply(revisions -> revisions == null ? List.of() : revisions);
    }

    private static CompletableFuture<Revision> revision(DataFetchingEnvironment environment) {
        int number = Objects.requireNonNull(environment.<Integer>getArgument("number"));
        return revisions(environment)
                .thenApply(revisions -> revisions.stream()
                        .filter(revision -> revision.number() == number)
                        .findFirst()
                        .orElse(null));
    }

    private static CompletableFuture<String> content(DataFetchingEnvironment environment, Revision.Key key) {
        return Objects.requireNonNull(environment.<Revision.Key, String>getDataLoader(CONTENT))
                .load(key);
    }

    /** Both texts are asked for before either is waited for, so that they come by one statement. */
    private static CompletableFuture<Difference> changesSince(DataFetchingEnvironment environment) {
        Revision.Key here = source(environment).key();
        int number = Objects.requireNonNull(environment.<Integer>getArgument("number"));
        return content(environment, new Revision.Key(here.post(), number))
                .thenCombine(content(environment, here), (before, after) -> {
                    if (before == null) {
                        throw new RequestRefused(Refusal.notFound("revision.unknown"), environment.getLocale());
                    }
                    return Difference.between(before, after);
                });
    }

    private static Post post(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    private static Revision source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }
}
