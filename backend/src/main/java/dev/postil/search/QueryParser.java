package dev.postil.search;

import dev.postil.outcome.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query: terms joined by spaces, each {@code name:value}, a word or a "quoted phrase", and {@code -} before what must not be.
 * Something with a colon that cannot be a field, like an address or a time, is a word.
 */
final class QueryParser {
    /** The fields, with the values of those that have a fixed set; an empty set takes any value. */
    static final Map<String, Set<String>> FIELDS = Map.of(
            "state", Set.of("queued", "reading", "archived", "exact", "shifted", "fuzzy", "orphaned"),
            "is", Set.of("favorite", "snoozed", "queued", "seen", "annotated"),
            "color", Set.of("yellow", "green", "blue", "pink", "purple"),
            "made", Set.of(),
            "tag", Set.of(),
            "feed", Set.of());

    private static final int MAX_LENGTH = 2_000;

    private final String text;
    private int at;

    QueryParser(String text) {
        this.text = text;
    }

    Query parse() {
        if (text.length() > MAX_LENGTH) {
            return problem(Refusal.invalid("query.long", MAX_LENGTH), MAX_LENGTH, text.length(), null);
        }
        List<Term> terms = new ArrayList<>();
        for (skipSpace(); at < text.length(); skipSpace()) {
            boolean not =
                    text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
            if (not) {
                at++;
            }
            int start = at;
            String name = fieldName();
            String value = value();
            if (name == null) {
                if (!value.isBlank()) {
                    terms.add(negated(not, new Term.Words(value.toLowerCase(Locale.ROOT))));
                }
                continue;
            }
            Term.Field field = new Term.Field(name.toLowerCase(Locale.ROOT), value, start, at);
            Optional<Query> wrong = wrong(field);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            terms.add(negated(not, field));
        }
        return new Query.Understood(new Term.All(List.copyOf(terms)));
    }

    private static Term negated(boolean not, Term term) {
        return not ? new Term.Not(term) : term;
    }

    /** Letters before a colon that something follows; the parser then stands behind the colon. */
    private @Nullable String fieldName() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean field = end > at && end < text.length() && text.charAt(end) == ':' && !text.startsWith("//", end + 1);
        if (!field) {
            return null;
        }
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    /** Up to the next space, or to the closing quotation mark; one that is never closed reaches to the end. */
    private String value() {
        if (at < text.length() && text.charAt(at) == '"') {
            int close = text.indexOf('"', at + 1);
            int end = close < 0 ? text.length() : close;
            String value = text.substring(at + 1, end);
            at = Math.min(text.length(), end + 1);
            return value;
        }
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static Optional<Query> wrong(Term.Field field) {
        Set<String> values = FIELDS.get(field.name());
        int colon = field.start() + field.name().length();
        if (values == null) {
            String nearest = Nearest.of(field.name(), FIELDS.keySet());
            return Optional.of(problem(
                    Refusal.invalid("query.field", field.name(), field.start(), listed(FIELDS.keySet())),
                    field.start(),
                    colon,
                    nearest));
        }
        if (field.value().isBlank()) {
            return Optional.of(problem(Refusal.invalid("query.empty", field.name()), field.start(), field.end(), null));
        }
        String value = field.value().toLowerCase(Locale.ROOT);
        if (!values.isEmpty() && !values.contains(value)) {
            return Optional.of(problem(
                    Refusal.invalid("query.value", field.name(), field.value(), listed(values)),
                    colon + 1,
                    field.end(),
                    Nearest.of(value, values)));
        }
        if (field.name().equals("made") && DateRange.parse(value.strip()).isEmpty()) {
            return Optional.of(
                    problem(Refusal.invalid("query.date", field.name(), field.value()), colon + 1, field.end(), null));
        }
        return Optional.empty();
    }

    private static String listed(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    private static Query problem(Refusal refusal, int start, int end, @Nullable String suggestion) {
        return new Query.Misunderstood(new QueryProblem(refusal.at("query"), start, end, suggestion));
    }
}
