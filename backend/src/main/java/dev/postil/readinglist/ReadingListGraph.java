package dev.postil.readinglist;

import dev.postil.account.AccountGraph;
import dev.postil.account.Viewer;
import dev.postil.db.Database;
import dev.postil.db.PageRequest;
import dev.postil.db.Uuid7;
import dev.postil.fetch.WebUrl;
import dev.postil.graphql.Connection;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.JsonConnection;
import dev.postil.graphql.Selection;
import dev.postil.html.Markdown;
import dev.postil.post.Post;
import dev.postil.post.Posts;
import dev.postil.search.Conditions;
import dev.postil.search.SearchGraph;
import dev.postil.search.Term;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** The schema's part about the reading list: what is read here, what changes it in {@link ItemMutations}. */
@Singleton
final class ReadingListGraph implements FeatureGraph {
    private static final String ITEMS = "post.item";
    private static final String READ_REVISIONS = "item.readRevision";

    private final Database database;
    private final ListPages pages;
    private final ItemMutations mutations;
    private final InstantSource clock;

    ReadingListGraph(Database database, ListPages pages, ItemMutations mutations, InstantSource clock) {
        this.database = database;
        this.pages = pages;
        this.mutations = mutations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "readinglist";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Account")
                .dataFetcher("readingList", this::readingList)
                .dataFetcher("readingListItem", this::readingListItem)
                .dataFetcher("savedPage", this::savedPage)
                .dataFetcher(
                        "preview",
                        environment -> Markdown.html(
                                        Notes.cut(Objects.requireNonNull(environment.<String>getArgument("markdown"))))
                                .html()));
        wiring.type(
                TypeRuntimeWiring.newTypeWiring("ReadingListItem").dataFetcher("noteHtml", ReadingListGraph::noteHtml));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Post").dataFetcher("item", ReadingListGraph::item));
        wiring.type(TypeRuntimeWiring.newTypeWiring("ReadingListItem")
                .dataFetcher("readRevision", ReadingListGraph::readRevision)
                .dataFetcher(
                        "changedSinceRead",
                        environment -> readRevision(environment)
                                .thenApply(read -> read != null
                                        && read < source(environment).post().revision())));
        wiring.type(mutations.wire(TypeRuntimeWiring.newTypeWiring("Mutation")));
    }

    @Override
    public void loaders(DataLoaderRegistry registry, GraphQLContext context) {
        Viewer viewer = context.get(Viewer.class);
        if (viewer != null) {
            registry.register(
                    ITEMS,
                    DataLoaderFactory.<String, ReadingListItem>newMappedDataLoader(
                            addresses -> CompletableFuture.completedFuture(
                                    database.read(sql -> ReadingList.byAddresses(sql, viewer.id(), addresses)))));
            registry.register(
                    READ_REVISIONS,
                    DataLoaderFactory.<UUID, Integer>newMappedDataLoader(items -> CompletableFuture.completedFuture(
                            database.read(sql -> BegunItems.readRevisions(sql, viewer.id(), items)))));
        }
    }

    @Override
    public Map<Class<?>, String> nodeTypes() {
        return Map.of(ReadingListItem.class, "ReadingListItem");
    }

    @Override
    public @Nullable Object node(DataFetchingEnvironment environment, UUID id) {
        Viewer viewer = AccountGraph.reader(environment);
        return viewer == null
                ? null
                : database.read(sql -> ReadingList.find(sql, viewer.id(), id)).orElse(null);
    }

    private Object readingList(DataFetchingEnvironment environment) {
        UUID account = AccountGraph.viewer(environment).id();
        Order order = order(environment.getArgument("orderBy"));
        PageRequest page = Connection.request(environment, order.name(), order.keyType());
        Term term = SearchGraph.query(environment);
        Instant now = clock.instant();
        var condition = Conditions.onReadingList(account, now).of(term);
        IntSupplier count = () -> database.read(sql -> ReadingList.count(sql, account, condition));
        return Selection.plain(environment)
                .flatMap(selection -> JsonConnection.of(
                        "ReadingList",
                        selection,
                        wanted -> pages.page(
                                account,
                                now,
                                new ListPages.Wanted(wanted, term, order, page),
                                AccountGraph.whom(environment)),
                        count))
                .<Object>map(json -> json)
                .orElseGet(() -> new Connection<>(
                        database.read(sql -> ReadingList.page(sql, account, condition, order, page)), count));
    }

    private @Nullable ReadingListItem readingListItem(DataFetchingEnvironment environment) {
        UUID account = AccountGraph.viewer(environment).id();
        return Uuid7.parse(Objects.requireNonNull(environment.<String>getArgument("postId")))
                .flatMap(id -> database.read(sql -> Posts.find(sql, id, account)
                        .map(Post::canonicalUrl)
                        .flatMap(address -> ReadingList.byAddress(sql, account, address))
                        .flatMap(item -> ReadingList.find(sql, account, item))))
                .orElse(null);
    }

    private @Nullable ReadingListItem savedPage(DataFetchingEnvironment environment) {
        UUID account = AccountGraph.viewer(environment).id();
        return WebUrl.parse(Objects.requireNonNull(environment.<String>getArgument("url")))
                .map(url -> url.canonical().toString())
                .flatMap(address -> database.read(sql -> ReadingList.byAddress(sql, account, address)
                        .flatMap(item -> ReadingList.find(sql, account, item))))
                .orElse(null);
    }

    private static CompletableFuture<ReadingListItem> item(DataFetchingEnvironment environment) {
        Post post = Objects.requireNonNull(environment.getSource());
        return Objects.requireNonNull(environment.<String, ReadingListItem>getDataLoader(ITEMS))
                .load(post.canonicalUrl());
    }

    private static CompletableFuture<Integer> readRevision(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<UUID, Integer>getDataLoader(READ_REVISIONS))
                .load(source(environment).id());
    }

    private static ReadingListItem source(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    private static @Nullable String noteHtml(DataFetchingEnvironment environment) {
        ReadingListItem item = Objects.requireNonNull(environment.getSource());
        return item.note() == null ? null : Markdown.html(item.note()).html();
    }

    private static Order order(@Nullable Map<String, Object> orderBy) {
        return orderBy == null
                ? new Order(Order.By.QUEUED_AT, true)
                : new Order(
                        Order.By.valueOf((String) Objects.requireNonNull(orderBy.get("field"))),
                        "DESC".equals(orderBy.get("direction")));
    }
}
