package se.samlingsplats.directory.solution;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.actor.Sources;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.directory.text.LocalizedText;

/** The public state of a solution, for answers, events and history alike. */
@Schema(name = "Solution")
record SolutionView(
        SolutionId id,
        long version,
        String slug,

        @Schema(description = "Former slugs; their addresses lead here")
        List<String> aliases,

        LocalizedText titles,
        LocalizedText descriptions,
        Participant owner,
        List<String> challenges,
        List<String> stages,
        LocalizedText beneficiaries,
        int evidenceLevel,
        List<EvidenceLink> evidence,
        @Nullable SolutionCost cost,
        boolean readyToSpread,
        LocalizedText adoptionNeeds,

        @ArraySchema(
                arraySchema = @Schema(description = "Recorded one by one under /adopters; one that withdraws is gone"))
        List<Adopter> adopters,

        List<String> sdgTargets,
        @Nullable String county,
        @Nullable String municipality,
        SolutionStatus status,
        @Nullable RetireReason retiredBecause,
        Sources sources,
        Instant createdAt,
        Instant updatedAt) {

    static SolutionView of(Solution solution) {
        var profile = solution.profile();
        return new SolutionView(
                solution.id(),
                solution.version(),
                solution.slug(),
                solution.aliases(),
                profile.titles(),
                profile.descriptions(),
                profile.owner(),
                profile.challenges(),
                profile.stages(),
                profile.beneficiaries(),
                profile.evidenceLevel(),
                profile.evidence(),
                profile.cost(),
                profile.readyToSpread(),
                profile.adoptionNeeds(),
                solution.adopters().items(),
                profile.sdgTargets(),
                profile.county() == null ? ReferenceData.countyOf(profile.municipality()) : profile.county(),
                profile.municipality(),
                solution.status(),
                solution.retiredBecause(),
                solution.sources(),
                solution.createdAt(),
                solution.updatedAt());
    }
}
