package dev.postil.annotation;

import dev.postil.account.AccountGraph;
import dev.postil.graphql.Input;
import dev.postil.graphql.Payload;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mutations of annotations. */
@Singleton
final class AnnotationMutations {
    private static final String ANNOTATION = "annotation";

    private final CreateAnnotation createAnnotation;
    private final ChangeAnnotation change;
    private final ReviewAnnotation review;

    AnnotationMutations(CreateAnnotation createAnnotation, ChangeAnnotation change, ReviewAnnotation review) {
        this.createAnnotation = createAnnotation;
        this.change = change;
        this.review = review;
    }

    TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder mutations) {
        return mutations
                .dataFetcher("createAnnotation", annotation(this::create))
                .dataFetcher(
                        "updateAnnotation",
                        annotation((account, input) -> change.update(
                                account,
                                input.id("id"),
                                new ChangeAnnotation.Wish(
                                        color(input),
                                        input.has("note")
                                                ? Objects.requireNonNullElse(input.textOrNull("note"), "")
                                                : null,
                                        input.fields().get("tags") == null ? null : input.texts("tags")))))
                .dataFetcher(
                        "reattachAnnotation",
                        annotation((account, input) -> change.reattach(
                                account, input.id("id"), input.number("revision"), quote(input), position(input))))
                .dataFetcher("reviewAnnotation", AccountGraph.mutation((viewer, environment) -> {
                    Input input = Input.of(environment);
                    return Payload.of(
                            "dueAt",
                            review.grade(viewer.id(), input.id("id"), Grade.valueOf(input.text("grade"))),
                            environment);
                }))
                .dataFetcher(
                        "deleteAnnotation",
                        AccountGraph.mutation((viewer, environment) -> Payload.of(
                                "removedId", change.remove(viewer.id(), AccountGraph.id(environment)), environment)))
                .dataFetcher(
                        "restoreAnnotation",
                        AccountGraph.mutation((viewer, environment) -> Payload.of(
                                ANNOTATION, change.restore(viewer.id(), AccountGraph.id(environment)), environment)));
    }

    private Outcome<?> create(UUID account, Input input) {
        Optional<UUID> id = input.id("id");
        if (id.isEmpty() && input.textOrNull("id") != null) {
            return Outcome.refused(Refusal.invalid("annotation.id").at("id"));
        }
        return createAnnotation.create(
                account,
                new CreateAnnotation.Wish(
                        id.orElse(null),
                        input.id("postId"),
                        input.number("revision"),
                        quote(input),
                        position(input),
                        Objects.requireNonNull(color(input)),
                        input.textOrNull("note"),
                        input.texts("tags")));
    }

    private static @Nullable HighlightColor color(Input input) {
        String name = input.textOrNull("color");
        return name == null ? null : HighlightColor.valueOf(name);
    }

    private static TextQuote quote(Input input) {
        Input quote = Objects.requireNonNull(input.inputOrNull("quote"));
        return new TextQuote(quote.text("exact"), quote.text("prefix"), quote.text("suffix"));
    }

    private static @Nullable TextRange position(Input input) {
        Input range = input.inputOrNull("position");
        return range == null ? null : new TextRange(range.number("start"), range.number("end"));
    }

    private interface Mutation {
        Outcome<?> run(UUID account, Input input);
    }

    private static DataFetcher<Map<String, Object>> annotation(Mutation mutation) {
        return AccountGraph.mutation((viewer, environment) ->
                Payload.of(ANNOTATION, mutation.run(viewer.id(), Input.of(environment)), environment));
    }
}
