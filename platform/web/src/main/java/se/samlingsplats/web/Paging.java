package se.samlingsplats.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which part of a list is asked for.
 *
 * @param limit most items in the answer, 1 to {@value #LARGEST}
 * @param after sort values of the last item seen; empty at the start
 */
public record Paging(int limit, List<String> after) {

    static final int LARGEST = 100;
    static final int USUAL = 25;

    /** One more than asked for tells whether there is a next page. */
    public int limitPlusOne() {
        return limit + 1;
    }

    /** A list whose cursor has another number of values did not give this one. */
    public Paging require(int sortValues) {
        if (!after.isEmpty() && after.size() != sortValues) {
            throw RequestProblem.invalidCursor();
        }
        return this;
    }

    /** A time among the sort values, within what a database can compare with. */
    public static Instant instant(String value) {
        return read(value, StrictJson::instant);
    }

    /** A day among the sort values, within the same bounds. */
    public static LocalDate day(String value) {
        return read(value, StrictJson::day);
    }

    /** An id among the sort values. */
    public static UUID id(String value) {
        return read(value, UUID::fromString);
    }

    private static <T> T read(String value, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw invalidCursor();
        }
    }

    /** For values that must be read back as something else than text. */
    public static RuntimeException invalidCursor() {
        return RequestProblem.invalidCursor();
    }
}
