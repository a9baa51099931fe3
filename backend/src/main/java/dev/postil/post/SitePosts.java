package dev.postil.post;

import dev.postil.fetch.FetchRequest;
import dev.postil.fetch.FetchResult;
import dev.postil.fetch.Fetcher;
import dev.postil.fetch.WebUrl;
import dev.postil.html.PageBytes;
import dev.postil.html.SiteRule;
import dev.postil.html.SiteRules;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts of sites that give them in another way than by their pages. */
@Singleton
final class SitePosts {
    private static final Logger LOG = LoggerFactory.getLogger(SitePosts.class);

    private final SiteRules rules;
    private final Fetcher fetcher;

    SitePosts(SiteRules rules, Fetcher fetcher) {
        this.rules = rules;
        this.fetcher = fetcher;
    }

    /** Empty when there is no rule for the page, or when it fails in any way: then the page itself has to do. */
    Optional<PostContent> of(WebUrl page) {
        return rules.of(page.uri())
                .flatMap(rule -> rule.request(page.uri())
                        .flatMap(question -> answer(question, page))
                        .flatMap(answer -> read(rule, answer, page)))
                .filter(content -> content.wordCount() > 0);
    }

    /** One at a time: an answer as a tree takes many times the memory of its bytes. */
    private synchronized Optional<PostContent> read(SiteRule rule, String answer, WebUrl page) {
        return rule.read(answer, page.uri()).map(article -> PageContent.of(article, page, page));
    }

    private Optional<String> answer(SiteRule.Request question, WebUrl page) {
        Optional<WebUrl> address = WebUrl.parse(question.address().toString())
                .filter(there -> there.host().equals(page.host()) && there.port() == page.port());
        return address.flatMap(there -> switch (fetcher.get(FetchRequest.question(there, question.json()))) {
            case FetchResult.Fetched fetched -> Optional.of(PageBytes.decode(fetched.body(), fetched.contentType()));
            case FetchResult.NotModified _ -> Optional.empty();
            case FetchResult.Failed failed -> {
                LOG.info("site={} problem={} detail={}", there.host(), failed.problem(), failed.detail());
                yield Optional.empty();
            }
        });
    }
}
