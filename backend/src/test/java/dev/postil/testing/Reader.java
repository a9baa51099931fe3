package dev.postil.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What readers do most, in one line each. */
public record Reader(Client client) {
    private static final String ITEM = "item { id state favorite note archivedAt snoozedUntil post { id url title } "
            + "tags { id name } progress { coverage } }";
    private static final String ERRORS = "userErrors { code message path }";

    /** The payload of a mutation of an item, such as {@code setFavorite(input: {…})}; it must not be refused. */
    public JsonNode item(String mutation, Object... values) {
        JsonNode payload = tried(mutation, values);
        if (!payload.path("userErrors").isEmpty()) {
            throw new AssertionError(mutation.formatted(values) + " gave " + payload);
        }
        return payload.path("item");
    }

    /** The same, refused or not. */
    public JsonNode tried(String mutation, Object... values) {
        return client.change("mutation { %s { %s %s } }".formatted(mutation.formatted(values), ITEM, ERRORS));
    }

    /** The id of the item of the page at this address. */
    public String save(String url) {
        return id(item("savePost(input: {url: \"%s\"})", url));
    }

    public void remove(String item) {
        client.change("mutation ($id: ID!) { removeItem(input: {itemId: $id}) { removedId } }", "id", item);
    }

    public JsonNode follow(String url) {
        return client.change(
                "mutation ($url: URL!) { followFeed(input: {url: $url}) { followedFeed { id title unseenCount feed { id "
                        + "url title problem } } candidates { url title } userErrors { code message path } } }",
                "url",
                url);
    }

    /** The titles of the reading list's posts, as the arguments say; it must fit one page. */
    public List<String> titles(String arguments) {
        return texts(list("readingList", arguments, "post { title }"), "/post/title");
    }

    /** The titles of the stream's posts. */
    public List<String> stream(String query) {
        return texts(list("stream", "query: \"" + query.replace("\"", "\\\"") + "\"", "title"), "/title");
    }

    /** The rows of one of the reader's connections. */
    public JsonNode list(String connection, String arguments, String selection) {
        String written = arguments.isEmpty() ? "" : "(" + arguments + ")";
        return client.ask("{ viewer { %s%s { nodes { %s } } } }".formatted(connection, written, selection))
                .at("/viewer/" + connection + "/nodes");
    }

    public static String id(JsonNode node) {
        return node.path("id").textValue();
    }

    /** What stands at this path of each row. */
    public static List<String> texts(JsonNode rows, String path) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.at(path).asText())
                .collect(ArrayList::new, List::add, List::addAll);
    }
}
