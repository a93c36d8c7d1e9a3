package se.samlingsplats.dialogue.recommendation;

import java.util.Map;
import java.util.Set;

/** Where a recommendation has come to. */
public enum RecommendationState {
    DRAFT,
    CONSULTATION,
    ADOPTED,
    DELIVERED,
    ANSWERED,
    CLOSED;

    private static final Map<RecommendationState, Set<RecommendationState>> NEXT = Map.of(
            DRAFT, Set.of(CONSULTATION),
            CONSULTATION, Set.of(ADOPTED, CLOSED),
            ADOPTED, Set.of(CONSULTATION, DELIVERED, CLOSED),
            DELIVERED, Set.of(ANSWERED, CLOSED),
            ANSWERED, Set.of(CLOSED),
            CLOSED, Set.of());

    boolean leadsTo(RecommendationState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public boolean isPublic() {
        return this != DRAFT;
    }

    /** While the text may change. */
    boolean isWritten() {
        return this == DRAFT || this == CONSULTATION;
    }
}
