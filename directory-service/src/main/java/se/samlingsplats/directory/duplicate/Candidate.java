package se.samlingsplats.directory.duplicate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.ActorStatus;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * An actor that may be the one that was asked about, and why.
 *
 * @param score from 50 to 100: the sum of the reasons' weights
 */
@Schema(name = "DuplicateCandidate")
public record Candidate(Side actor, int score, List<Reason> reasons) {

    Candidate(Side actor, Comparison.Result result) {
        this(actor, result.score(), result.reasons());
    }

    boolean isProposal() {
        return new Comparison.Result(score, reasons).isProposal();
    }

    /** What a curator sees of an actor beside the other. */
    @Schema(name = "DuplicateSide")
    public record Side(
            @Schema(type = "string", format = "uuid") ActorId id,
            long version,
            String slug,
            LocalizedText names,
            ActorStatus status,
            String sector,
            @Nullable String organisationNumber,
            @Nullable String website,
            @Nullable String country,
            @Nullable String municipality,
            @Nullable String locality) {}
}
