package dev.postil.readinglist;

import dev.postil.account.AccountGraph;
import dev.postil.account.Viewer;
import dev.postil.db.Uuid7;
import dev.postil.graphql.Input;
import dev.postil.graphql.Payload;
import dev.postil.graphql.Selection;
import dev.postil.outcome.Outcome;
import dev.postil.outcome.Refusal;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** The mutations of the reading list's items, each one line from its input to its use case. */
@Singleton
final class ItemMutations {
    private static final String ITEM = "itemId";

    private final SavePost savePost;
    private final ChangeItem change;
    private final ItemAnswers answers;

    ItemMutations(SavePost savePost, ChangeItem change, ItemAnswers answers) {
        this.savePost = savePost;
        this.change = change;
        this.answers = answers;
    }

    private interface Mutation {
        Outcome<?> run(UUID account, Input input);
    }

    TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder mutations) {
        return mutations
                .dataFetcher("savePost", payload("item", this::save))
                .dataFetcher(
                        "queuePost",
                        payload(
                                "item",
                                (account, input) -> savePost.queue(
                                        account, input.id("postId"), input.texts("tags"), input.textOrNull("note"))))
                .dataFetcher(
                        "removeItem", payload("removedId", (account, input) -> change.remove(account, input.id(ITEM))))
                .dataFetcher(
                        "restoreItem",
                        AccountGraph.mutation((viewer, environment) ->
                                answer(viewer, environment, change.restore(viewer.id(), AccountGraph.id(environment)))))
                .dataFetcher("fetchAgain", onItem(change::fetchAgain))
                .dataFetcher("keepAsLink", onItem(change::keepAsLink))
                .dataFetcher(
                        "setReadingState",
                        changed((account, input) ->
                                change.state(account, input.id(ITEM), ReadingState.valueOf(input.text("state")))))
                .dataFetcher(
                        "setFavorite",
                        changed((account, input) -> change.favorite(account, input.id(ITEM), input.flag("favorite"))))
                .dataFetcher(
                        "snooze",
                        changed((account, input) ->
                                change.snooze(account, input.id(ITEM), input.instantOrNull("until"))))
                .dataFetcher(
                        "setNote",
                        changed((account, input) -> change.note(
                                account,
                                input.id(ITEM),
                                input.textOrNull("note"),
                                input.has("replaces") ? Notes.Seen.of(input.textOrNull("replaces")) : null)))
                .dataFetcher(
                        "setTags",
                        changed((account, input) -> change.setTags(account, input.id(ITEM), input.texts("tags"))))
                .dataFetcher(
                        "addTags",
                        changed((account, input) -> change.addTags(account, input.id(ITEM), input.texts("tags"))))
                .dataFetcher(
                        "removeTags",
                        changed((account, input) -> change.removeTags(account, input.id(ITEM), input.texts("tags"))))
                .dataFetcher("moveItem", changed(this::move));
    }

    private Outcome<UUID> move(UUID account, Input input) {
        boolean before = input.textOrNull("before") != null;
        if (before == (input.textOrNull("after") != null)) {
            return Outcome.refused(Refusal.invalid("move.where").at("before"));
        }
        return change.move(account, input.id(ITEM), input.id(before ? "before" : "after"), before);
    }

    private Outcome<?> save(UUID account, Input input) {
        String html = input.textOrNull("html");
        return html == null
                ? savePost.save(account, input.text("url"), input.texts("tags"), input.textOrNull("note"))
                : savePost.handIn(account, input.text("url"), html, input.texts("tags"), input.textOrNull("note"));
    }

    /** A mutation that takes nothing but the item's id. */
    private DataFetcher<Map<String, Object>> onItem(BiFunction<UUID, Optional<UUID>, Outcome<UUID>> mutation) {
        return AccountGraph.mutation((viewer, environment) -> {
            var item = Uuid7.parse(Objects.requireNonNull(environment.<String>getArgument(ITEM)));
            return answer(viewer, environment, mutation.apply(viewer.id(), item));
        });
    }

    /** A mutation that changes an item. */
    private DataFetcher<Map<String, Object>> changed(BiFunction<UUID, Input, Outcome<UUID>> mutation) {
        return AccountGraph.mutation((viewer, environment) ->
                answer(viewer, environment, mutation.apply(viewer.id(), Input.of(environment))));
    }

    private Map<String, Object> answer(Viewer viewer, DataFetchingEnvironment environment, Outcome<UUID> changed) {
        return Payload.of(
                ItemAnswers.FIELD,
                changed.then(id -> answers.item(
                                Selection.plain(environment), viewer.id(), id, AccountGraph.whom(environment))
                        .<Outcome<Object>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(ChangeItem.UNKNOWN))),
                environment);
    }

    private static DataFetcher<Map<String, Object>> payload(String field, Mutation mutation) {
        return AccountGraph.mutation((viewer, environment) ->
                Payload.of(field, mutation.run(viewer.id(), Input.of(environment)), environment));
    }
}
