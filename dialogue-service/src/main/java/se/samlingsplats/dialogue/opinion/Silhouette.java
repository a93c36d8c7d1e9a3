package se.samlingsplats.dialogue.opinion;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/** How much nearer people stand to their own group than to the next one: 1 far apart, 0 no difference. */
final class Silhouette {

    /** Above this, every second, third, … point is looked at: all pairs of more would take seconds. */
    private static final int MOST = 4000;

    private Silhouette() {}

    static double mean(List<Point> points, Partition partition) {
        var step = Math.max(1, (points.size() + MOST - 1) / MOST);
        var sum = 0.0;
        var looked = 0;
        for (var i = 0; i < points.size(); i += step) {
            var own = points.get(i);
            sum += of(i, partition, step, other -> own.distance(points.get(other)));
            looked++;
        }
        return looked == 0 ? 0 : sum / looked;
    }

    /** Of one point, from its distances to the others. Alone in a group is 0. */
    static double of(int point, Partition partition, int step, IntToDoubleFunction distance) {
        var sums = new double[partition.groups()];
        var sizes = new int[partition.groups()];
        for (var other = 0; other < partition.size(); other += step) {
            if (other != point) {
                sums[partition.groupOf(other)] += distance.applyAsDouble(other);
                sizes[partition.groupOf(other)]++;
            }
        }
        var own = partition.groupOf(point);
        var next = Double.MAX_VALUE;
        for (var group = 0; group < sums.length; group++) {
            if (group != own && sizes[group] > 0) {
                next = Math.min(next, sums[group] / sizes[group]);
            }
        }
        if (sizes[own] == 0 || next == Double.MAX_VALUE) {
            return 0;
        }
        var inside = sums[own] / sizes[own];
        var larger = Math.max(inside, next);
        return larger == 0 ? 0 : (next - inside) / larger;
    }
}
