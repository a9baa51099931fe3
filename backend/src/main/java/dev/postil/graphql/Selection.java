package dev.postil.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is selected below a field, with fragments put in place: each name once, in the order of the answer.
 *
 * @param field the name in the schema
 * @param key the name in the answer
 */
public record Selection(String field, String key, List<Selection> fields) {

    /** By the field's place in its document, which is kept for as long as the document is used. */
    private static final Cache<Field, Optional<Selection>> KNOWN =
            Caffeine.newBuilder().weakKeys().build();

    /**
     * What a field selects; nothing when it is not plain: with directives or arguments inside, or with fragments whose type would
     * have to be compared. The same document gives the same selection.
     */
    public static Optional<Selection> plain(DataFetchingEnvironment environment) {
        MergedField merged = environment.getMergedField();
        return merged.getFields().size() > 1
                ? Optional.empty()
                : KNOWN.get(merged.getSingleField(), field -> plain(merged, environment.getFragmentsByName()));
    }

    private static Optional<Selection> plain(MergedField merged, Map<String, FragmentDefinition> fragments) {
        try {
            return Optional.of(new Walk(fragments).of(merged.getFields()));
        } catch (NotPlain notPlain) {
            return Optional.empty();
        }
    }

    private record Walk(Map<String, FragmentDefinition> fragments) {
        Selection of(List<Field> same) {
            Map<String, List<Field>> byKey = new LinkedHashMap<>();
            same.forEach(field -> gather(field.getSelectionSet(), byKey));
            List<Selection> fields = new ArrayList<>();
            byKey.values().forEach(inner -> fields.add(of(inner)));
            Field first = same.getFirst();
            return new Selection(first.getName(), first.getResultKey(), List.copyOf(fields));
        }

        private void gather(@Nullable SelectionSet selections, Map<String, List<Field>> byKey) {
            if (selections == null) {
                return;
            }
            for (graphql.language.Selection<?> selection : selections.getSelections()) {
                switch (selection) {
                    case Field field
                    when field.getDirectives().isEmpty() && field.getArguments().isEmpty() ->
                        byKey.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                                .add(field);
                    case InlineFragment inline
                    when inline.getDirectives().isEmpty() ->
                        inside(inline.getTypeCondition(), inline.getSelectionSet(), byKey);
                    case FragmentSpread spread
                    when spread.getDirectives().isEmpty() -> {
                        FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                        inside(fragment.getTypeCondition(), fragment.getSelectionSet(), byKey);
                    }
                    default -> throw new NotPlain();
                }
            }
        }

        /** A valid fragment fits the type that it stands in, unless it stands in one of the interface. */
        private void inside(@Nullable TypeName type, SelectionSet selections, Map<String, List<Field>> byKey) {
            if (type != null && type.getName().equals("Node")) {
                throw new NotPlain();
            }
            gather(selections, byKey);
        }
    }

    private static final class NotPlain extends RuntimeException {
        NotPlain() {
            super(null, null, false, false);
        }
    }
}
