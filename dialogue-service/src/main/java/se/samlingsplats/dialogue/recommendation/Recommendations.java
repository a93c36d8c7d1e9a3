package se.samlingsplats.dialogue.recommendation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownSource;
import se.samlingsplats.web.Caller;

/** What endorsements, commitments and briefs may ask of the recommendation they belong to. */
@Component
public class Recommendations {

    private final RecommendationRepository recommendations;
    private final RecommendationService service;

    Recommendations(RecommendationRepository recommendations, RecommendationService service) {
        this.recommendations = recommendations;
        this.service = service;
    }

    /** What a meeting came to, as its facilitator words it; whom it goes to and what else it rests on is added later. */
    public record Wanted(Words titles, Words bodies, Words rationales, UUID dialogueId, UUID meetingId) {}

    /**
     * A draft that is based on a meeting. Whoever calls has asked whether this one may.
     *
     * @param role as history shows it
     */
    public Recommendation fromMeeting(Wanted wanted, @Nullable String key, Caller caller, String role) {
        var basis = new RecommendationDraft.Source(KnownSource.Kind.MEETING, wanted.meetingId());
        var draft = new RecommendationDraft(
                wanted.titles(), wanted.bodies(), wanted.rationales(), List.of(), List.of(basis), wanted.dialogueId());
        return service.begin(draft, key, caller, role);
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
