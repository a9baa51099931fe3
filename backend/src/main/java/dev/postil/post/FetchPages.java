package dev.postil.post;

import dev.postil.db.Database;
import dev.postil.db.Worker;
import dev.postil.fetch.FetchProblem;
import dev.postil.fetch.FetchRequest;
import dev.postil.fetch.FetchResult;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.WebUrl;
import dev.postil.html.Article;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the texts of saved pages: fetches, finds the article, stores it; says why when it cannot, and tries again where that may help. */
@Context
public final class FetchPages {
    private static final Logger LOG = LoggerFactory.getLogger(FetchPages.class);
    /** Many, so that a few that hang hold up no others. */
    private static final int AT_ONCE = 32;

    /** A page as a tree takes many times the memory of its bytes, and only as many processors as there are can read. */
    private static final int READ_AT_ONCE = 2;

    private static final List<Duration> RETRIES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(12));
    private static final Set<FetchProblem> MAY_PASS = EnumSet.of(
            FetchProblem.SERVER_ERROR,
            FetchProblem.SLOW_DOWN,
            FetchProblem.TOO_SLOW,
            FetchProblem.UNREACHABLE,
            FetchProblem.UNREADABLE);

    private final Database database;
    private final Fetcher fetcher;
    private final SitePosts sites;
    private final StorePost store;
    private final InstantSource clock;
    private final Semaphore readers = new Semaphore(READ_AT_ONCE);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService fetches = Executors.newVirtualThreadPerTaskExecutor();
    private final Worker worker;

    FetchPages(Database database, Fetcher fetcher, SitePosts sites, StorePost store, InstantSource clock) {
        this.database = database;
        this.fetcher = fetcher;
        this.sites = sites;
        this.store = store;
        this.clock = clock;
        this.worker = new Worker("fetch-pages", this::fetchDue, Duration.ofSeconds(15));
    }

    /** There is a page to fetch. */
    public void wake() {
        worker.wake();
    }

    private int fetchDue() {
        int room = free.availablePermits();
        List<Pages.Due> due = room == 0 ? List.of() : database.write(sql -> Pages.lease(sql, room, clock.instant()));
        for (Pages.Due page : due) {
            free.acquireUninterruptibly();
            fetches.execute(() -> fetchOne(page));
        }
        return due.size();
    }

    /** A page that cannot be read or kept is a fault of ours; it must not be tried for ever, nor hold up others. */
    private void fetchOne(Pages.Due page) {
        try {
            fetch(page);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("page={} could not be kept", page.post(), broken);
            failed(page, FetchProblem.UNREADABLE, null);
        } finally {
            free.release();
            worker.wake();
        }
    }

    private void fetch(Pages.Due page) {
        Optional<WebUrl> url = WebUrl.parse(page.url());
        if (url.isEmpty()) {
            giveUp(page.post(), "not-allowed-address");
            return;
        }
        Optional<PostContent> given = sites.of(url.get());
        if (given.isPresent()) {
            read(page, new PageReading.Text(given.get()));
            return;
        }
        switch (fetcher.get(FetchRequest.page(url.get()))) {
            case FetchResult.Fetched fetched -> read(page, reading(fetched, url.get()));
            case FetchResult.NotModified unasked -> failed(page, FetchProblem.UNREADABLE, null);
            case FetchResult.Failed failed -> {
                LOG.info("page={} problem={} detail={}", page.post(), failed.problem(), failed.detail());
                failed(page, failed.problem(), failed.retryAfter());
            }
        }
    }

    /** What the page gives; but where it moved to may be a site that is better asked in another way. */
    private PageReading reading(FetchResult.Fetched fetched, WebUrl asked) {
        return Optional.of(fetched.finalUrl())
                .filter(last -> !last.equals(asked))
                .flatMap(sites::of)
                .<PageReading>map(PageReading.Text::new)
                .orElseGet(() -> parsed(fetched, asked));
    }

    private PageReading parsed(FetchResult.Fetched fetched, WebUrl asked) {
        readers.acquireUninterruptibly();
        try {
            return PageReading.of(fetched, asked, article -> SplitPost.whole(article, this::further));
        } finally {
            readers.release();
        }
    }

    /** Another page of the post that is being read; while it is on its way, others may read. */
    private Optional<Article> further(URI address) {
        readers.release();
        Optional<FetchResult> answer;
        try {
            answer = WebUrl.parse(address.toString()).map(url -> fetcher.get(FetchRequest.page(url)));
        } finally {
            readers.acquireUninterruptibly();
        }
        return answer.flatMap(SplitPost::page);
    }

    private void read(Pages.Due page, PageReading reading) {
        switch (reading) {
            case PageReading.Text(PostContent content) ->
                database.write(sql -> {
                    Pages.done(sql, page.post());
                    return store.page(sql, page.post(), content, clock.instant());
                });
            case PageReading.File(PostFile file, String title) ->
                database.write(sql -> {
                    Pages.done(sql, page.post());
                    return store.file(sql, page.post(), title, file);
                });
            case PageReading.Nothing(String problem, String title) -> {
                if (!title.isEmpty()) {
                    database.write(sql -> store.title(sql, page.post(), title));
                }
                giveUp(page.post(), problem);
            }
        }
    }

    private void failed(Pages.Due page, FetchProblem problem, @Nullable Duration retryAfter) {
        String code = problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!MAY_PASS.contains(problem) || page.attempts() >= RETRIES.size()) {
            giveUp(page.post(), code);
            return;
        }
        Duration delay = RETRIES.get(page.attempts());
        Duration longer = retryAfter != null && retryAfter.compareTo(delay) > 0 ? retryAfter : delay;
        database.write(sql -> {
            Pages.unavailable(sql, page.post(), code, true);
            ItemNews.changed(sql, page.post());
            Pages.tryAgain(sql, page.post(), clock.instant().plus(longer));
            return code;
        });
    }

    private void giveUp(UUID post, String problem) {
        database.write(sql -> {
            Pages.done(sql, post);
            Pages.unavailable(sql, post, problem, false);
            ItemNews.changed(sql, post);
            return problem;
        });
    }

    @PreDestroy
    void stop() {
        worker.close();
        fetches.shutdownNow();
    }
}
