package se.samlingsplats.dialogue.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownSource;
import se.samlingsplats.events.Change;
import se.samlingsplats.web.Position;

/**
 * A recommendation as others see it, over HTTP and in events. The form is fixed by contracts/dialogue/recommendation.
 *
 * @param textVersion the number of the text that is shown; endorsements are bound to it
 * @param texts all versions by number and hash; their words are at {@code /texts/{number}}
 * @param facts what happened, with the event that told it
 */
record RecommendationView(
        UUID id,
        long version,
        String slug,
        List<String> aliases,
        RecommendationState state,
        Words titles,
        Words bodies,
        Words rationales,
        int textVersion,
        String contentHash,
        List<Written> texts,
        @Nullable UUID dialogueId,
        List<UUID> addresseeIds,
        List<Addressee> addressees,
        List<RecommendationDraft.Source> basis,
        List<KnownSource> basedOn,
        List<Amendment> amendments,
        List<Milestone> milestones,
        Words closedBecause,
        List<Fact> facts,
        Instant createdAt,
        Instant updatedAt) {

    static final String TOPIC = "dialogue.recommendation";

    /** A text version without its words. */
    record Written(int number, String contentHash, Instant writtenAt) {}

    static RecommendationView of(Recommendation recommendation) {
        var content = recommendation.content();
        var text = content.text();
        return new RecommendationView(
                recommendation.id(),
                recommendation.version(),
                recommendation.slug(),
                content.aliases(),
                recommendation.state(),
                text.titles(),
                text.bodies(),
                text.rationales(),
                text.number(),
                text.contentHash(),
                content.texts().stream()
                        .map(each -> new Written(each.number(), each.contentHash(), each.writtenAt()))
                        .toList(),
                content.dialogueId(),
                content.addressees().stream().map(Addressee::actorId).toList(),
                content.addressees(),
                content.basedOn().stream()
                        .map(each -> new RecommendationDraft.Source(each.kind(), each.id()))
                        .toList(),
                content.basedOn(),
                content.amendments(),
                content.milestones(),
                content.closedBecause(),
                content.facts(),
                recommendation.createdAt(),
                recommendation.updatedAt());
    }

    static Change change(Recommendation saved, String fact, String byRole) {
        return new Change(TOPIC, saved.id(), saved.version(), fact, byRole, of(saved));
    }

    Position position() {
        return new Position(TOPIC, id, version);
    }
}
