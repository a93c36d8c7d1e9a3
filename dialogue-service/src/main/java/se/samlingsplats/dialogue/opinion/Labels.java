package se.samlingsplats.dialogue.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gives each group the label of the old group it shares most people with, so that group A stays group A. */
final class Labels {

    private Labels() {}

    /**
     * @param earlier each one's label the last time, or −1
     * @return the label of each group, from 0; the largest group first where there were none
     */
    static int[] of(Partition groups, List<Integer> earlier) {
        var labels = new int[groups.groups()];
        Arrays.fill(labels, -1);
        var most = earlier.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        var shared = new int[groups.groups()][most];
        for (var i = 0; i < groups.size(); i++) {
            if (earlier.get(i) >= 0) {
                shared[groups.groupOf(i)][earlier.get(i)]++;
            }
        }
        keep(labels, shared, groups.sizes(), most);
        fill(labels, groups.sizes());
        return labels;
    }

    private static void keep(int[] labels, int[][] shared, int[] sizes, int most) {
        record Overlap(int group, int label, int people, int size) {}
        var taken = new boolean[most];
        IntStream.range(0, labels.length)
                .boxed()
                .flatMap(group -> IntStream.range(0, most)
                        .mapToObj(label -> new Overlap(group, label, shared[group][label], sizes[group])))
                .filter(overlap -> overlap.people() > 0)
                .sorted(Comparator.comparingInt(Overlap::people)
                        .thenComparingInt(Overlap::size)
                        .reversed()
                        .thenComparingInt(Overlap::label)
                        .thenComparingInt(Overlap::group))
                .forEach(overlap -> {
                    if (labels[overlap.group()] < 0 && !taken[overlap.label()]) {
                        labels[overlap.group()] = overlap.label();
                        taken[overlap.label()] = true;
                    }
                });
    }

    private static void fill(int[] labels, int[] sizes) {
        IntStream.range(0, labels.length)
                .boxed()
                .filter(group -> labels[group] < 0)
                .sorted(Comparator.comparingInt((Integer group) -> -sizes[group])
                        .thenComparing(group -> group))
                .forEach(group -> labels[group] = lowestFree(labels));
    }

    private static int lowestFree(int[] labels) {
        return IntStream.iterate(0, label -> label + 1)
                .filter(label -> IntStream.of(labels).noneMatch(taken -> taken == label))
                .findFirst()
                .orElseThrow();
    }
}
