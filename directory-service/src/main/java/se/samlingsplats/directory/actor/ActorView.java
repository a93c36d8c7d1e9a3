package se.samlingsplats.directory.actor;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.directory.text.LocalizedText;

/** The public state of an actor: what the API shows, events carry and history keeps. */
@Schema(name = "Actor")
record ActorView(
        ActorId id,
        long version,
        String slug,

        @Schema(description = "Former slugs; their addresses lead here")
        List<String> aliases,

        LocalizedText names,
        LocalizedText descriptions,
        String sector,

        @Schema(description = "True while the sector was guessed from a source")
        boolean sectorAssumed,

        List<String> roles,
        @Nullable String level,
        @Nullable String legalForm,
        @Nullable OrganisationNumber organisationNumber,
        RegistryIds registryIds,
        @Nullable String website,
        @Nullable String country,

        @Schema(description = "County code, from the municipality") @Nullable
        String county,

        @Nullable String municipality,
        @Nullable String locality,
        @Nullable Location location,
        List<String> sdgTargets,
        ActorStatus status,
        @Nullable RetireReason retiredBecause,
        @Nullable LocalDate dissolvedOn,

        @Schema(description = "When a curator last said that it is still true") @Nullable
        Instant assuredAt,

        Sources sources,
        Instant createdAt,
        Instant updatedAt) {

    static ActorView of(Actor actor) {
        var profile = actor.profile();
        return new ActorView(
                actor.id(),
                actor.version(),
                actor.slug(),
                actor.aliases(),
                profile.names(),
                profile.descriptions(),
                profile.sector(),
                profile.sectorAssumed(),
                profile.roles(),
                profile.level(),
                profile.legalForm(),
                profile.organisationNumber(),
                profile.registryIds(),
                profile.website(),
                profile.country(),
                ReferenceData.countyOf(profile.municipality()),
                profile.municipality(),
                profile.locality(),
                profile.location(),
                profile.sdgTargets(),
                actor.status(),
                actor.retiredBecause(),
                actor.dissolvedOn(),
                actor.assuredAt(),
                actor.sources(),
                actor.createdAt(),
                actor.updatedAt());
    }
}
