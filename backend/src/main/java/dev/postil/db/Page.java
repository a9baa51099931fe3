package dev.postil.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A part of an ordered list, in the list's order, with the cursors of its rows. */
public record Page<T>(List<T> rows, List<String> cursors, boolean hasNext, boolean hasPrevious) {
    /** The same page of what the rows become. */
    public <R> Page<R> map(Function<? super T, R> each) {
        return new Page<>(rows.stream().map(each).toList(), cursors, hasNext, hasPrevious);
    }

    /** Makes the page from rows that were fetched in the direction of the request, one more than it asked for if there are more. */
    public static <T> Page<T> of(PageRequest request, List<T> fetched, Function<T, Keyset> place) {
        Page<T> page = withoutCursors(request, fetched);
        return new Page<>(
                page.rows,
                page.rows.stream().map(row -> place.apply(row).cursor()).toList(),
                page.hasNext,
                page.hasPrevious);
    }

    /** The same, for when nobody asks for cursors. */
    public static <T> Page<T> withoutCursors(PageRequest request, List<T> fetched) {
        boolean more = fetched.size() > request.size();
        List<T> rows = new ArrayList<>(more ? fetched.subList(0, request.size()) : fetched);
        boolean behind = request.from() != null;
        if (request.backward()) {
            rows = rows.reversed();
        }
        return request.backward()
                ? new Page<>(rows, List.of(), behind, more)
                : new Page<>(rows, List.of(), more, behind);
    }
}
