package dev.postil.html;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed's body that ends in a link to its discussion ("Discuss" in LessWrong's feeds, "Comments" in those of Hacker News and Lobsters),
 * taken apart.
 *
 * @param body the body as it came, without that link
 * @param address where the post is talked about; null when the body does not end in such a link
 */
public record Discussion(String body, @Nullable URI address) {
    private static final int TAIL = 2_000;
    private static final Pattern LAST_LINK = Pattern.compile(
            "(?:<br\\s*/?>|<hr\\s*/?>|<p>|<div>|&nbsp;|\\s)*+(<a\\s[^>]*>[^<>]{1,60}</a>)(?:\\s|<br\\s*/?>|</?(?:p|div)>)*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile(
            "(?:\\d+ )?(?:discuss(?:ion)?|comments?|join the discussion|view comments|leave a comment)(?: (?:this|the) (?:post|article))?[.!→ ]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAGMENT = Pattern.compile("(?i)comment|discuss|disqus|respond|replies");
    private static final Pattern FORUM = Pattern.compile(
            "^https?://(?:news\\.ycombinator\\.com/item\\?|(?:www\\.)?lobste\\.rs/s/|(?:www\\.|old\\.)?reddit\\.com/r/[^/]+/comments/)");

    /** @param post the address of the post itself, which relative links start from */
    public static Discussion split(String body, URI post) {
        String trimmed = body.stripTrailing();
        int from = Math.max(0, trimmed.length() - TAIL);
        int start = lastLink(trimmed, from);
        Matcher last = LAST_LINK.matcher(trimmed).region(Math.max(0, start), trimmed.length());
        if (start < 0 || !last.find()) {
            return new Discussion(body, null);
        }
        Element link = Jsoup.parseBodyFragment(last.group(1)).selectFirst("a");
        return Optional.ofNullable(link)
                .filter(a -> WORDS.matcher(a.text()).matches())
                .flatMap(a -> WebAddress.resolve(post, a.attr("href")))
                .filter(address -> isDiscussion(address, post))
                .map(address -> new Discussion(trimmed.substring(0, last.start()), address))
                .orElseGet(() -> new Discussion(body, null));
    }

    /** Where the last link begins, together with the line breaks before it; -1 if there is none near the end. */
    private static int lastLink(String body, int from) {
        int link = Math.max(body.lastIndexOf("<a "), body.lastIndexOf("<A "));
        if (link < from) {
            return -1;
        }
        Matcher before = Pattern.compile("(?:<br\\s*/?>|<hr\\s*/?>|<p>|<div>|&nbsp;|\\s)++$", Pattern.CASE_INSENSITIVE)
                .matcher(body)
                .region(Math.max(0, link - 200), link);
        return before.find() ? before.start() : link;
    }

    private static boolean isDiscussion(URI address, URI post) {
        String fragment = address.getRawFragment();
        return (fragment != null && FRAGMENT.matcher(fragment).find())
                || FORUM.matcher(address.toString()).find()
                || (WebAddress.isWeb(post) && samePath(address, post));
    }

    private static boolean samePath(URI address, URI post) {
        String path = String.valueOf(address.getPath()).replaceFirst("/(?:comments|discussion)?/?$", "");
        return String.valueOf(address.getRawAuthority()).equals(post.getRawAuthority())
                && path.equals(String.valueOf(post.getPath()).replaceFirst("/$", ""));
    }
}
