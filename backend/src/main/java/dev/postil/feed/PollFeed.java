package dev.postil.feed;

import dev.postil.db.Database;
import dev.postil.fetch.FetchProblem;
import dev.postil.fetch.FetchRequest;
import dev.postil.fetch.FetchResult;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.WebUrl;
import dev.postil.post.StorePost;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one feed: fetch, compare, parse, store each entry, say when to ask again. */
@Singleton
final class PollFeed {
    private static final Logger LOG = LoggerFactory.getLogger(PollFeed.class);
    static final FeedParser PARSER = new FeedParser();

    private final Database database;
    private final Fetcher fetcher;
    private final StorePost store;
    private final InstantSource clock;
    private final PollSettings settings;

    PollFeed(Database database, Fetcher fetcher, StorePost store, InstantSource clock, PollSettings settings) {
        this.database = database;
        this.fetcher = fetcher;
        this.store = store;
        this.clock = clock;
        this.settings = settings;
    }

    void poll(Feeds.Due feed) {
        WebUrl url = WebUrl.parse(feed.url()).orElseThrow();
        switch (fetcher.get(FetchRequest.feed(url, feed.etag(), feed.lastModified()))) {
            case FetchResult.Fetched fetched -> read(feed, fetched);
            case FetchResult.NotModified same -> unchanged(feed, same.maxAge());
            case FetchResult.Failed failed -> failed(feed, failed);
        }
    }

    /** Keeps what was fetched; also for a feed that somebody just began to follow. */
    void read(Feeds.Due feed, FetchResult.Fetched fetched) {
        String hash = hash(fetched.body());
        if (hash.equals(feed.bodyHash())) {
            unchanged(feed, fetched.maxAge());
            return;
        }
        switch (PARSER.parse(
                fetched.body(), fetched.contentType(), fetched.finalUrl().uri())) {
            case ParsedFeed parsed -> keep(feed, fetched, parsed, hash);
            case NotAFeed not -> {
                LOG.info("feed={} problem=not-a-feed reason={} detail={}", feed.url(), not.reason(), not.detail());
                problem(feed, "not-a-feed", new PollOutcome.Failed(feed.failures() + 1));
            }
        }
    }

    /** Entries are stored one by one: a long feed must not keep others from writing, and one bad entry must not stop the rest. */
    void keep(Feeds.Due feed, FetchResult.Fetched fetched, ParsedFeed parsed, String hash) {
        Instant now = clock.instant();
        boolean news = false;
        for (ParsedEntry entry : parsed.entries().reversed()) {
            try {
                EntryContent.Kept kept = EntryContent.of(entry, parsed, fetched.finalUrl());
                StorePost.Result result = database.write(
                        sql -> store.entry(sql, feed.id(), kept.guid(), kept.content(), clock.instant()));
                news |= result != StorePost.Result.SAME;
            } catch (RuntimeException broken) {
                LOG.error("feed={} guid={} could not be stored", feed.url(), entry.guid(), broken);
            }
        }
        Duration hint = longer(parsed.checkEvery(), fetched.maxAge());
        Duration silence =
                news || feed.lastChangedAt() == null ? Duration.ZERO : Duration.between(feed.lastChangedAt(), now);
        Instant next = next(new PollOutcome.Answered(silence, hint));
        boolean changed = news;
        database.write(sql -> {
            Feeds.answered(sql, feed.id(), parsed, fetched.etag(), fetched.lastModified(), hash);
            if (fetched.permanentUrl() != null) {
                Feeds.moved(sql, feed.id(), fetched.permanentUrl());
            }
            Feeds.rescheduled(sql, feed.id(), now, next, changed, 0, null);
            return next;
        });
    }

    private void unchanged(Feeds.Due feed, @Nullable Duration maxAge) {
        Instant now = clock.instant();
        Instant since = Objects.requireNonNullElse(feed.lastChangedAt(), feed.createdAt());
        Instant next = next(new PollOutcome.Answered(Duration.between(since, now), maxAge));
        reschedule(feed, next, 0, null);
    }

    private void failed(Feeds.Due feed, FetchResult.Failed failed) {
        LOG.info("feed={} problem={} detail={}", feed.url(), failed.problem(), failed.detail());
        int inARow = feed.failures() + 1;
        PollOutcome outcome = failed.problem() == FetchProblem.GONE
                ? new PollOutcome.Gone()
                : failed.problem() == FetchProblem.SLOW_DOWN
                        ? new PollOutcome.SlowDown(inARow, failed.retryAfter())
                        : new PollOutcome.Failed(inARow);
        problem(feed, code(failed.problem()), outcome);
    }

    static String code(FetchProblem problem) {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void problem(Feeds.Due feed, String code, PollOutcome outcome) {
        reschedule(feed, next(outcome), feed.failures() + 1, code);
    }

    private void reschedule(Feeds.Due feed, Instant next, int failures, @Nullable String problem) {
        database.write(sql -> {
            Feeds.rescheduled(sql, feed.id(), clock.instant(), next, false, failures, problem);
            return next;
        });
    }

    private Instant next(PollOutcome outcome) {
        return clock.instant()
                .plus(PollInterval.after(
                        outcome,
                        settings.minInterval(),
                        ThreadLocalRandom.current().nextDouble()));
    }

    static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static @Nullable Duration longer(@Nullable Duration a, @Nullable Duration b) {
        return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
    }
}
