package se.samlingsplats.directory.curator;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import se.samlingsplats.directory.publication.Matter;

/** One of the values of every dimension that is bounded; none bounded is everything. */
record Scope(Map<Dimension, Set<String>> bounds) {

    boolean covers(String kind, Matter matter) {
        return bounds.entrySet().stream()
                .noneMatch(bound -> Collections.disjoint(bound.getKey().of(kind, matter), bound.getValue()));
    }
}
