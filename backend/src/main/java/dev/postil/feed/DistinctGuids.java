package dev.postil.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives every entry of a feed a guid of its own, also where the feed gives several the same. */
final class DistinctGuids {

    private static final int LONGEST = 500;

    private final Set<String> seen = new HashSet<>();

    /** Its id, else its address, else a hash of what it says; one of over 500 characters is hashed too. */
    static String guid(@Nullable String id, @Nullable URI url, @Nullable String title, @Nullable String text) {
        String line = Values.line(id);
        String given = line != null || url == null ? line : url.toString();
        return given == null ? hash(title, text) : given.length() > LONGEST ? hash("", given) : given;
    }

    /** The entry under the first of its guid, address and hash that is still free; empty if it is there already. */
    Optional<ParsedEntry> distinct(ParsedEntry entry) {
        if (seen.add(entry.guid())) {
            return Optional.of(entry);
        }
        String url = entry.url() == null ? entry.guid() : guid(null, entry.url(), null, null);
        if (seen.add(url)) {
            return Optional.of(entry.withGuid(url));
        }
        String hash = hash(entry.title(), entry.contentHtml());
        return seen.add(hash) && !url.equals(entry.guid()) ? Optional.of(entry.withGuid(hash)) : Optional.empty();
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
