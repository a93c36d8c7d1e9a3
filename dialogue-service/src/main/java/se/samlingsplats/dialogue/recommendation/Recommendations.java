package se.samlingsplats.dialogue.recommendation;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlingsplats.web.Caller;

/** What endorsements, commitments and briefs may ask of the recommendation they belong to. */
@Component
public class Recommendations {

    private final RecommendationRepository recommendations;

    Recommendations(RecommendationRepository recommendations) {
        this.recommendations = recommendations;
    }

    /** The recommendation, if this caller may know of it. */
    public Recommendation shownTo(Caller caller, UUID id) {
        return recommendations.require(id).shownTo(caller);
    }

    /** One that everybody may know of. */
    public Recommendation published(UUID id) {
        return shownTo(Caller.anonymous(), id);
    }

    /** Its text cannot change until the transaction ends. */
    public Recommendation locked(UUID id) {
        return recommendations
                .locked(id)
                .orElseThrow(RecommendationProblem.NotFound::new)
                .shownTo(Caller.anonymous());
    }
}
