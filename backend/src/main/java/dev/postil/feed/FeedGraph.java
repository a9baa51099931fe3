package dev.postil.feed;

import dev.postil.account.AccountGraph;
import dev.postil.account.Viewer;
import dev.postil.db.Database;
import dev.postil.db.PageRequest;
import dev.postil.db.Uuid7;
import dev.postil.graphql.Connection;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.ServedPictures;
import dev.postil.graphql.Watched;
import dev.postil.outcome.Messages;
import dev.postil.post.Post;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The schema's part about feeds and the stream that they make: what is read here, what changes it in {@link FeedMutations}. */
@Singleton
final class FeedGraph implements FeatureGraph {
    private static final String UNSEEN = "followedFeed.unseenCount";
    private static final String SEEN = "post.seen";
    private static final String CARRIERS = "post.feeds";

    private final Database database;
    private final FeedMutations mutations;
    private final ServedPictures pictures;
    private final InstantSource clock;

    FeedGraph(Database database, FeedMutations mutations, ServedPictures pictures, InstantSource clock) {
        this.database = database;
        this.mutations = mutations;
        this.pictures = pictures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Account")
                .dataFetcher("stream", this::stream)
                .dataFetcher(
                        "followedFeeds",
                        environment -> database.read(sql -> FollowedFeeds.of(
                                sql, AccountGraph.viewer(environment).id()))));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Post")
                .dataFetcher(
                        "seen",
                        environment ->
                                loaded(environment, SEEN, post(environment).id(), false))
                .dataFetcher(
                        "feeds",
                        environment ->
                                loaded(environment, CARRIERS, post(environment).canonicalUrl(), List.of())));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Feed")
                .dataFetcher("icon", this::icon)
                .dataFetcher("problem", FeedGraph::problem));
        wiring.type(TypeRuntimeWiring.newTypeWiring("FollowedFeed").dataFetcher("unseenCount", environment -> {
            FollowedFeed followed = Objects.requireNonNull(environment.getSource());
            return loaded(environment, UNSEEN, followed.id(), 0);
        }));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Subscription").dataFetcher("feedChecked", this::feedChecked));
        wiring.type(mutations.wire(TypeRuntimeWiring.newTypeWiring("Mutation")));
    }

    @Override
    public void loaders(DataLoaderRegistry registry, GraphQLContext context) {
        Viewer viewer = context.get(Viewer.class);
        if (viewer == null) {
            return;
        }
        UUID account = viewer.id();
        registry.register(
                UNSEEN,
                DataLoaderFactory.<UUID, Integer>newMappedDataLoader(followed -> CompletableFuture.completedFuture(
                        database.read(sql -> FollowedFeeds.unseen(sql, account, followed)))));
        registry.register(
                CARRIERS,
                DataLoaderFactory.<String, List<Feed>>newMappedDataLoader(
                        addresses -> CompletableFuture.completedFuture(
                                database.read(sql -> FollowedFeeds.carriers(sql, account, addresses)))));
        registry.register(SEEN, DataLoaderFactory.<UUID, Boolean>newMappedDataLoader(posts -> {
            Set<UUID> seen = database.read(sql -> StreamPosts.seen(sql, account, posts));
            return CompletableFuture.completedFuture(
                    posts.stream().collect(Collectors.toMap(id -> id, seen::contains)));
        }));
    }

    @Override
    public Map<Class<?>, String> nodeTypes() {
        return Map.of(Feed.class, "Feed", FollowedFeed.class, "FollowedFeed");
    }

    /** A feed is visible to those who follow it. */
    @Override
    public @Nullable Object node(DataFetchingEnvironment environment, UUID id) {
        Viewer viewer = AccountGraph.reader(environment);
        if (viewer == null) {
            return null;
        }
        FollowedFeed followed =
                database.read(sql -> FollowedFeeds.find(sql, viewer.id(), id)).orElse(null);
        return followed != null
                ? followed
                : database.read(sql -> FollowedFeeds.byFeed(sql, viewer.id(), id))
                        .map(FollowedFeed::feed)
                        .orElse(null);
    }

    private Connection<Post> stream(DataFetchingEnvironment environment) {
        UUID account = AccountGraph.viewer(environment).id();
        PageRequest page = Connection.request(environment, StreamPosts.ORDER, Long.class);
        var condition = Conditions.onPosts(account, clock.instant()).of(SearchGraph.query(environment));
        return new Connection<>(
                database.read(sql -> StreamPosts.page(sql, account, condition, page)),
                () -> database.read(sql -> StreamPosts.count(sql, account, condition)));
    }

    private Publisher<Feed> feedChecked(DataFetchingEnvironment environment) {
        UUID account = AccountGraph.watcher(environment).id();
        return Watched.of(
                environment,
                database,
                notice -> Optional.of(notice)
                        .filter(news -> news.startsWith(Feeds.NEWS))
                        .flatMap(news -> Uuid7.parse(news.substring(Feeds.NEWS.length())))
                        .flatMap(id -> database.read(sql -> FollowedFeeds.byFeed(sql, account, id)))
                        .map(FollowedFeed::feed));
    }

    private static Post post(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    private String icon(DataFetchingEnvironment environment) {
        Feed feed = Objects.requireNonNull(environment.getSource());
        return pictures.address(feed.icon());
    }

    private static @Nullable String problem(DataFetchingEnvironment environment) {
        Feed feed = Objects.requireNonNull(environment.getSource());
        return feed.problemCode() == null ? null : Messages.text(environment.getLocale(), "feed." + feed.problemCode());
    }

    private static <K, V> CompletableFuture<V> loaded(
            DataFetchingEnvironment environment, String loader, K key, V otherwise) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(loader))
                .load(key)
                .thenApply(value -> value == null ? otherwise : value);
    }
}
