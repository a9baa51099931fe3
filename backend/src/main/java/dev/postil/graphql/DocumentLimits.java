package dev.postil.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How deep and how wide a document may be. It is measured once, when the document is first seen, and not at each of its requests,
 * which is what graphql-java's own instrumentations would do.
 */
final class DocumentLimits {
    /** Deep enough for the introspection that GraphiQL asks for. */
    private static final int MAX_DEPTH = 20;

    private static final int MAX_FIELDS = 2_000;

    private final Map<String, FragmentDefinition> fragments;
    private int fields;
    private int deepest;

    private DocumentLimits(Document document) {
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
    }

    /** What is wrong with a valid document, if it asks for too much at once. */
    static Optional<GraphQLError> exceeded(Document document) {
        DocumentLimits seen = new DocumentLimits(document);
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            seen.walk(operation.getSelectionSet(), 1);
        }
        if (seen.deepest > MAX_DEPTH) {
            return Optional.of(error("The query is more than " + MAX_DEPTH + " fields deep."));
        }
        return seen.fields > MAX_FIELDS
                ? Optional.of(error("The query asks for more than " + MAX_FIELDS + " fields."))
                : Optional.empty();
    }

    /** Fragments count wherever they are spread; the walk ends as soon as a limit is passed, however they multiply. */
    private void walk(@Nullable SelectionSet selections, int depth) {
        if (selections == null) {
            return;
        }
        deepest = Math.max(deepest, depth);
        for (Selection<?> selection : selections.getSelections()) {
            if (deepest > MAX_DEPTH || ++fields > MAX_FIELDS) {
                return;
            }
            switch (selection) {
                case Field field -> walk(field.getSelectionSet(), depth + 1);
                case InlineFragment inline -> walk(inline.getSelectionSet(), depth);
                case FragmentSpread spread ->
                    walk(Objects.requireNonNull(fragments.get(spread.getName())).getSelectionSet(), depth);
                default -> throw new IllegalStateException("an unknown selection: " + selection);
            }
        }
    }

    private static GraphQLError error(String message) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .extensions(Map.of("code", "LIMIT"))
                .build();
    }
}
