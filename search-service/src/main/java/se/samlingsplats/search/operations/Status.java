package se.samlingsplats.search.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How search is.
 *
 * @param generation the one in use; 0 before there is one
 * @param documents in it, hidden ones too
 * @param lag events that it has not read yet
 * @param behindSeconds how long it has not had everything; 0 when it has
 * @param freshnessSeconds from an event to the index, at the 99th percentile of the last minutes
 * @param deadLetters events that could not be indexed and wait for an operator
 * @param failed what did not answer; its figures are the last ones known
 */
record Status(
        int generation,
        long documents,
        long lag,
        double behindSeconds,
        double freshnessSeconds,
        long deadLetters,
        @Nullable String failed,
        @Nullable Instant measuredAt,
        @Nullable Instant completeAt) {

    static final Status UNKNOWN = new Status(0, 0, 0, 0, 0, 0, null, null, null);
}
