package dev.postil.readinglist;

import dev.postil.account.AccountGraph;
import dev.postil.db.Database;
import dev.postil.graphql.FeatureGraph;
import dev.postil.graphql.Watched;
import dev.postil.post.ItemNews;
import dev.postil.search.Conditions;
import dev.postil.search.SearchGraph;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The subscription to the reader's items. */
@Singleton
final class SubscriptionGraph implements FeatureGraph {
    private final Database database;
    private final InstantSource clock;

    SubscriptionGraph(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param node the item as it is now; null when it is not on the list any more, or not among those asked for */
    record Change(Kind kind, UUID nodeId, @Nullable ReadingListItem node) {}

    enum Kind {
        UPSERT,
        DELETE
    }

    @Override
    public String name() {
        return "subscription";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(TypeRuntimeWiring.newTypeWiring("Subscription").dataFetcher("itemChanged", this::itemChanged));
    }

    private Publisher<Change> itemChanged(DataFetchingEnvironment environment) {
        UUID account = AccountGraph.watcher(environment).id();
        Condition wanted = Conditions.onReadingList(account, clock.instant()).of(SearchGraph.query(environment));
        return Watched.of(
                environment,
                database,
                notice -> ItemNews.in(notice)
                        .filter(news ->
                                news.account().isEmpty() || news.account().get().equals(account))
                        .flatMap(news -> change(account, news, wanted)));
    }

    private Optional<Change> change(UUID account, ItemNews news, Condition wanted) {
        return database.read(sql -> {
            Optional<UUID> item =
                    news.account().isPresent() ? Optional.of(news.id()) : ReadingList.ofPost(sql, account, news.id());
            return item.map(id -> ReadingList.find(sql, account, id, wanted)
                    .map(found -> new Change(Kind.UPSERT, id, found))
                    .orElseGet(() -> new Change(Kind.DELETE, id, null)));
        });
    }
}
