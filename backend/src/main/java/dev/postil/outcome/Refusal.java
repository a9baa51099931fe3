package dev.postil.outcome;

import java.util.List;
import java.util.Locale;

/**
 * A mistake that the caller can mend: its kind, the key of its words in {@code messages*.properties} with their arguments, and
 * the input field that it is about, outermost first.
 */
public record Refusal(Code code, String key, List<Object> arguments, List<String> path) {
    /** The kinds of mistakes, as the schema's {@code ErrorCode}. */
    public enum Code {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        FORBIDDEN,
        LIMIT,
        UNREACHABLE,
        UNSUPPORTED
    }

    public static Refusal invalid(String key, Object... arguments) {
        return new Refusal(Code.INVALID, key, List.of(arguments), List.of());
    }

    public static Refusal notFound(String key) {
        return new Refusal(Code.NOT_FOUND, key, List.of(), List.of());
    }

    public static Refusal of(Code code, String key, Object... arguments) {
        return new Refusal(code, key, List.of(arguments), List.of());
    }

    /** The same, said of this input field. */
    public Refusal at(String... field) {
        return new Refusal(code, key, arguments, List.of(field));
    }

    public String message(Locale locale) {
        return Messages.text(locale, key, arguments.toArray());
    }
}
