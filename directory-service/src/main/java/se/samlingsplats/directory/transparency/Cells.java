package se.samlingsplats.directory.transparency;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts that add up to a total, without those that would point at single people.
 *
 * <p>A count from 1 to 4 is hidden, and so many more that what is hidden cannot be told from the total; where that is
 * not enough, the total is hidden too.
 *
 * @param total null: hidden
 * @param counts null: hidden
 */
@Schema(name = "TransparencyCells")
record Cells(@Nullable Long total, Map<String, @Nullable Long> counts) {

    private static final long FEWEST = 5;

    static Cells of(Map<String, Long> counts) {
        var hidden = new HashSet<String>();
        counts.forEach((name, count) -> {
            if (count > 0 && count < FEWEST) {
                hidden.add(name);
            }
        });
        var total = sum(counts.keySet().stream().toList(), counts);
        if (hidden.isEmpty()) {
            return shown(total, counts, hidden);
        }
        counts.entrySet().stream()
                .filter(each -> each.getValue() >= FEWEST)
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> {
                    if (areTold(hidden, counts)) {
                        hidden.add(each.getKey());
                    }
                });
        return shown(areTold(hidden, counts) ? null : total, counts, hidden);
    }

    /** Everything is, also the total: another table would tell it. */
    Cells allHidden() {
        var none = new TreeMap<String, @Nullable Long>();
        counts.keySet().forEach(name -> none.put(name, null));
        return new Cells(null, none);
    }

    boolean hides(String name) {
        return counts.get(name) == null;
    }

    private static boolean areTold(HashSet<String> hidden, Map<String, Long> counts) {
        return hidden.size() < 2 || sum(List.copyOf(hidden), counts) < FEWEST;
    }

    private static long sum(List<String> names, Map<String, Long> counts) {
        return names.stream().mapToLong(counts::get).sum();
    }

    private static Cells shown(@Nullable Long total, Map<String, Long> counts, HashSet<String> hidden) {
        var cells = new TreeMap<String, @Nullable Long>(Comparator.naturalOrder());
        counts.forEach((name, count) -> cells.put(name, hidden.contains(name) ? null : count));
        return new Cells(total, cells);
    }
}
