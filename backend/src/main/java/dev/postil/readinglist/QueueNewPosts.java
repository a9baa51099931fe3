package dev.postil.readinglist;

import dev.postil.post.Post;
import dev.postil.post.PostListener;
import dev.postil.search.Conditions;
import dev.postil.search.Query;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jooq.DSLContext;

/** Puts a feed's new posts on the lists of those who asked for it, as they arrive. */
@Singleton
final class QueueNewPosts implements PostListener {
    private final InstantSource clock;

    QueueNewPosts(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void stored(DSLContext sql, Post post, boolean arrived) {
        UUID feed = post.feedId();
        if (!arrived || feed == null) {
            return;
        }
        Instant now = clock.instant();
        for (Queuers.Queuer queuer : Queuers.of(sql, feed)) {
            boolean wanted = queuer.query() == null
                    || (Query.parse(queuer.query()) instanceof Query.Understood query
                            && Queuers.matches(
                                    sql,
                                    post.id(),
                                    Conditions.onPosts(queuer.account(), now).of(query.term())));
            // The same piece from another source may be on the list already, or was put off it on purpose.
            if (wanted
                    && ReadingList.byAddress(sql, queuer.account(), post.canonicalUrl())
                            .isEmpty()) {
                Items.add(sql, queuer.account(), post, now);
            }
        }
    }
}
