package dev.postil.db;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in an ordered list: the ordering key of a row and the row's id. Its text is opaque to callers and holds for as long as
 * the order does, whatever is added, moved or removed meanwhile.
 *
 * @param order names the order that the key belongs to, so that a cursor of one order is refused by another
 */
public record Keyset(String order, Object key, UUID id) {
    public String cursor() {
        char type = key instanceof Long ? 'n' : 's';
        String text = order + '|' + id + '|' + type + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a cursor of this order names; nothing if it is not one of ours, or of another order or kind of key. */
    public static Optional<Keyset> parse(String order, Class<?> keyType, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", 3);
            if (parts.length != 3 || !parts[0].equals(order) || parts[2].isEmpty()) {
                return Optional.empty();
            }
            String key = parts[2].substring(1);
            Object value = parts[2].charAt(0) == 'n' ? (Object) Long.valueOf(key) : key;
            return Uuid7.parse(parts[1]).filter(_ -> keyType.isInstance(value)).map(id -> new Keyset(order, value, id));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
