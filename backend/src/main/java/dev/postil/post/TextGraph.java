package dev.postil.post;

import dev.postil.account.Viewer;
import dev.postil.db.Database;
import dev.postil.graphql.FeatureGraph;
import dev.postil.html.Footnote;
import dev.postil.html.Footnotes;
import dev.postil.html.Outline;
import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** The schema's part about what is in a text: its sections and footnotes, and its links to and from other posts. */
@Singleton
final class TextGraph implements FeatureGraph {
    private static final String CITES = "post.cites";
    private static final String CITED_BY = "post.citedBy";

    private final Database database;

    TextGraph(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Post")
                .dataFetcher("outline", ofText(Outline::of))
                .dataFetcher("footnotes", ofText(Footnotes::of))
                .dataFetcher(
                        "cites",
                        environment ->
                                posts(environment, CITES, post(environment).id()))
                .dataFetcher(
                        "citedBy",
                        environment ->
                                posts(environment, CITED_BY, post(environment).canonicalUrl())));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Footnote")
                .dataFetcher(
                        "content",
                        environment -> Objects.requireNonNull(environment.<Footnote>getSource())
                                .html()));
    }

    @Override
    public void loaders(DataLoaderRegistry registry, GraphQLContext context) {
        Viewer viewer = context.get(Viewer.class);
        if (viewer == null) {
            return;
        }
        registry.register(
                CITES,
                DataLoaderFactory.<UUID, List<Post>>newMappedDataLoader(posts ->
                        CompletableFuture.completedFuture(database.read(sql -> Links.cites(sql, viewer.id(), posts)))));
        registry.register(
                CITED_BY,
                DataLoaderFactory.<String, List<Post>>newMappedDataLoader(
                        addresses -> CompletableFuture.completedFuture(
                                database.read(sql -> Links.citing(sql, viewer.id(), addresses)))));
    }

    private static DataFetcher<CompletableFuture<?>> ofText(Function<String, List<?>> part) {
        return environment -> Objects.requireNonNull(environment.<UUID, String>getDataLoader("post.content"))
                .load(post(environment).id())
                .thenApply(html -> html == null ? List.of() : part.apply(html));
    }

    private static <K> CompletableFuture<List<Post>> posts(DataFetchingEnvironment environment, String loader, K key) {
        return Objects.requireNonNull(environment.<K, List<Post>>getDataLoader(loader))
                .load(key)
                .thenApply(posts -> posts == null ? List.of() : posts);
    }

    private static Post post(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }
}
