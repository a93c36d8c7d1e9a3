package se.samlingsplats.directory.actor;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.actor.Absorptions.Absorption;
import se.samlingsplats.directory.reference.ReferenceData;
import se.samlingsplats.directory.text.LocalizedText;

/** The public state of an actor: what the API shows, events carry and history keeps. */
@Schema(name = "Actor")
record ActorView(
        ActorId id,
        long version,
        String slug,

        @Schema(description = "Former slugs, and those of actors that were merged into it; their addresses lead here")
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
        List<String> challenges,
        ActorStatus status,
        @Nullable RetireReason retiredBecause,
        @Nullable LocalDate dissolvedOn,

        @Schema(description = "When a curator last said that it is still true") @Nullable
        Instant assuredAt,

        Sources sources,

        @Schema(type = "string", format = "uuid", description = "The actor that it was found to be") @Nullable
        ActorId mergedInto,

        @Schema(description = "Actors that were found to be this one")
        List<Absorbed> absorbed,

        Instant createdAt,
        Instant updatedAt) {

    /** An actor that was found to be this one; its former ids and names lead here. */
    @Schema(name = "AbsorbedActor")
    record Absorbed(
            @ArraySchema(schema = @Schema(type = "string", format = "uuid"))
            List<ActorId> ids,

            List<String> slugs,
            List<String> names,
            MergeReason reason,
            Instant at) {

        static Absorbed of(Absorption absorption) {
            return new Absorbed(
                    absorption.ids(), absorption.slugs(), absorption.names(), absorption.reason(), absorption.at());
        }
    }

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
                profile.challenges(),
                actor.status(),
                actor.retiredBecause(),
                actor.dissolvedOn(),
                actor.assuredAt(),
                actor.sources(),
                actor.merges().mergedInto(),
                actor.merges().absorbed().items().stream().map(Absorbed::of).toList(),
                actor.createdAt(),
                actor.updatedAt());
    }
}
