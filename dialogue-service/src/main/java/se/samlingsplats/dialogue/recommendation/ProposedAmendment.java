package se.samlingsplats.dialogue.recommendation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Words;

/** A change that an organisation proposes and nobody has decided on; curators and the organisation see it. */
record ProposedAmendment(
        UUID id,
        UUID recommendationId,
        UUID actorId,
        @Nullable String actorName,
        int textVersion,
        String language,
        String proposal,
        String why,
        Instant proposedAt) {

    Words words() {
        return language.equals("en") ? new Words(null, proposal) : new Words(proposal, null);
    }
}
