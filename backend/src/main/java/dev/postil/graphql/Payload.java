package dev.postil.graphql;

import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mutation's answer: the outcome's value under its field, or the refusal among {@code userErrors} in the reader's language. */
public final class Payload {
    private Payload() {}

    public static Map<String, Object> of(String field, Outcome<?> outcome, DataFetchingEnvironment environment) {
        return switch (outcome) {
            case Outcome.Done<?>(Object value) -> of(field, value);
            case Outcome.Refused<?>(Refusal refusal) -> refused(refusal, environment);
        };
    }

    /** The same for a field that is never null: {@code otherwise} stands in it beside a refusal. */
    public static Map<String, Object> of(
            String field, Outcome<?> outcome, DataFetchingEnvironment environment, Object otherwise) {
        Map<String, Object> payload = new HashMap<>(of(field, outcome, environment));
        payload.putIfAbsent(field, otherwise);
        return payload;
    }

    public static Map<String, Object> of(String field, Object value) {
        return Map.of(field, value, "userErrors", List.of());
    }

    public static Map<String, Object> refused(Refusal refusal, DataFetchingEnvironment environment) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("userErrors", List.of(error(refusal, environment)));
        return payload;
    }

    private static Map<String, Object> error(Refusal refusal, DataFetchingEnvironment environment) {
        List<String> path = new ArrayList<>();
        if (!refusal.path().isEmpty() && environment.containsArgument("input")) {
            path.add("input");
        }
        path.addAll(refusal.path());
        return Map.of("code", refusal.code().name(), "message", refusal.message(environment.getLocale()), "path", path);
    }
}
