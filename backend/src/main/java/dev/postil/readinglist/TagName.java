package dev.postil.readinglist;

import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a tag as its reader wrote it, without surplus space; two names with the same {@code key} are one tag. */
public record TagName(String text) {
    private static final int MAX_LENGTH = 100;
    private static final int MAX_TAGS = 100;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern SLASH = Pattern.compile(" ?/[ /]*");
    private static final Pattern EDGES = Pattern.compile("^[ #/]+|[ /]+$");

    String key() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static Outcome<TagName> of(String written) {
        String plain = SPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll(" ");
        String name = EDGES.matcher(SLASH.matcher(plain).replaceAll("/")).replaceAll("");
        return name.isEmpty() || name.length() > MAX_LENGTH
                ? Outcome.refused(Refusal.invalid("tag.name", MAX_LENGTH).at("tags"))
                : Outcome.done(new TagName(name));
    }

    public static Outcome<List<TagName>> all(List<String> written) {
        if (written.size() > MAX_TAGS) {
            return Outcome.refused(
                    Refusal.of(Refusal.Code.LIMIT, "tag.many", MAX_TAGS).at("tags"));
        }
        List<TagName> names = new ArrayList<>();
        for (String text : written) {
            switch (of(text)) {
                case Outcome.Done<TagName>(TagName name) -> names.add(name);
                case Outcome.Refused<TagName>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.done(names);
    }
}
