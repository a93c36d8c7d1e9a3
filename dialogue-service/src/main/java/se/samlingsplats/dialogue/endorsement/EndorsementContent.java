package se.samlingsplats.dialogue.endorsement;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;

/** Everything of an endorsement but whose it is and of what; stands in the table as one document. */
public record EndorsementContent(
        int textVersion,
        String contentHash,
        Words names,
        @Nullable String sector,
        boolean sectorConfirmed,
        Mandate mandate,
        Stance stance,
        Words reason,
        Words reservation,
        String protocolReference,
        Instant endorsedAt,
        @Nullable Instant withdrawnAt,
        List<Fact> facts) {

    public EndorsementContent {
        reason = requireNonNullElse(reason, Words.NONE);
        reservation = requireNonNullElse(reservation, Words.NONE);
        facts = List.copyOf(requireNonNullElse(facts, List.of()));
    }

    EndorsementContent withdrawn(Instant now) {
        return with(now, facts);
    }

    EndorsementContent with(Fact fact) {
        return with(withdrawnAt, Fact.with(facts, fact));
    }

    EndorsementContent after(List<Fact> before) {
        return with(withdrawnAt, before);
    }

    private EndorsementContent with(@Nullable Instant withdrawn, List<Fact> newFacts) {
        return new EndorsementContent(
                textVersion,
                contentHash,
                names,
                sector,
                sectorConfirmed,
                mandate,
                stance,
                reason,
                reservation,
                protocolReference,
                endorsedAt,
                withdrawn,
                newFacts);
    }
}
