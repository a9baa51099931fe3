package dev.postil.annotation;

import static dev.postil.db.schema.Tables.ANNOTATION;
import static dev.postil.db.schema.Tables.ANNOTATION_TAG;
import static dev.postil.db.schema.Tables.POST;
import static dev.postil.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import dev.postil.db.Uuid7;
import dev.postil.search.Conditions;
import dev.postil.search.Term;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Turns a query over annotations into SQL: words are looked for in their quotes and notes and in the titles of their posts, a tag on
 * them and on their posts; {@code color}, {@code anchor} and {@code post} are their own, and all else is about the item.
 */
final class AnnotationConditions {
    static final Map<String, Set<String>> FIELDS =
            Map.of("color", names(HighlightColor.values()), "anchor", names(AnchorState.values()), "post", Set.of());

    private final UUID account;
    private final Conditions ofItem;

    AnnotationConditions(UUID account, Instant now) {
        this.account = account;
        this.ofItem = Conditions.onReadingList(account, now);
    }

    Condition of(Term term) {
        return switch (term) {
            case Term.All all -> DSL.and(all.terms().stream().map(this::of).toList());
            case Term.Not not -> DSL.not(of(not.term()));
            case Term.Words words -> ANNOTATION.WORDS.contains(words.text()).or(ofItem.of(words));
            case Term.Field field -> of(field, field.value().strip());
        };
    }

    private Condition of(Term.Field field, String value) {
        return switch (field.name()) {
            case "color" -> ANNOTATION.COLOR.eq(value.toUpperCase(Locale.ROOT));
            case "anchor" -> ANNOTATION.ANCHOR_STATE.eq(value.toUpperCase(Locale.ROOT));
            case "post" -> Uuid7.parse(value).map(POST.ID::eq).orElse(DSL.falseCondition());
            case "tag" -> tagged(value).or(ofItem.of(field));
            default -> ofItem.of(field);
        };
    }

    private Condition tagged(String written) {
        String name =
                Normalizer.normalize(written.toLowerCase(Locale.ROOT).replaceFirst("^#", ""), Normalizer.Form.NFKC);
        return exists(selectOne()
                .from(ANNOTATION_TAG)
                .join(TAG)
                .on(TAG.ACCOUNT_ID.eq(ANNOTATION_TAG.ACCOUNT_ID), TAG.ID.eq(ANNOTATION_TAG.TAG_ID))
                .where(ANNOTATION_TAG.ACCOUNT_ID.eq(account), ANNOTATION_TAG.ANNOTATION_ID.eq(ANNOTATION.ID))
                .and(TAG.REMOVED_AT.isNull())
                .and(TAG.NAME_KEY.eq(name).or(TAG.NAME_KEY.startsWith(name + "/"))));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
