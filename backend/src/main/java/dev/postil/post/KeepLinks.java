package dev.postil.post;

import dev.postil.fetch.WebUrl;
import dev.postil.html.LinkTargets;
import jakarta.inject.Singleton;
import java.util.List;
import org.jooq.DSLContext;

/** Keeps which addresses a post's present text links to. */
@Singleton
final class KeepLinks implements PostListener {
    private static final int LONGEST = 2_000;

    @Override
    public void stored(DSLContext sql, Post post, boolean arrived) {
        if (post.textState() == TextState.PRESENT) {
            keep(sql, post, Revisions.present(sql, post.id()));
        }
    }

    static void keep(DSLContext sql, Post post, String html) {
        Links.set(sql, post.id(), targets(post, html));
    }

    private static List<String> targets(Post post, String html) {
        return LinkTargets.of(html).stream()
                .flatMap(address -> WebUrl.parse(address).stream())
                .map(url -> url.canonical().toString())
                .filter(target -> target.length() <= LONGEST && !target.equals(post.canonicalUrl()))
                .distinct()
                .toList();
    }
}
