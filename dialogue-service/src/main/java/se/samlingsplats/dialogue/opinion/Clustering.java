package se.samlingsplats.dialogue.opinion;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Into how many groups points fall, if into any. */
final class Clustering {

    /** Below this mean silhouette a division says more about the method than about the people. */
    static final double CLEAR = 0.25;

    private static final int MOST_GROUPS = 5;
    private static final int PEOPLE_PER_FURTHER_GROUP = 12;

    private Clustering() {}

    static Optional<Partition> clear(List<Point> points, long seed) {
        var most = Math.min(MOST_GROUPS, 2 + points.size() / PEOPLE_PER_FURTHER_GROUP);
        var places = new HashSet<>(points).size();
        Partition best = null;
        var clearest = CLEAR;
        for (var k = 2; k <= Math.min(most, places); k++) {
            var candidate = KMeans.best(points, k, seed);
            var silhouette = Silhouette.mean(points, candidate);
            if (best == null ? silhouette >= CLEAR : silhouette > clearest) {
                best = candidate;
                clearest = silhouette;
            }
        }
        return Optional.ofNullable(best);
    }
}
