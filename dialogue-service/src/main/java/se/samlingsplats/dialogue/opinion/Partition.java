package se.samlingsplats.dialogue.opinion;

import java.util.Arrays;
import java.util.List;

/** Points divided into groups. */
final class Partition {

    private final int[] groupOf;
    private final int groups;
    private final double error;

    /** The error is the sum of the squared distances to the middle of each group. */
    Partition(int[] groupOf, int groups, List<Point> points) {
        this.groupOf = groupOf.clone();
        this.groups = groups;
        this.error = error(points);
    }

    int groupOf(int point) {
        return groupOf[point];
    }

    int groups() {
        return groups;
    }

    int size() {
        return groupOf.length;
    }

    double error() {
        return error;
    }

    int[] sizes() {
        var sizes = new int[groups];
        for (var group : groupOf) {
            sizes[group]++;
        }
        return sizes;
    }

    /** The same groups, under whatever number. */
    boolean isLike(Partition other) {
        var renamed = new int[Math.max(groups, other.groups)];
        Arrays.fill(renamed, -1);
        for (var i = 0; i < groupOf.length; i++) {
            var name = renamed[groupOf[i]];
            if (name >= 0 && name != other.groupOf[i]) {
                return false;
            }
            renamed[groupOf[i]] = other.groupOf[i];
        }
        return true;
    }

    Point[] centres(List<Point> points) {
        var x = new double[groups];
        var y = new double[groups];
        var sizes = sizes();
        for (var i = 0; i < groupOf.length; i++) {
            x[groupOf[i]] += points.get(i).x();
            y[groupOf[i]] += points.get(i).y();
        }
        var centres = new Point[groups];
        for (var g = 0; g < groups; g++) {
            centres[g] = sizes[g] == 0 ? Point.ORIGIN : new Point(x[g] / sizes[g], y[g] / sizes[g]);
        }
        return centres;
    }

    private double error(List<Point> points) {
        var centres = centres(points);
        var sum = 0.0;
        for (var i = 0; i < groupOf.length; i++) {
            sum += points.get(i).squared(centres[groupOf[i]]);
        }
        return sum;
    }
}
