package se.samlingsplats.dialogue.commitment;

import java.util.Map;
import java.util.Set;

/** How far a promise has come. */
enum CommitmentState {
    PLEDGED,
    DECIDED,
    PAID,
    WITHDRAWN;

    private static final Map<CommitmentState, Set<CommitmentState>> NEXT = Map.of(
            PLEDGED, Set.of(DECIDED, WITHDRAWN),
            DECIDED, Set.of(PAID, WITHDRAWN),
            PAID, Set.of(WITHDRAWN),
            WITHDRAWN, Set.of());

    boolean leadsTo(CommitmentState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
