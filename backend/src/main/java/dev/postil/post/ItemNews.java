package dev.postil.post;

import dev.postil.db.Database;
import dev.postil.db.Uuid7;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * What is told from node to node about items that changed, so that whoever watches them asks again.
 *
 * @param account whose item it is; null when it is about a post, whoever has it
 * @param id of the item or the post
 */
public record ItemNews(Optional<UUID> account, UUID id) {

    /** This item became another in some way, or is no longer on the list. */
    public static void changed(DSLContext sql, UUID account, UUID item) {
        Database.tell(sql, "item " + account + " " + item);
    }

    /** This post became another in some way. */
    public static void changed(DSLContext sql, UUID post) {
        Database.tell(sql, "post " + post);
    }

    /** The news in a notice, if it is of this kind. */
    public static Optional<ItemNews> in(String notice) {
        String[] words = notice.split(" ");
        return switch (words[0]) {
            case "item" -> Uuid7.parse(words[2]).map(item -> new ItemNews(Uuid7.parse(words[1]), item));
            case "post" -> Uuid7.parse(words[1]).map(post -> new ItemNews(Optional.empty(), post));
            default -> Optional.empty();
        };
    }
}
