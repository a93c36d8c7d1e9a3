package se.samlingsplats.directory.need;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Sources;
import se.samlingsplats.directory.need.Corroborations.Corroboration;
import se.samlingsplats.directory.need.Decisions.Decision;
import se.samlingsplats.directory.text.LocalizedText;

/** The public state of a need: what the API shows, events carry and history keeps. */
@Schema(name = "Need")
record NeedView(
        NeedId id,
        long version,
        String slug,

        @Schema(description = "Former slugs; their addresses lead here")
        List<String> aliases,

        LocalizedText titles,
        LocalizedText descriptions,
        String needArea,
        List<String> challenges,
        List<String> supportTypes,
        List<String> stages,
        List<String> counties,
        boolean national,
        LocalizedText beneficiaries,
        int severity,
        List<Evidence> evidence,

        @Schema(description = "There is no evidence: somebody says so")
        boolean claim,

        @Nullable Organisation owner,

        @Schema(description = "The first day that the evidence speaks of, else the day it was recorded")
        LocalDate validFrom,

        @Schema(description = "The last day on which the need was there; null while it is") @Nullable
        LocalDate validTo,

        @Schema(description = "Organisations that have it too")
        List<Corroboration> corroborations,

        @Schema(description = "At least two organisations of different sectors have it too")
        boolean corroborated,

        NeedState state,

        @Schema(description = "How it came to its state, oldest first, by role or organisation")
        List<Decision> decisions,

        @Nullable RetireReason retiredBecause,

        @Schema(description = "When a curator last said that it is still there") @Nullable
        Instant confirmedAt,

        Sources sources,
        Instant createdAt,
        Instant updatedAt) {

    static NeedView of(Need need) {
        var profile = need.profile();
        return new NeedView(
                need.id(),
                need.version(),
                need.slug(),
                need.aliases(),
                profile.titles(),
                profile.descriptions(),
                profile.needArea(),
                profile.challenges(),
                profile.supportTypes(),
                profile.stages(),
                profile.counties(),
                profile.national(),
                profile.beneficiaries(),
                profile.severity(),
                profile.evidence(),
                need.isClaim(),
                profile.owner(),
                need.validFrom(),
                profile.validTo(),
                need.corroborations().each(),
                need.corroborations().spanSectors(),
                need.state(),
                need.decisions().items(),
                need.retiredBecause(),
                need.confirmedAt(),
                need.sources(),
                need.createdAt(),
                need.updatedAt());
    }
}
