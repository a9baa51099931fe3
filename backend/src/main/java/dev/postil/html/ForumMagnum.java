package dev.postil.html;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The software of LessWrong, the Alignment Forum and the EA Forum: a GraphQL endpoint beside the pages.
 *
 * @param sites the names of those that run it, by host, without www
 */
public record ForumMagnum(Map<String, String> sites) implements SiteRule {
    /** {@code /posts/ID/slug}, or within a sequence {@code /s/SEQUENCE/p/ID}. */
    private static final Pattern POST =
            Pattern.compile("^/(?:posts|s/[A-Za-z0-9]{10,30}/p)/([A-Za-z0-9]{10,30})(?:/.*)?$");

    @Override
    public Optional<Request> request(URI page) {
        Matcher post = POST.matcher(String.valueOf(page.getPath()));
        return sites.containsKey(host(page)) && post.matches()
                ? Optional.of(new Request(
                        URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/graphql"),
                        query(post.group(1))))
                : Optional.empty();
    }

    @Override
    public Optional<Article> read(String answer, URI page) {
        Object post = within(Json.read(answer), "data", "post", "result");
        return text(within(post, "contents", "html")).map(html -> article(post, html, page));
    }

    private static String query(String id) {
        return "{\"query\":\"query Post($id: String) { post(input: {selector: {_id: $id}}) { result { title pageUrl postedAt modifiedAt"
                + " user { displayName } coauthors { displayName } contents { html } } } }\",\"variables\":{\"id\":\""
                + id + "\"}}";
    }

    private Article article(@Nullable Object post, String html, URI page) {
        CleanHtml content = Sanitizer.clean(html, page);
        return new Article(
                text(within(post, "title")).orElse(""),
                authors(post),
                sites.get(host(page)),
                "en",
                text(within(post, "postedAt")).flatMap(PageDate::parse).orElse(null),
                text(within(post, "modifiedAt")).flatMap(PageDate::parse).orElse(null),
                content.firstImage(),
                content.excerpt(),
                content.html(),
                content.text(),
                content.wordCount(),
                text(within(post, "pageUrl"))
                        .flatMap(url -> WebAddress.resolve(page, url))
                        .orElse(null),
                null);
    }

    private static List<String> authors(@Nullable Object post) {
        List<String> names = new ArrayList<>();
        text(within(post, "user", "displayName")).ifPresent(names::add);
        if (within(post, "coauthors") instanceof List<?> others) {
            others.forEach(other -> text(within(other, "displayName")).ifPresent(names::add));
        }
        return List.copyOf(names);
    }

    private static @Nullable Object within(@Nullable Object value, String... names) {
        Object at = value;
        for (String name : names) {
            at = at instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return at;
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    private static String host(URI page) {
        return String.valueOf(page.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
