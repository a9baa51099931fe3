package dev.postil.graphql;

import dev.postil.db.Uuid7;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mutation's {@code input}, already checked against the schema: a field asked for as required is there. */
public record Input(Map<String, Object> fields) {
    public static Input of(DataFetchingEnvironment environment) {
        Map<String, Object> fields = environment.getArgument("input");
        return new Input(fields == null ? Map.of() : fields);
    }

    /** Whether the caller wrote the field, be it as null. */
    public boolean has(String field) {
        return fields.containsKey(field);
    }

    public @Nullable String textOrNull(String field) {
        return (String) fields.get(field);
    }

    public String text(String field) {
        return (String) required(field);
    }

    public boolean flag(String field) {
        return (boolean) required(field);
    }

    public int number(String field) {
        return (int) required(field);
    }

    public double fraction(String field) {
        return ((Number) required(field)).doubleValue();
    }

    public @Nullable Instant instantOrNull(String field) {
        return (Instant) fields.get(field);
    }

    /** An input within the input. */
    @SuppressWarnings("unchecked")
    public @Nullable Input inputOrNull(String field) {
        Object fields = fields().get(field);
        return fields == null ? null : new Input((Map<String, Object>) fields);
    }

    /** The strings of a list; empty when it was left out. */
    public List<String> texts(String field) {
        List<?> values = (List<?>) fields.get(field);
        return values == null
                ? List.of()
                : values.stream().map(Object::toString).toList();
    }

    /** The objects of a list; empty when it was left out. */
    @SuppressWarnings("unchecked") // checked against the schema
    public List<Input> each(String field) {
        List<Map<String, Object>> values = (List<Map<String, Object>>) fields.get(field);
        return values == null ? List.of() : values.stream().map(Input::new).toList();
    }

    /** An id; nothing when it was left out or cannot be one of ours, which callers treat as unknown. */
    public Optional<UUID> id(String field) {
        return Optional.ofNullable(textOrNull(field)).flatMap(Uuid7::parse);
    }

    private Object required(String field) {
        return Objects.requireNonNull(fields.get(field), field);
    }
}
