package dev.postil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postil.db.Uuid7;
import dev.postil.fetch.LocalServer;
import dev.postil.testing.Reader;
import dev.postil.testing.TestDatabase;
import dev.postil.testing.TestFeed;
import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What belongs to another reader looks exactly like what does not exist. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class IsolationTest {
    /** How each mutation may name what is another's: {@code ID} stands for the other's, {@code MINE} for an own item. */
    private static final Map<String, List<String>> MUTATIONS = Map.ofEntries(
            Map.entry("revokeAccessToken", List.of("id: ID")),
            Map.entry("revokeSession", List.of("id: ID")),
            Map.entry(
                    "updateFollowedFeed",
                    List.of("input: {id: ID, title: \"Taken\", folder: \"f\", queueNewPosts: true}")),
            Map.entry("unfollowFeed", List.of("id: ID")),
            Map.entry("refreshFeed", List.of("id: ID")),
            Map.entry(
                    "markSeen",
                    List.of(
                            "input: {postIds: [ID]}",
                            "input: {until: \"2050-01-01T00:00:00Z\", followedFeedId: ID}",
                            "input: {postIds: [ID], followedFeedId: ID}")),
            Map.entry(
                    "setSeenUntil", List.of("input: {feeds: [{followedFeedId: ID, until: \"2050-01-01T00:00:00Z\"}]}")),
            Map.entry("queuePost", List.of("input: {postId: ID, tags: [\"stolen\"], note: \"n\"}")),
            Map.entry("removeItem", List.of("input: {itemId: ID}")),
            Map.entry("restoreItem", List.of("id: ID")),
            Map.entry("setReadingState", List.of("input: {itemId: ID, state: ARCHIVED}")),
            Map.entry("setFavorite", List.of("input: {itemId: ID, favorite: true}")),
            Map.entry("snooze", List.of("input: {itemId: ID, until: \"2050-01-01T00:00:00Z\"}")),
            Map.entry("setNote", List.of("input: {itemId: ID, note: \"n\"}")),
            Map.entry("setTags", List.of("input: {itemId: ID, tags: [\"stolen\"]}", "input: {itemId: ID, tags: []}")),
            Map.entry("addTags", List.of("input: {itemId: ID, tags: [\"stolen\"]}")),
            Map.entry("removeTags", List.of("input: {itemId: ID, tags: [\"theirs\"]}")),
            Map.entry(
                    "moveItem",
                    List.of(
                            "input: {itemId: ID, before: MINE}",
                            "input: {itemId: MINE, before: ID}",
                            "input: {itemId: MINE, after: ID}",
                            "input: {itemId: ID, after: ID}")),
            Map.entry("setProgress", List.of("input: {itemId: ID, coverage: 0.5, block: 1, offset: 0, revision: 1}")),
            Map.entry("fetchAgain", List.of("itemId: ID")),
            Map.entry(
                    "createAnnotation",
                    List.of(
                            "input: {postId: ID, revision: 1, quote: {exact: \"word1\"}}",
                            "input: {id: ID, postId: MINE, revision: 1, quote: {exact: \"word1\"}}")),
            Map.entry("updateAnnotation", List.of("input: {id: ID, color: PINK, note: \"n\", tags: [\"stolen\"]}")),
            Map.entry("reattachAnnotation", List.of("input: {id: ID, revision: 1, quote: {exact: \"word2\"}}")),
            Map.entry("reviewAnnotation", List.of("input: {id: ID, grade: GOOD}")),
            Map.entry("deleteAnnotation", List.of("id: ID")),
            Map.entry("restoreAnnotation", List.of("id: ID")),
            Map.entry("keepAsLink", List.of("itemId: ID")),
            Map.entry("renameTag", List.of("input: {id: ID, name: \"stolen\"}")),
            Map.entry("deleteTag", List.of("id: ID")),
            Map.entry("restoreTag", List.of("id: ID")));

    /** How each field that takes an id may ask for what is another's, and what else takes ids in words. */
    private static final Map<String, String> QUERIES = Map.of(
            "Query.node", "{ node(id: ID) { __typename id } }",
            "Account.readingListItem", "{ viewer { readingListItem(postId: ID) { id note } } }",
            "the list's query", "{ viewer { readingList(query: \"feed:WORD\") { totalCount nodes { id } } } }",
            "the stream's query", "{ viewer { stream(query: \"feed:WORD\") { totalCount nodes { id } } } }");

    private final TestServer server;
    private final LocalServer web = new LocalServer();
    private final Reader owner;
    private final Reader other;
    private final Map<String, String> theirs = new TreeMap<>();
    private String mine = "";

    IsolationTest(TestDatabase database) {
        server = TestServer.on(database);
        owner = new Reader(server.reader());
        other = new Reader(server.reader());
    }

    @BeforeEach
    void one_reader_has_everything_and_the_other_a_page() {
        web.serve("/feed", TestFeed.TYPE, TestFeed.rss("Blog", TestFeed.Entry.of(1, 40), TestFeed.Entry.of(2, 40)));
        web.serve("/page", "text/html", "<title>Page</title><article><p>" + TestFeed.words(80));
        JsonNode followed = owner.follow(web.url("/feed").toString()).path("followedFeed");
        theirs.put("followed feed", Reader.id(followed));
        theirs.put("feed", Reader.id(followed.path("feed")));
        JsonNode posts = owner.list("stream", "", "id");
        theirs.put("post of the stream", Reader.id(posts.get(0)));
        theirs.put("queued post", Reader.id(posts.get(1)));
        JsonNode queued = owner.item(
                "queuePost(input: {postId: \"%s\", tags: [\"theirs\", \"gone\"], note: \"secret\"})",
                Reader.id(posts.get(1)));
        theirs.put("item", Reader.id(queued));
        theirs.put("deleted tag", Reader.id(queued.path("tags").get(0)));
        theirs.put("tag", Reader.id(queued.path("tags").get(1)));
        owner.client().ask("mutation ($id: ID!) { deleteTag(id: $id) { removedId } }", "id", theirs.get("deleted tag"));
        theirs.put("annotation", annotated(posts.get(1), "word3 word4"));
        theirs.put("deleted annotation", annotated(posts.get(1), "word5 word6"));
        owner.client()
                .ask(
                        "mutation ($id: ID!) { deleteAnnotation(id: $id) { removedId } }",
                        "id",
                        theirs.get("deleted annotation"));
        JsonNode page = owner.item("savePost(input: {url: \"%s\"})", web.url("/page"));
        theirs.put("removed item", Reader.id(page));
        theirs.put("saved page", Reader.id(page.path("post")));
        owner.remove(Reader.id(page));
        JsonNode access = owner.client()
                .ask("mutation { createAccessToken(input: {name: \"t\", scopes: [READ]}) { accessToken { id } } }");
        theirs.put(
                "access token", access.at("/createAccessToken/accessToken/id").textValue());
        JsonNode account =
                owner.client().ask("{ viewer { id sessions { id } } }").path("viewer");
        theirs.put("account", Reader.id(account));
        theirs.put("session", Reader.id(account.path("sessions").get(0)));
        mine = other.save(web.url("/mine").toString());
    }

    private String annotated(JsonNode post, String words) {
        return owner.client()
                .change(
                        "mutation ($post: ID!, $words: String!) { createAnnotation(input: {postId: $post, revision: 1, "
                                + "quote: {exact: $words}, note: \"secret\"}) { annotation { id } } }",
                        "post",
                        Reader.id(post),
                        "words",
                        words)
                .at("/annotation/id")
                .textValue();
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void every_mutation_answers_as_if_it_did_not_exist() {
        assertThat(mutationsWithIds()).isEqualTo(MUTATIONS.keySet());
        JsonNode before = everything(owner);
        JsonNode own = everything(other);
        MUTATIONS.forEach((name, calls) -> {
            for (String arguments : calls) {
                String document = "mutation { " + name + "(" + arguments + ") { " + selection(name) + " } }";
                sameAsForNothing(document);
            }
        });
        assertThat(everything(owner)).isEqualTo(before);
        assertThat(everything(other)).isEqualTo(own);
    }

    @Test
    void every_query_answers_as_if_it_did_not_exist() {
        assertThat(QUERIES.keySet()).containsAll(queriesWithIds());
        QUERIES.values().forEach(this::sameAsForNothing);
    }

    @Test
    void of_a_page_that_two_readers_saved_each_sees_only_the_own_item() {
        String url = web.url("/shared").toString();
        JsonNode first = owner.item("savePost(input: {url: \"%s\", tags: [\"a\"], note: \"mine\"})", url);
        JsonNode second = other.item("savePost(input: {url: \"%s\"})", url);
        assertThat(Reader.id(second)).isNotEqualTo(Reader.id(first));
        assertThat(second.path("note").isNull()).isTrue();
        assertThat(second.path("tags")).isEmpty();
    }

    private void sameAsForNothing(String document) {
        theirs.forEach((kind, id) -> {
            String nothing = Uuid7.next().toString();
            assertThat(answer(document, id)).as("%s with a %s", document, kind).isEqualTo(answer(document, nothing));
        });
    }

    private String answer(String document, String id) {
        String filled = document.replace("ID", '"' + id + '"')
                .replace("MINE", '"' + mine + '"')
                .replace("WORD", id);
        return Objects.requireNonNull(other.client().send(filled).body()).replace(id, "ID");
    }

    private static JsonNode everything(Reader reader) {
        return reader.client().ask("""
                { viewer { id displayName accessTokens { id name } sessions { id } tags { id name itemCount }
                  followedFeeds { id title folder queueNewPosts unseenCount feed { id } }
                  annotations { nodes { id note color anchorState tags { id } } }
                  stream { nodes { id seen } }
                  readingList(orderBy: {field: MANUAL}) { nodes { id state favorite note snoozedUntil archivedAt
                    tags { id } progress { coverage position { block } } } } } }
                """);
    }

    private Set<String> mutationsWithIds() {
        return Objects.requireNonNull(schema().getMutationType()).getFieldDefinitions().stream()
                .filter(IsolationTest::takesId)
                .map(GraphQLFieldDefinition::getName)
                .collect(Collectors.toSet());
    }

    private Set<String> queriesWithIds() {
        Set<String> found = new TreeSet<>();
        for (var type : schema().getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().equals("Mutation")) {
                object.getFieldDefinitions().stream()
                        .filter(IsolationTest::takesId)
                        .forEach(field -> found.add(object.getName() + "." + field.getName()));
            }
        }
        return found;
    }

    private static boolean takesId(GraphQLFieldDefinition field) {
        return field.getArguments().stream().anyMatch(argument -> holdsId(argument.getType()));
    }

    private static boolean holdsId(GraphQLInputType type) {
        return switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLInputObjectType input ->
                input.getFieldDefinitions().stream().anyMatch(field -> holdsId(field.getType()));
            case Object other -> other.equals(Scalars.GraphQLID);
        };
    }

    private String selection(String mutation) {
        var payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(
                schema().getObjectType("Mutation").getFieldDefinition(mutation).getType());
        return payload.getFieldDefinitions().stream()
                .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
                        ? field.getName()
                                + (object.getName().equals("UserError") ? " { code message path }" : " { __typename }")
                        : field.getName())
                .collect(Collectors.joining(" "));
    }

    private GraphQLSchema schema() {
        return server.bean(GraphQLSchema.class);
    }
}
