package dev.postil.post;

import java.time.Instant;
import java.util.UUID;

/** A text of a post as it was fetched, without the text itself; revisions of a post are numbered from 1. */
public record Revision(UUID post, int number, Instant fetchedAt, String title, int wordCount) {
    /** Names a revision of a post. */
    public record Key(UUID post, int number) {}

    Key key() {
        return new Key(post, number);
    }
}
