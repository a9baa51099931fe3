package dev.postil.readinglist;

import dev.postil.account.AccountGraph;
import dev.postil.account.Viewer;
import dev.postil.db.Database;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.Input;
import dev.postil.graphql.Payload;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** The schema's part about tags. */
@Singleton
final class TagGraph implements FeatureGraph {
    private static final String COUNTS = "tag.itemCount";

    private final Database database;
    private final ChangeTag changeTag;

    TagGraph(Database database, ChangeTag changeTag) {
        this.database = database;
        this.changeTag = changeTag;
    }

    @Override
    public String name() {
        return "tag";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Account")
                .dataFetcher(
                        "tags",
                        environment -> database.read(sql ->
                                Tags.of(sql, AccountGraph.viewer(environment).id()))));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Tag").dataFetcher("itemCount", TagGraph::itemCount));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Mutation")
                .dataFetcher("renameTag", AccountGraph.mutation(this::rename))
                .dataFetcher(
                        "deleteTag",
                        AccountGraph.mutation((viewer, environment) -> Payload.of(
                                "removedId", changeTag.remove(viewer.id(), AccountGraph.id(environment)), environment)))
                .dataFetcher(
                        "restoreTag",
                        AccountGraph.mutation((viewer, environment) -> Payload.of(
                                "tag", changeTag.restore(viewer.id(), AccountGraph.id(environment)), environment))));
    }

    @Override
    public void loaders(DataLoaderRegistry registry, GraphQLContext context) {
        Viewer viewer = context.get(Viewer.class);
        if (viewer != null) {
            registry.register(
                    COUNTS,
                    DataLoaderFactory.<UUID, Integer>newMappedDataLoader(tags -> CompletableFuture.completedFuture(
                            database.read(sql -> Tags.itemCounts(sql, viewer.id(), tags)))));
        }
    }

    @Override
    public Map<Class<?>, String> nodeTypes() {
        return Map.of(Tag.class, "Tag");
    }

    @Override
    public @Nullable Object node(DataFetchingEnvironment environment, UUID id) {
        Viewer viewer = AccountGraph.reader(environment);
        return viewer == null
                ? null
                : database.read(sql -> Tags.find(sql, viewer.id(), id)).orElse(null);
    }

    private Map<String, Object> rename(Viewer viewer, DataFetchingEnvironment environment) {
        Input input = Input.of(environment);
        return Payload.of(
                "tag",
                changeTag.rename(
                        viewer.id(), input.id("id"), input.text("name"), input.has("color"), input.textOrNull("color")),
                environment);
    }

    private static CompletableFuture<Integer> itemCount(DataFetchingEnvironment environment) {
        Tag tag = Objects.requireNonNull(environment.getSource());
        return Objects.requireNonNull(environment.<UUID, Integer>getDataLoader(COUNTS))
                .load(tag.id())
                .thenApply(count -> count == null ? 0 : count);
    }
}
