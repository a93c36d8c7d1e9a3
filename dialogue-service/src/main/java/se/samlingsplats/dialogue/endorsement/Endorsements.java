package se.samlingsplats.dialogue.endorsement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlingsplats.dialogue.endorsement.CommonVoice.Verdict;
import se.samlingsplats.dialogue.endorsement.CommonVoice.Voice;
import se.samlingsplats.dialogue.known.KnownActors;
import se.samlingsplats.dialogue.recommendation.Recommendation;

/** Who stands behind the present text of a recommendation. */
@Component
public class Endorsements {

    /** More than all organisations of a sector; what a page can show is far less. */
    private static final int MOST = 10_000;

    private final EndorsementRepository endorsements;
    private final KnownActors actors;

    Endorsements(EndorsementRepository endorsements, KnownActors actors) {
        this.endorsements = endorsements;
        this.actors = actors;
    }

    /** Oldest first. */
    public List<Endorsement> standing(Recommendation recommendation) {
        return endorsements.of(recommendation.id(), Instant.EPOCH, new UUID(0, 0), MOST).stream()
                .filter(Endorsement::stands)
                .toList();
    }

    public Verdict voice(Recommendation recommendation, List<Endorsement> standing) {
        var ofText = standing.stream()
                .filter(each -> each.isTo(recommendation.text().number()))
                .toList();
        var stays = actors.standing(ofText.stream().map(Endorsement::actorId).toList());
        return CommonVoice.of(ofText.stream()
                .map(each -> new Voice(
                        stays.getOrDefault(each.actorId(), each.actorId()),
                        each.content().sector(),
                        each.content().sectorConfirmed(),
                        each.content().stance(),
                        each.content().endorsedAt()))
                .toList());
    }
}
