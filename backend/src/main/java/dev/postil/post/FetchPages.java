package dev.postil.post;

import dev.postil.db.Database;
import dev.postil.db.Worker;
import dev.postil.fetch.FetchProblem;
import dev.postil.fetch.FetchRequest;
import dev.postil.fetch.FetchResult;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.WebUrl;
import dev.postil.html.Article;
import dev.postil.html.PageBytes;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the texts of saved pages: fetches, finds the article, stores it; says why when it cannot, and tries again where that may help. */
@Context
public final class FetchPages {
    private static final Logger LOG = LoggerFactory.getLogger(FetchPages.class);
    private static final int AT_ONCE = 8;
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
    private final StorePost store;
    private final InstantSource clock;
    private final ExecutorService fetches = Executors.newVirtualThreadPerTaskExecutor();
    private final Worker worker;

    FetchPages(Database database, Fetcher fetcher, StorePost store, InstantSource clock) {
        this.database = database;
        this.fetcher = fetcher;
        this.store = store;
        this.clock = clock;
        this.worker = new Worker("fetch-pages", this::fetchDue, Duration.ofSeconds(15));
    }

    /** There is a page to fetch. */
    public void wake() {
        worker.wake();
    }

    private int fetchDue() {
        List<Pages.Due> due = database.write(sql -> Pages.lease(sql, AT_ONCE, clock.instant()));
        var running = new ArrayList<java.util.concurrent.Future<?>>();
        for (Pages.Due page : due) {
            running.add(fetches.submit(() -> fetch(page)));
        }
        for (var fetch : running) {
            try {
                fetch.get();
            } catch (java.util.concurrent.ExecutionException failed) {
                LOG.error("a page could not be stored", failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return due.size();
    }

    private void fetch(Pages.Due page) {
        Optional<WebUrl> url = WebUrl.parse(page.url());
        if (url.isEmpty()) {
            giveUp(page.post(), "not-allowed-address");
            return;
        }
        switch (fetcher.get(FetchRequest.page(url.get()))) {
            case FetchResult.Fetched fetched -> read(page, url.get(), fetched);
            case FetchResult.NotModified unasked -> failed(page, FetchProblem.UNREADABLE, null);
            case FetchResult.Failed failed -> {
                LOG.info("page={} problem={} detail={}", page.post(), failed.problem(), failed.detail());
                failed(page, failed.problem(), failed.retryAfter());
            }
        }
    }

    private void read(Pages.Due page, WebUrl asked, FetchResult.Fetched fetched) {
        if (!isPage(fetched.contentType())) {
            giveUp(page.post(), "not-a-page");
            return;
        }
        URI base = fetched.finalUrl().uri();
        Article article = Article.from(PageBytes.decode(fetched.body(), fetched.contentType()), base);
        if (article.wordCount() == 0) {
            giveUp(page.post(), "no-text");
            return;
        }
        database.write(sql -> {
            Pages.done(sql, page.post());
            return store.page(sql, page.post(), content(article, asked, fetched.finalUrl()), clock.instant());
        });
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
            Posts.unavailable(sql, page.post(), code, true);
            Pages.tryAgain(sql, page.post(), clock.instant().plus(longer));
            return code;
        });
    }

    private void giveUp(UUID post, String problem) {
        database.write(sql -> {
            Pages.done(sql, post);
            Posts.unavailable(sql, post, problem, false);
            return problem;
        });
    }

    private static boolean isPage(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.contains("html") || type.startsWith("text/plain");
    }

    /** The page's own word on its address counts only on its own host. */
    private static PostContent content(Article article, WebUrl asked, WebUrl last) {
        WebUrl canonical = Optional.ofNullable(article.canonicalUrl())
                .flatMap(url -> WebUrl.parse(url.toString()))
                .filter(url -> url.host().equals(last.host()))
                .orElse(last)
                .canonical();
        return new PostContent(
                last.toString(),
                canonical.toString(),
                article.title().isBlank() ? asked.toString() : article.title(),
                article.authors(),
                article.siteName(),
                article.language(),
                article.published(),
                article.updated(),
                article.excerpt(),
                article.leadImage() == null ? null : article.leadImage().toString(),
                article.wordCount(),
                article.content(),
                article.text(),
                null,
                null);
    }

    @PreDestroy
    void stop() {
        worker.close();
        fetches.shutdownNow();
    }
}
