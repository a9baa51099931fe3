package dev.postil.post;

import dev.postil.account.AccountGraph;
import dev.postil.account.Viewer;
import dev.postil.db.Database;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.ServedPictures;
import dev.postil.outcome.Messages;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** The schema's part about posts themselves. */
@Singleton
final class PostGraph implements FeatureGraph {
    private final Database database;
    private final ServedPictures pictures;

    PostGraph(Database database, ServedPictures pictures) {
        this.database = database;
        this.pictures = pictures;
    }

    @Override
    public String name() {
        return "post";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Post")
                .dataFetcher("content", PostGraph::content)
                .dataFetcher("handedIn", PostGraph::handedIn)
                .dataFetcher("leadImage", this::leadImage)
                .dataFetcher("problem", PostGraph::problem));
    }

    @Override
    public void loaders(DataLoaderRegistry registry, GraphQLContext context) {
        registry.register(
                "post.content",
                DataLoaderFactory.<UUID, String>newMappedDataLoader(posts ->
                        CompletableFuture.completedFuture(database.read(sql -> Revisions.present(sql, posts)))));
    }

    @Override
    public Map<Class<?>, String> nodeTypes() {
        return Map.of(Post.class, "Post");
    }

    @Override
    public @Nullable Object node(DataFetchingEnvironment environment, UUID id) {
        Viewer viewer = AccountGraph.reader(environment);
        return viewer == null
                ? null
                : database.read(sql -> Posts.find(sql, id, viewer.id())).orElse(null);
    }

    private static CompletableFuture<String> content(DataFetchingEnvironment environment) {
        Post post = Objects.requireNonNull(environment.getSource());
        return Objects.requireNonNull(environment.<UUID, String>getDataLoader("post.content"))
                .load(post.id())
                .thenApply(html -> html == null ? "" : html);
    }

    private static boolean handedIn(DataFetchingEnvironment environment) {
        Post post = Objects.requireNonNull(environment.getSource());
        return post.ownerId() != null;
    }

    private @Nullable String leadImage(DataFetchingEnvironment environment) {
        Post post = Objects.requireNonNull(environment.getSource());
        return post.leadImage() == null ? null : pictures.address(post.leadImage());
    }

    private static @Nullable String problem(DataFetchingEnvironment environment) {
        Post post = Objects.requireNonNull(environment.getSource());
        return problem(post.problemCode(), post.textState().name(), environment.getLocale());
    }

    /** Why the text could not be had, and whether it is asked for again; null when all is well. */
    static @Nullable String problem(@Nullable String code, String state, Locale locale) {
        if (code == null) {
            return null;
        }
        String why = Messages.text(locale, "page." + code);
        boolean again = state.equals(TextState.AWAITED.name());
        return again ? why + " " + Messages.text(locale, "page.again") : why;
    }
}
