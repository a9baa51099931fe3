package dev.postil.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as it stands in pages (RFC 8259, and lenient: raw line breaks in strings, trailing commas and what follows the value do not
 * matter). Gives maps, lists, strings, numbers as their text, booleans and null; null as well for what cannot be read.
 */
final class Json {
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    static @Nullable Object read(String text) {
        try {
            return new Json(text).value();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private @Nullable Object value() {
        skipSpace();
        char c = text.charAt(at);
        if (c == '{' || c == '[') {
            if (++depth > DEEPEST) {
                throw new IllegalArgumentException("too deep");
            }
            Object inner = c == '{' ? object() : array();
            depth--;
            return inner;
        }
        if (c == '"') {
            return string();
        }
        int from = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("no value");
        }
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> word;
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        at++;
        while (more('}')) {
            String name = string();
            skipSpace();
            if (text.charAt(at++) != ':') {
                throw new IllegalArgumentException("no colon");
            }
            members.put(name, value());
        }
        return members;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> items = new ArrayList<>();
        at++;
        while (more(']')) {
            items.add(value());
        }
        return items;
    }

    private boolean more(char end) {
        skipSpace();
        while (text.charAt(at) == ',') {
            at++;
            skipSpace();
        }
        if (text.charAt(at) == end) {
            at++;
            return false;
        }
        return true;
    }

    private String string() {
        if (text.charAt(at++) != '"') {
            throw new IllegalArgumentException("no string");
        }
        StringBuilder out = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            out.append(c == '\\' ? escaped() : c);
        }
        return out.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private void skipSpace() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
