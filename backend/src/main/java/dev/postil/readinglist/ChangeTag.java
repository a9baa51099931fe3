package dev.postil.readinglist;

import dev.postil.db.Database;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Renames, colours, removes a tag and takes the removal back. */
@Singleton
final class ChangeTag {
    private static final Pattern COLOR = Pattern.compile("#[0-9a-f]{6}");

    private final Database database;
    private final InstantSource clock;

    ChangeTag(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param recolor whether {@code color} is to be set too, null to none */
    Outcome<Tag> rename(UUID account, Optional<UUID> tag, String name, boolean recolor, @Nullable String color) {
        String plain = color == null ? null : color.toLowerCase(Locale.ROOT);
        if (plain != null && !COLOR.matcher(plain).matches()) {
            return Outcome.refused(Refusal.invalid("tag.color").at("color"));
        }
        Outcome<TagName> named = TagName.of(name);
        if (named instanceof Outcome.Refused<TagName>(Refusal refusal)) {
            return Outcome.refused(refusal.at("name"));
        }
        return named.then(wanted -> database.write(sql -> {
            Optional<Tag> old = tag.flatMap(id -> Tags.find(sql, account, id));
            if (old.isEmpty()) {
                return unknown();
            }
            UUID id = old.get().id();
            if (Tags.byName(sql, account, wanted)
                    .filter(other -> !other.equals(id))
                    .isPresent()) {
                return Outcome.refused(Refusal.of(Refusal.Code.CONFLICT, "tag.taken", wanted.text())
                        .at("name"));
            }
            Tags.forget(sql, account, wanted);
            Tags.update(sql, account, id, wanted, recolor ? plain : old.get().color());
            return Outcome.done(Tags.find(sql, account, id).orElseThrow());
        }));
    }

    Outcome<UUID> remove(UUID account, Optional<UUID> tag) {
        return tag.filter(id -> database.write(sql -> Tags.remove(sql, account, id, clock.instant())))
                .map(Outcome::done)
                .orElseGet(ChangeTag::unknown);
    }

    Outcome<Tag> restore(UUID account, Optional<UUID> tag) {
        return database.write(sql -> tag.filter(id -> Tags.restore(sql, account, id))
                .flatMap(id -> Tags.find(sql, account, id))
                .map(Outcome::done)
                .orElseGet(ChangeTag::unknown));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Refusal.notFound("tag.unknown").at("id"));
    }
}
