package dev.postil.graphql;

import dev.postil.db.Keyset;
import dev.postil.db.Page;
import dev.postil.db.PageRequest;
import dev.postil.outcome.Refusal;
import graphql.schema.DataFetchingEnvironment;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A page of a list as Relay's connection. The total is counted only when it is asked for. */
public final class Connection<T> {
    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 500;

    private final Page<T> page;
    private final IntSupplier count;

    public Connection(Page<T> page, IntSupplier count) {
        this.page = page;
        this.count = count;
    }

    public record Edge<T>(String cursor, T node) {}

    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public List<T> nodes() {
        return page.rows();
    }

    public List<Edge<T>> edges() {
        return new AbstractList<>() {
            @Override
            public Edge<T> get(int index) {
                return new Edge<>(page.cursors().get(index), page.rows().get(index));
            }

            @Override
            public int size() {
                return page.rows().size();
            }
        };
    }

    public PageInfo pageInfo() {
        List<String> cursors = page.cursors();
        boolean empty = cursors.isEmpty();
        return new PageInfo(
                page.hasNext(),
                page.hasPrevious(),
                empty ? null : cursors.getFirst(),
                empty ? null : cursors.getLast());
    }

    public int totalCount() {
        return count.getAsInt();
    }

    /** The page that a field's arguments {@code first, after, last, before} ask for, in an order of this name and kind of key. */
    public static PageRequest request(DataFetchingEnvironment environment, String order, Class<?> keyType) {
        Locale locale = environment.getLocale();
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        if ((first != null && last != null)
                || (after != null && before != null)
                || (first != null && before != null)
                || (last != null && after != null)) {
            throw new RequestRefused(Refusal.invalid("page.direction"), locale);
        }
        boolean backward = last != null || before != null;
        int size = first != null ? first : last != null ? last : DEFAULT_SIZE;
        if (size < 0 || size > MAX_SIZE) {
            throw new RequestRefused(Refusal.invalid("page.size", MAX_SIZE), locale);
        }
        String cursor = backward ? before : after;
        Keyset from = cursor == null
                ? null
                : Keyset.parse(order, keyType, cursor)
                        .orElseThrow(() -> new RequestRefused(Refusal.invalid("page.cursor"), locale));
        return new PageRequest(size, from, backward);
    }
}
