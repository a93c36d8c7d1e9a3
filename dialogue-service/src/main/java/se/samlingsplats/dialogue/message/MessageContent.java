package se.samlingsplats.dialogue.message;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.recommendation.Evidence;

/** Everything of a message; stands in the table as one document. */
record MessageContent(
        Words sentences,
        Words figures,
        Evidence source,
        @Nullable UUID recommendationId,
        List<Endorser> endorsers,
        List<Fact> facts) {

    /** @param names and sector as they stood when the organisation said that it says this too */
    @Schema(name = "MessageEndorser")
    record Endorser(UUID actorId, Words names, @Nullable String sector, boolean sectorConfirmed, Instant at) {}

    MessageContent {
        endorsers = List.copyOf(requireNonNullElse(endorsers, List.of()));
        facts = List.copyOf(requireNonNullElse(facts, List.of()));
    }

    MessageContent without(UUID actor) {
        return with(
                endorsers.stream().filter(each -> !each.actorId().equals(actor)).toList());
    }

    MessageContent with(Endorser endorser) {
        return with(Stream.concat(without(endorser.actorId()).endorsers().stream(), Stream.of(endorser))
                .toList());
    }

    MessageContent with(Fact fact) {
        return new MessageContent(sentences, figures, source, recommendationId, endorsers, Fact.with(facts, fact));
    }

    private MessageContent with(List<Endorser> newEndorsers) {
        return new MessageContent(sentences, figures, source, recommendationId, newEndorsers, facts);
    }
}
