package se.samlingsplats.dialogue.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Divides points into k groups with as small an error as many beginnings find. The beginnings are drawn by a generator
 * whose numbers are part of Java's specification, so that the same seed gives the same groups everywhere.
 */
final class KMeans {

    private static final int BEGINNINGS = 40;
    private static final int MOST_ROUNDS = 200;
    private static final double SAME = 1e-9;

    private final List<Point> points;
    private final int k;
    private final Random random;

    private KMeans(List<Point> points, int k, long seed) {
        this.points = points;
        this.k = k;
        this.random = new Random(seed);
    }

    /** Needs at least k points of different places. Of equal errors the greater silhouette wins, then the first. */
    static Partition best(List<Point> points, int k, long seed) {
        var search = new KMeans(points, k, seed + k);
        var best = search.once();
        for (var i = 1; i < BEGINNINGS; i++) {
            var next = search.once();
            if (search.isBetter(next, best)) {
                best = next;
            }
        }
        return best;
    }

    private boolean isBetter(Partition next, Partition best) {
        var margin = SAME * (1 + best.error());
        if (Math.abs(next.error() - best.error()) > margin) {
            return next.error() < best.error();
        }
        return !next.isLike(best) && Silhouette.mean(points, next) > Silhouette.mean(points, best) + SAME;
    }

    private Partition once() {
        var centres = beginning();
        var groupOf = new int[points.size()];
        Arrays.fill(groupOf, -1);
        for (var round = 0; round < MOST_ROUNDS && assign(groupOf, centres); round++) {
            centres = new Partition(groupOf, k, points).centres(points);
        }
        return new Partition(groupOf, k, points);
    }

    /** Each further centre is drawn by its squared distance to those before. */
    private Point[] beginning() {
        var centres = new Point[k];
        centres[0] = points.get(random.nextInt(points.size()));
        var nearest = new double[points.size()];
        Arrays.fill(nearest, Double.MAX_VALUE);
        for (var c = 1; c < k; c++) {
            var total = 0.0;
            for (var i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], points.get(i).squared(centres[c - 1]));
                total += nearest[i];
            }
            centres[c] = points.get(drawn(nearest, random.nextDouble() * total));
        }
        return centres;
    }

    private static int drawn(double[] weights, double at) {
        var rest = at;
        var last = 0;
        for (var i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                rest -= weights[i];
                if (rest < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Returns whether anything moved. */
    private boolean assign(int[] groupOf, Point[] centres) {
        var moved = false;
        for (var i = 0; i < groupOf.length; i++) {
            var nearest = nearest(points.get(i), centres);
            moved |= nearest != groupOf[i];
            groupOf[i] = nearest;
        }
        return fillEmpty(groupOf, centres) || moved;
    }

    private static int nearest(Point point, Point[] centres) {
        var nearest = 0;
        for (var c = 1; c < centres.length; c++) {
            nearest = point.squared(centres[c]) < point.squared(centres[nearest]) ? c : nearest;
        }
        return nearest;
    }

    /** A group that lost everybody takes whoever stands farthest from the middle of theirs. */
    private boolean fillEmpty(int[] groupOf, Point[] centres) {
        var sizes = new int[k];
        for (var group : groupOf) {
            sizes[group]++;
        }
        var filled = false;
        for (var empty = 0; empty < k; empty++) {
            if (sizes[empty] == 0) {
                var farthest = farthest(groupOf, centres, sizes);
                sizes[groupOf[farthest]]--;
                sizes[empty]++;
                groupOf[farthest] = empty;
                filled = true;
            }
        }
        return filled;
    }

    private int farthest(int[] groupOf, Point[] centres, int[] sizes) {
        var farthest = 0;
        var distance = -1.0;
        for (var i = 0; i < groupOf.length; i++) {
            var own = points.get(i).squared(centres[groupOf[i]]);
            if (sizes[groupOf[i]] > 1 && own > distance) {
                farthest = i;
                distance = own;
            }
        }
        return farthest;
    }
}
