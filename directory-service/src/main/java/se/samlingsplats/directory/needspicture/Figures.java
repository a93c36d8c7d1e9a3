package se.samlingsplats.directory.needspicture;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many needs there are, in all and in each cell.
 *
 * @param totals each need once
 * @param cells a need that several types of support would help stands in several cells
 */
@Schema(name = "NeedsFigures")
public record Figures(Count totals, List<Cell> cells) {

    /** @param severity the sum of their severities */
    @Schema(name = "NeedsCount")
    public record Count(long needs, long severity, long corroborated, long claims) {

        static final Count NONE = new Count(0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    needs + other.needs,
                    severity + other.severity,
                    corroborated + other.corroborated,
                    claims + other.claims);
        }
    }

    @Schema(name = "NeedsCell")
    public record Cell(
            String needArea,

            @Schema(description = "Null: nobody said what would help") @Nullable
            String supportType,

            Count count) {}

    /** Needs that stand in the same cells, counted by the database. */
    record Group(String needArea, List<String> supportTypes, Count count) {

        /** An empty text is the cell of those that name no type: texts sort, null doesn't. */
        List<String> columns() {
            return supportTypes.isEmpty() ? List.of("") : supportTypes;
        }
    }

    /** @param only the one type of support that was asked for; null for all */
    static Figures of(List<Group> groups, @Nullable String only) {
        var totals = Count.NONE;
        var counts = new TreeMap<List<String>, Count>(
                Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(Figures::column));
        for (var group : groups) {
            totals = totals.plus(group.count);
            for (var type : group.columns()) {
                if (only == null || only.equals(type)) {
                    counts.merge(List.of(group.needArea, type), group.count, Count::plus);
                }
            }
        }
        var cells = new ArrayList<Cell>();
        counts.forEach((place, count) ->
                cells.add(new Cell(place.getFirst(), place.getLast().isEmpty() ? null : place.getLast(), count)));
        return new Figures(totals, Collections.unmodifiableList(cells));
    }

    /** What names no type comes last. */
    private static String column(List<String> place) {
        return place.getLast().isEmpty() ? "~" : place.getLast();
    }
}
