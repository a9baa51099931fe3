package dev.postil.graphql;

import dev.postil.db.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link Connection} whose nodes were written as JSON already. */
public final class JsonConnection {
    /**
     * What is asked for of a page.
     *
     * @param node what of its nodes
     * @param cursors whether the places of its nodes are
     * @param ends whether more lies behind it or before it
     */
    public record Wanted(Selection node, boolean cursors, boolean ends) {}

    /** Gives a page of nodes as they are selected. */
    public interface Pages {
        Optional<Page<Json>> page(Wanted wanted);
    }

    private static final Set<String> CURSORS = Set.of("cursor", "startCursor", "endCursor");
    private static final Set<String> ENDS = Set.of("hasNextPage", "hasPreviousPage");

    private final String node;
    private final Page<Json> page;
    private final IntSupplier count;

    private JsonConnection(String node, Page<Json> page, IntSupplier count) {
        this.node = node;
        this.page = page;
        this.count = count;
    }

    /**
     * @param node the name before {@code Connection} and {@code Edge} in the schema
     * @param pages gives the page with its nodes written as they are selected, if they can be
     * @return nothing where the selection is not one for a page of nodes that can be written
     */
    public static Optional<Json> of(String node, Selection selection, Pages pages, IntSupplier count) {
        return nodes(selection)
                .flatMap(nodes -> pages.page(new Wanted(nodes, selects(selection, CURSORS), selects(selection, ENDS))))
                .map(page -> new JsonConnection(node, page, count).json(selection));
    }

    /** Whether one of these is selected of the page or its edges. */
    private static boolean selects(Selection selection, Set<String> names) {
        return selection.fields().stream()
                .flatMap(field -> field.fields().stream())
                .anyMatch(inner -> names.contains(inner.field()));
    }

    /** What is selected of the nodes; nothing when that is not the same wherever they are. */
    private static Optional<Selection> nodes(Selection selection) {
        List<Selection> places = selection.fields().stream()
                .flatMap(field -> switch (field.field()) {
                    case "nodes" -> Stream.of(field);
                    case "edges" ->
                        field.fields().stream().filter(inner -> inner.field().equals("node"));
                    default -> Stream.empty();
                })
                .toList();
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private Json json(Selection selection) {
        try (JsonText out = new JsonText()) {
            out.beginObject();
            for (Selection field : selection.fields()) {
                out.name(JsonText.Name.of(field.key()));
                switch (field.field()) {
                    case "nodes" -> nodes(out);
                    case "edges" -> edges(field, out);
                    case "pageInfo" -> pageInfo(field, out);
                    case "totalCount" -> out.value(count.getAsInt());
                    default -> out.value(node + "Connection");
                }
            }
            out.endObject();
            return out.take();
        }
    }

    private void nodes(JsonText out) {
        out.beginArray();
        page.rows().forEach(out::json);
        out.endArray();
    }

    private void edges(Selection edge, JsonText out) {
        out.beginArray();
        for (int i = 0; i < page.rows().size(); i++) {
            out.beginObject();
            for (Selection field : edge.fields()) {
                out.name(JsonText.Name.of(field.key()));
                switch (field.field()) {
                    case "node" -> out.json(page.rows().get(i));
                    case "cursor" -> out.value(page.cursors().get(i));
                    default -> out.value(node + "Edge");
                }
            }
            out.endObject();
        }
        out.endArray();
    }

    private void pageInfo(Selection info, JsonText out) {
        out.beginObject();
        for (Selection field : info.fields()) {
            out.name(JsonText.Name.of(field.key()));
            switch (field.field()) {
                case "hasNextPage" -> out.value(page.hasNext());
                case "hasPreviousPage" -> out.value(page.hasPrevious());
                case "startCursor" -> out.value(cursor(List::getFirst));
                case "endCursor" -> out.value(cursor(List::getLast));
                default -> out.value("PageInfo");
            }
        }
        out.endObject();
    }

    private @Nullable String cursor(Function<List<String>, String> which) {
        return page.cursors().isEmpty() ? null : Objects.requireNonNull(which.apply(page.cursors()));
    }
}
