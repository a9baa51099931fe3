package dev.postil.readinglist;

import dev.postil.account.AccountGraph;
import dev.postil.account.ReadingProfile;
import dev.postil.account.Viewer;
import dev.postil.db.Database;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.Input;
import dev.postil.graphql.Payload;
import dev.postil.html.Paragraphs;
import dev.postil.post.Post;
import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** The schema's part about how far a reader is, and about minutes, which are each reader's own. */
@Singleton
final class ProgressGraph implements FeatureGraph {
    private static final String READINGS = "item.reading";
    private static final double FINISHED = 0.9;

    private final Database database;
    private final KeepProgress keep;

    ProgressGraph(Database database, KeepProgress keep) {
        this.database = database;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Post")
                .dataFetcher("readingMinutes", environment -> {
                    Post post = post(environment);
                    return profile(environment).minutes(post.wordCount(), post.language());
                })
                .dataFetcher("wordsPerMinute", environment -> {
                    Post post = post(environment);
                    return profile(environment).wordsPerMinute(post.language());
                }));
        wiring.type(TypeRuntimeWiring.newTypeWiring("ReadingListItem").dataFetcher("progress", environment -> {
            ReadingListItem item = Objects.requireNonNull(environment.<ReadingListItem>getSource());
            return DataFetcherResult.<Progress>newResult()
                    .data(item.progress())
                    .localContext(item)
                    .build();
        }));
        wiring.type(TypeRuntimeWiring.newTypeWiring("ReadingProgress")
                .dataFetcher("remainingMinutes", environment -> {
                    Progress progress = progress(environment);
                    return profile(environment)
                            .minutes(
                                    progress.remainingWords(),
                                    item(environment).post().language());
                })
                .dataFetcher("finished", environment -> {
                    Progress progress = progress(environment);
                    return progress.coverage() >= FINISHED;
                })
                .dataFetcher("readAt", environment -> reading(environment).thenApply(Readings.Reading::at))
                .dataFetcher("readSeconds", environment -> reading(environment).thenApply(Readings.Reading::seconds))
                .dataFetcher("read", ProgressGraph::read));
        wiring.type(TypeRuntimeWiring.newTypeWiring("Mutation")
                .dataFetcher("setProgress", AccountGraph.mutation(this::setProgress)));
    }

    @Override
    public void loaders(DataLoaderRegistry registry, GraphQLContext context) {
        Viewer viewer = context.get(Viewer.class);
        if (viewer != null) {
            registry.register(
                    READINGS,
                    DataLoaderFactory.<UUID, Readings.Reading>newMappedDataLoader(
                            items -> CompletableFuture.completedFuture(
                                    database.read(sql -> Readings.of(sql, viewer.id(), items)))));
        }
    }

    private Map<String, Object> setProgress(Viewer viewer, DataFetchingEnvironment environment) {
        Input input = Input.of(environment);
        KeepProgress.Said said = new KeepProgress.Said(
                input.fraction("coverage"),
                input.number("block"),
                input.number("offset"),
                input.number("revision"),
                stretches(input),
                input.fields().get("readSeconds") == null ? null : input.number("readSeconds"),
                input.flag("startOver"));
        return Payload.of("item", keep.keep(viewer, input.id("itemId"), said), environment);
    }

    private static List<ReadMarks.Stretch> stretches(Input input) {
        return input.fields().get("read") instanceof List<?> read
                ? read.stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> new ReadMarks.Stretch((int) Objects.requireNonNull(each.get("start")), (int)
                                Objects.requireNonNull(each.get("end"))))
                        .toList()
                : List.of();
    }

    private static CompletableFuture<List<ReadMarks.Stretch>> read(DataFetchingEnvironment environment) {
        ReadingListItem item = item(environment);
        return reading(environment)
                .thenCombine(
                        Objects.requireNonNull(environment.<UUID, String>getDataLoader("post.content"))
                                .load(item.post().id()),
                        (reading, html) -> reading.marks().stretches(Paragraphs.of(html == null ? "" : html)));
    }

    private static CompletableFuture<Readings.Reading> reading(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<UUID, Readings.Reading>getDataLoader(READINGS))
                .load(item(environment).id())
                .thenApply(reading -> reading == null ? Readings.Reading.NONE : reading);
    }

    private static ReadingProfile profile(DataFetchingEnvironment environment) {
        Viewer viewer = AccountGraph.viewerOrNull(environment);
        return viewer == null ? ReadingProfile.NEW : viewer.account().reading();
    }

    private static ReadingListItem item(DataFetchingEnvironment environment) {
        @Nullable ReadingListItem item = environment.getLocalContext();
        return Objects.requireNonNull(item);
    }

    private static Post post(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Post>getSource());
    }

    private static Progress progress(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Progress>getSource());
    }
}
