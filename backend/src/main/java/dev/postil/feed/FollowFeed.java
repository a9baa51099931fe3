package dev.postil.feed;

import dev.postil.db.Database;
import dev.postil.fetch.FetchRequest;
import dev.postil.fetch.FetchResult;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.WebUrl;
import dev.postil.html.PageBytes;
import dev.postil.html.PageFeeds;
import dev.postil.outcome.Refusal;
import dev.postil.search.Query;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows a feed by its address or by that of a page that names one. The answer comes when its posts are there. */
@Singleton
final class FollowFeed {
    private static final int MAX_FOLDER = 200;

    private final Database database;
    private final Fetcher fetcher;
    private final PollFeed pollFeed;
    private final InstantSource clock;

    FollowFeed(Database database, Fetcher fetcher, PollFeed pollFeed, InstantSource clock) {
        this.database = database;
        this.fetcher = fetcher;
        this.pollFeed = pollFeed;
        this.clock = clock;
    }

    /** How the reader wants it; {@code queueQuery} says which new posts go on the list, null for all. */
    record Wish(
            @Nullable String folder,
            boolean queueNewPosts,
            @Nullable String queueQuery) {
        /** Why this cannot be wished, if it cannot. */
        Optional<Refusal> problem() {
            if (folder != null && folder.length() > MAX_FOLDER) {
                return Optional.of(Refusal.invalid("feed.folder", MAX_FOLDER).at("folder"));
            }
            return Query.parse(queueQuery) instanceof Query.Misunderstood wrong
                    ? Optional.of(wrong.problem().refusal().at("queueQuery"))
                    : Optional.empty();
        }
    }

    record Candidate(String url, @Nullable String title) {}

    sealed interface Result {
        record Followed(FollowedFeed feed) implements Result {}

        /** The page names several feeds. */
        record Choose(List<Candidate> candidates) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    Result follow(UUID account, String address, Wish wish) {
        Optional<WebUrl> url = WebUrl.parse(address);
        Optional<Refusal> wrong = wish.problem();
        if (wrong.isPresent()) {
            return new Result.Refused(wrong.get());
        }
        return url.isEmpty()
                ? new Result.Refused(Refusal.invalid("feed.url").at("url"))
                : follow(account, url.get(), wish, true);
    }

    private Result follow(UUID account, WebUrl url, Wish wish, boolean mayBePage) {
        Optional<UUID> known = database.read(sql -> Feeds.byUrl(sql, url.toString()));
        if (known.isPresent()) {
            return followed(account, known.get(), wish);
        }
        return switch (fetcher.get(FetchRequest.feed(url, null, null))) {
            case FetchResult.Failed failed ->
                new Result.Refused(Refusal.of(Refusal.Code.UNREACHABLE, "feed." + PollFeed.code(failed.problem()))
                        .at("url"));
            case FetchResult.NotModified unasked ->
                new Result.Refused(
                        Refusal.of(Refusal.Code.UNREACHABLE, "feed.unreadable").at("url"));
            case FetchResult.Fetched fetched -> read(account, url, wish, mayBePage, fetched);
        };
    }

    private Result read(UUID account, WebUrl url, Wish wish, boolean mayBePage, FetchResult.Fetched fetched) {
        return switch (PollFeed.PARSER.parse(
                fetched.body(), fetched.contentType(), fetched.finalUrl().uri())) {
            case ParsedFeed parsed -> {
                WebUrl home = fetched.permanentUrl() == null ? url : fetched.permanentUrl();
                Feeds.Due feed =
                        database.write(sql -> Feeds.due(sql, Feeds.named(sql, home.toString(), clock.instant())));
                pollFeed.keep(feed, fetched, parsed, PollFeed.hash(fetched.body()));
                yield followed(account, feed.id(), wish);
            }
            case NotAFeed not -> {
                List<Candidate> named = mayBePage ? named(fetched) : List.of();
                yield switch (named.size()) {
                    case 0 ->
                        new Result.Refused(Refusal.of(Refusal.Code.UNSUPPORTED, "feed.none")
                                .at("url"));
                    case 1 ->
                        WebUrl.parse(named.getFirst().url())
                                .map(only -> follow(account, only, wish, false))
                                .orElseGet(() -> new Result.Refused(Refusal.of(Refusal.Code.UNSUPPORTED, "feed.none")
                                        .at("url")));
                    default -> new Result.Choose(named);
                };
            }
        };
    }

    private Result followed(UUID account, UUID feed, Wish wish) {
        return database.write(sql -> {
            FollowedFeeds.add(sql, account, feed, wish, clock.instant());
            return new Result.Followed(FollowedFeeds.byFeed(sql, account, feed).orElseThrow());
        });
    }

    private static List<Candidate> named(FetchResult.Fetched page) {
        String html = PageBytes.decode(page.body(), page.contentType());
        return PageFeeds.in(html, page.finalUrl().uri()).stream()
                .map(feed ->
                        new Candidate(feed.address().toString(), feed.title().isEmpty() ? null : feed.title()))
                .toList();
    }
}
