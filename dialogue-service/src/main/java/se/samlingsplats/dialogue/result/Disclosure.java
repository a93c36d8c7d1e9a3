package se.samlingsplats.dialogue.result;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which cells of a table may be shown: none of fewer than five people, and none from which, taken from the sum, fewer
 * than five are left over.
 */
final class Disclosure {

    private Disclosure() {}

    /**
     * @param cells how many people stand behind each
     * @param sum how many stand behind all of them and whatever else the sum holds
     * @return the positions of the cells that may be shown
     */
    static Set<Integer> shown(List<Integer> cells, int sum) {
        var shown = IntStream.range(0, cells.size())
                .filter(i -> cells.get(i) >= Rounding.FEWEST)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        while (!shown.isEmpty() && isFew(leftOver(cells, shown, sum))) {
            shown.remove(shown.stream().min(Comparator.comparing(cells::get)).orElseThrow());
        }
        return shown;
    }

    private static boolean isFew(int people) {
        return people > 0 && people < Rounding.FEWEST;
    }

    private static int leftOver(List<Integer> cells, Set<Integer> shown, int sum) {
        return sum - shown.stream().mapToInt(cells::get).sum();
    }
}
