package se.samlingsplats.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next cursor of the next part; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Takes one row more than the page holds, to know whether something follows. */
    public static <T> Page<T> of(List<T> rowsPlusOne, Paging paging, Function<T, List<String>> sortValues) {
        if (rowsPlusOne.size() <= paging.limit()) {
            return new Page<>(rowsPlusOne, null);
        }
        var items = rowsPlusOne.subList(0, paging.limit());
        return new Page<>(items, Cursor.of(sortValues.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> f) {
        return new Page<>(items.stream().<R>map(f).toList(), next);
    }
}
