package dev.postil.feed;

import dev.postil.account.AccountGraph;
import dev.postil.account.Viewer;
import dev.postil.db.Uuid7;
import dev.postil.graphql.Input;
import dev.postil.graphql.Payload;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mutations of feeds, from their input to their use case. */
@Singleton
final class FeedMutations {
    private static final int MAX_POSTS = 1_000;

    private final FollowFeed followFeed;
    private final ChangeFollowed change;

    FeedMutations(FollowFeed followFeed, ChangeFollowed change) {
        this.followFeed = followFeed;
        this.change = change;
    }

    TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder mutations) {
        return mutations
                .dataFetcher("followFeed", AccountGraph.mutation(this::follow))
                .dataFetcher("updateFollowedFeed", AccountGraph.mutation(this::update))
                .dataFetcher(
                        "unfollowFeed",
                        AccountGraph.mutation((viewer, environment) -> Payload.of(
                                "removedId", change.unfollow(viewer.id(), AccountGraph.id(environment)), environment)))
                .dataFetcher(
                        "refreshFeed",
                        AccountGraph.mutation((viewer, environment) ->
                                followed(change.refresh(viewer.id(), AccountGraph.id(environment)), environment)))
                .dataFetcher("markSeen", AccountGraph.mutation(this::markSeen))
                .dataFetcher("setSeenUntil", AccountGraph.mutation(this::setSeenUntil));
    }

    private Map<String, Object> follow(Viewer viewer, DataFetchingEnvironment environment) {
        Input input = Input.of(environment);
        var wish = new FollowFeed.Wish(
                plain(input.textOrNull("folder")), input.flag("queueNewPosts"), plain(input.textOrNull("queueQuery")));
        return switch (followFeed.follow(viewer.id(), input.text("url"), wish)) {
            case FollowFeed.Result.Followed(FollowedFeed feed) -> followed(Outcome.done(feed), environment);
            case FollowFeed.Result.Refused(Refusal refusal) -> followed(Outcome.refused(refusal), environment);
            case FollowFeed.Result.Choose(List<FollowFeed.Candidate> candidates) ->
                Map.of("candidates", candidates, "userErrors", List.of());
        };
    }

    private Map<String, Object> update(Viewer viewer, DataFetchingEnvironment environment) {
        Input input = Input.of(environment);
        return followed(
                change.update(
                        viewer.id(),
                        input.id("id"),
                        title -> input.has("title") ? plain(input.textOrNull("title")) : title,
                        wish -> new FollowFeed.Wish(
                                input.has("folder") ? plain(input.textOrNull("folder")) : wish.folder(),
                                input.has("queueNewPosts")
                                        ? Boolean.TRUE.equals(input.fields().get("queueNewPosts"))
                                        : wish.queueNewPosts(),
                                input.has("queueQuery") ? plain(input.textOrNull("queueQuery")) : wish.queueQuery())),
                environment);
    }

    private Map<String, Object> markSeen(Viewer viewer, DataFetchingEnvironment environment) {
        Input input = Input.of(environment);
        List<String> posts = input.texts("postIds");
        if (posts.size() > MAX_POSTS) {
            Outcome<?> tooMany = Outcome.refused(
                    Refusal.of(Refusal.Code.LIMIT, "page.size", MAX_POSTS).at("postIds"));
            return Payload.of("followedFeeds", tooMany, environment, List.of());
        }
        Outcome<List<FollowedFeed>> seen = change.seen(
                viewer.id(),
                posts.stream().flatMap(id -> Uuid7.parse(id).stream()).toList(),
                input.instantOrNull("until"),
                input.textOrNull("followedFeedId") != null,
                input.id("followedFeedId"));
        return Payload.of("followedFeeds", seen, environment, List.of());
    }

    private Map<String, Object> setSeenUntil(Viewer viewer, DataFetchingEnvironment environment) {
        Map<UUID, Instant> until = new HashMap<>();
        for (Input feed : Input.of(environment).each("feeds")) {
            feed.id("followedFeedId")
                    .ifPresent(id -> until.put(id, Objects.requireNonNull(feed.instantOrNull("until"))));
        }
        return Payload.of(
                "followedFeeds", Outcome.done(change.setSeenUntil(viewer.id(), until)), environment, List.of());
    }

    private static Map<String, Object> followed(Outcome<FollowedFeed> outcome, DataFetchingEnvironment environment) {
        Map<String, Object> payload = new HashMap<>(Payload.of("followedFeed", outcome, environment));
        payload.put("candidates", List.of());
        return payload;
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
