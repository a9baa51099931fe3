package dev.postil.annotation;

import dev.postil.db.Database;
import dev.postil.post.Post;
import dev.postil.search.Conditions;
import dev.postil.search.Term;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A reader's annotations as a whole, for those who write them out. */
@Singleton
public final class AllAnnotations {
    private final Database database;
    private final InstantSource clock;

    AllAnnotations(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An annotation and the post that it is on. */
    public record Found(Post post, Annotation annotation) {}

    /** All that the query finds: post by post as they were first annotated, in each in the order of the text. */
    public List<Found> of(UUID account, Term query) {
        var condition = Conditions.onAnnotations(account, clock.instant()).of(query);
        return database.read(sql -> Annotations.all(sql, account, condition));
    }
}
