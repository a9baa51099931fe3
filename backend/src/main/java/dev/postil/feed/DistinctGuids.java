package dev.postil.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives every entry of a feed a guid of its own, also where the feed gives several the same. */
final class DistinctGuids {

    private static final int LONGEST = 500;

    private final Map<String, ParsedEntry> seen = new HashMap<>();

    /** Its id, else its address, else a hash of what it says; one of over 500 characters is hashed too. */
    static String guid(@Nullable String id, @Nullable URI url, @Nullable String title, @Nullable String text) {
        String line = Values.line(id);
        String given = line != null || url == null ? line : url.toString();
        return given == null ? hash(title, text) : given.length() > LONGEST ? hash("", given) : given;
    }

    /** The entry under the first of its guid, address and hash that is free; empty if it is a copy of one before. */
    Optional<ParsedEntry> distinct(ParsedEntry entry) {
        if (seen.putIfAbsent(entry.guid(), entry) == null) {
            return Optional.of(entry);
        }
        String address = guid(null, entry.url(), entry.title(), entry.contentHtml());
        for (String other : List.of(address, hash(entry.title(), entry.url() + "\n" + entry.contentHtml()))) {
            if (isCopy(entry, seen.get(entry.guid())) || isCopy(entry, seen.get(other))) {
                return Optional.empty();
            }
            if (seen.putIfAbsent(other, entry) == null) {
                return Optional.of(entry.withGuid(other));
            }
        }
        return Optional.empty();
    }

    private static boolean isCopy(ParsedEntry entry, @Nullable ParsedEntry other) {
        return other != null
                && Objects.equals(entry.url(), other.url())
                && Objects.equals(entry.title(), other.title());
    }

    private static String hash(@Nullable String title, @Nullable String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((title + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
