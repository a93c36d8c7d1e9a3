package se.samlingsplats.dialogue.message;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.endorsement.Endorsement;
import se.samlingsplats.dialogue.endorsement.Stance;
import se.samlingsplats.dialogue.endorsement.Standing;
import se.samlingsplats.dialogue.recommendation.Recommendation;

/**
 * What can be said together in a window: the recommendations and messages that organisations stand behind, in their own
 * words, with who says them. What nobody endorses is left out.
 */
record JointResponse(WindowView window, List<Demand> recommendations, List<MessageView> messages) {

    /** @param textVersion and {@code contentHash}: exactly these words were endorsed */
    @Schema(name = "JointDemand")
    record Demand(
            UUID recommendationId,
            String slug,
            int textVersion,
            String contentHash,
            Words titles,
            Words bodies,
            List<Signatories> signatories) {

        static Demand of(Recommendation recommendation, List<Endorsement> standing) {
            var text = recommendation.text();
            var bySector = new TreeMap<String, List<Signatory>>();
            standing.stream()
                    .filter(each -> each.isTo(text.number()))
                    .filter(each -> each.content().stance().isSupport())
                    .forEach(each -> bySector.computeIfAbsent(Standing.sector(each), any -> new java.util.ArrayList<>())
                            .add(Signatory.of(each)));
            return new Demand(
                    recommendation.id(),
                    recommendation.slug(),
                    text.number(),
                    text.contentHash(),
                    text.titles(),
                    text.bodies(),
                    bySector.entrySet().stream()
                            .map(each -> new Signatories(each.getKey(), List.copyOf(each.getValue())))
                            .toList());
        }
    }

    /** @param sector UNKNOWN where no curator confirmed it */
    @Schema(name = "SignatoriesOfSector")
    record Signatories(String sector, List<Signatory> organisations) {}

    record Signatory(UUID actorId, Words names, Stance stance, Words reservation) {

        static Signatory of(Endorsement endorsement) {
            var content = endorsement.content();
            return new Signatory(endorsement.actorId(), content.names(), content.stance(), content.reservation());
        }
    }
}
