package dev.postil.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as other programs write it. */
final class JsonText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonText() {}

    static Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isContainerNode);
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    static @Nullable Instant instant(JsonNode node) {
        return instant(node.asText(""));
    }

    /** An instant as ISO 8601 has it, with any offset; null for anything else. */
    static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.strip().replaceFirst("^(\\S+) (\\S+)$", "$1T$2"))
                    .toInstant();
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
