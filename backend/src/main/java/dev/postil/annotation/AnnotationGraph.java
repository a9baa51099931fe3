package dev.postil.annotation;

import dev.postil.account.AccountGraph;
import dev.postil.account.Viewer;
import dev.postil.db.Database;
import dev.postil.db.PageRequest;
import dev.postil.graphql.Connection;
import dev.postil.graphql.FeatureGraph;
import dev.postil.html.Markdown;
import dev.postil.post.Post;
import dev.postil.post.Posts;
import dev.postil.readinglist.ReadingList;
import dev.postil.readinglist.ReadingListItem;
import dev.postil.search.Conditions;
import dev.postil.search.SearchGraph;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** The schema's part about annotations: what is read here, what changes them in {@link AnnotationMutations}. */
@Singleton
final class AnnotationGraph implements FeatureGraph {
    private static final String ITEM = "annotation.item";
    private static final String POST = "annotation.post";
    private static final String OF_ITEMS = "item.annotations";
    private static final String OF_POSTS = "post.annotations";
    private static final String COUNTS = "item.annotationCount";

    private final Database database;
    private final AnnotationMutations mutations;
    private final ReviewAnnotation review;
    private final InstantSource clock;

    AnnotationGraph(Database database, AnnotationMutations mutations, ReviewAnnotation review, InstantSource clock) {
        this.database = database;
        this.mutations = mutations;
        this.review = review;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "annotation";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Account")
                .dataFetcher("annotations", this::annotations)
                .dataFetcher(
                        "annotationsToReview",
                        environment -> review.today(
                                AccountGraph.viewer(environment).id(),
                                Objects.requireNonNull(environment.<Integer>getArgument("first")))));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Annotation")
                .dataFetcher("noteHtml", AnnotationGraph::noteHtml)
                .dataFetcher(
                        "item",
                        environment ->
                                load(environment, ITEM, annotation(environment).itemId()))
                .dataFetcher(
                        "post",
                        environment ->
                                load(environment, POST, annotation(environment).postId())));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Post").dataFetcher("annotations", environment -> {
            Post post = Objects.requireNonNull(environment.getSource());
            return load(environment, OF_POSTS, post.id()).thenApply(AnnotationGraph::orNone);
        }));
        wiring.type(TypeRuntimeWiring.newTypeWiring("ReadingListItem")
                .dataFetcher(
                        "annotations",
                        environment ->
                                load(environment, OF_ITEMS, item(environment)).thenApply(AnnotationGraph::orNone))
                .dataFetcher(
                        "annotationCount",
                        environment -> load(environment, COUNTS, item(environment))
                                .thenApply(count -> count == null ? 0 : count)));
        wiring.type(mutations.wire(TypeRuntimeWiring.newTypeWiring("Mutation")));
    }

    @Override
    public void loaders(DataLoaderRegistry registry, GraphQLContext context) {
        Viewer viewer = context.get(Viewer.class);
        if (viewer == null) {
            return;
        }
        UUID account = viewer.id();
        register(registry, ITEM, ids -> database.read(sql -> ReadingList.byIds(sql, account, ids)));
        register(registry, POST, ids -> database.read(sql -> Posts.byIds(sql, ids)));
        register(registry, OF_ITEMS, ids -> database.read(sql -> Annotations.ofItems(sql, account, ids)));
        register(registry, OF_POSTS, ids -> database.read(sql -> Annotations.ofPosts(sql, account, ids)));
        register(registry, COUNTS, ids -> database.read(sql -> Annotations.countsOfItems(sql, account, ids)));
    }

    @Override
    public Map<Class<?>, String> nodeTypes() {
        return Map.of(Annotation.class, "Annotation");
    }

    @Override
    public @Nullable Object node(DataFetchingEnvironment environment, UUID id) {
        Viewer viewer = AccountGraph.reader(environment);
        return viewer == null
                ? null
                : database.read(sql -> Annotations.find(sql, viewer.id(), id)).orElse(null);
    }

    private Connection<Annotation> annotations(DataFetchingEnvironment environment) {
        UUID account = AccountGraph.viewer(environment).id();
        PageRequest page = Connection.request(environment, Annotations.NEWEST, Long.class);
        var condition = Conditions.onAnnotations(account, clock.instant()).of(SearchGraph.query(environment));
        return new Connection<>(
                database.read(sql -> Annotations.page(sql, account, condition, page)),
                () -> database.read(sql -> Annotations.count(sql, account, condition)));
    }

    private static <V> void register(DataLoaderRegistry registry, String name, Function<Set<UUID>, Map<UUID, V>> load) {
        registry.register(
                name,
                DataLoaderFactory.<UUID, V>newMappedDataLoader(
                        ids -> CompletableFuture.completedFuture(load.apply(ids))));
    }

    private static CompletableFuture<Object> load(DataFetchingEnvironment environment, String loader, UUID id) {
        return Objects.requireNonNull(environment.<UUID, Object>getDataLoader(loader))
                .load(id);
    }

    private static Object orNone(@Nullable Object annotations) {
        return annotations == null ? List.of() : annotations;
    }

    private static @Nullable String noteHtml(DataFetchingEnvironment environment) {
        String note = annotation(environment).note();
        return note == null ? null : Markdown.html(note).html();
    }

    private static Annotation annotation(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    private static UUID item(DataFetchingEnvironment environment) {
        ReadingListItem item = Objects.requireNonNull(environment.getSource());
        return item.id();
    }
}
