package se.samlingsplats.directory.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Participant;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.directory.actor.Sources;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.directory.text.LocalizedText;

/**
 * The public state of an initiative.
 *
 * @param timeStatus as of the day of reading; events and history leave it and percent out, since they would age
 */
@Schema(name = "Initiative")
record InitiativeView(
        InitiativeId id,
        long version,
        String slug,

        @Schema(description = "Former slugs; their addresses lead here")
        List<String> aliases,

        LocalizedText titles,
        LocalizedText descriptions,
        LocalizedText activities,
        @Nullable Participant lead,
        List<Participant> partners,
        List<Funding> fundings,
        Period planned,
        Period actual,
        @Nullable Boolean goesOn,
        List<String> sdgTargets,
        @Nullable String county,
        @Nullable String municipality,

        @Schema(description = "Follows from the dates and the day of reading")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        TimeStatus timeStatus,

        @Schema(description = "Share of the time that has passed; null unless both ends are known")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        BigDecimal percent,

        @Nullable FollowUp followUp,
        InitiativeStatus status,
        @Nullable RetireReason retiredBecause,
        Sources sources,
        Instant createdAt,
        Instant updatedAt) {

    /** What lasts: for events and history. */
    static InitiativeView of(Initiative initiative) {
        return of(initiative, null);
    }

    /** With its place in time on a day. */
    static InitiativeView on(LocalDate today, Initiative initiative) {
        return of(initiative, initiative.progress(today));
    }

    private static InitiativeView of(Initiative initiative, @Nullable Progress progress) {
        var profile = initiative.profile();
        return new InitiativeView(
                initiative.id(),
                initiative.version(),
                initiative.slug(),
                initiative.aliases(),
                profile.titles(),
                profile.descriptions(),
                profile.activities(),
                profile.lead(),
                profile.partners(),
                profile.fundings(),
                profile.planned(),
                profile.actual(),
                profile.goesOn(),
                profile.sdgTargets(),
                profile.county() == null ? ReferenceData.countyOf(profile.municipality()) : profile.county(),
                profile.municipality(),
                progress == null ? null : progress.timeStatus(),
                progress == null ? null : progress.percent(),
                profile.followUp(),
                initiative.status(),
                initiative.retiredBecause(),
                initiative.sources(),
                initiative.createdAt(),
                initiative.updatedAt());
    }
}
