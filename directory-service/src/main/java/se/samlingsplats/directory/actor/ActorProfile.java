package se.samlingsplats.directory.actor;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_NULL;
import static se.samlingsplats.directory.reference.CodeList.CHALLENGES;
import static se.samlingsplats.directory.reference.CodeList.COUNTRIES;
import static se.samlingsplats.directory.reference.CodeList.LEGAL_FORMS;
import static se.samlingsplats.directory.reference.CodeList.LEVELS;
import static se.samlingsplats.directory.reference.CodeList.MUNICIPALITIES;
import static se.samlingsplats.directory.reference.CodeList.ROLES;
import static se.samlingsplats.directory.reference.CodeList.SDGS;
import static se.samlingsplats.directory.reference.CodeList.SECTORS;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import se.samlingsplats.directory.reference.KnownCode;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.directory.text.PlainText;
import se.samlingsplats.directory.text.WebAddress;

/**
 * Everything about an actor that can be edited. Request body and column group alike; what is absent is empty.
 *
 * @param sectorAssumed the sector was guessed from a source and confirmed by nobody
 * @param sdgTargets goals ({@code 8}) and targets ({@code 8.5})
 */
public record ActorProfile(
        @Schema(description = "Name by language; at least one") @NotNull @Localized(max = 200, required = true)
        LocalizedText names,

        @Schema(description = "What the actor does, by language") @Localized(max = 4_000)
        LocalizedText descriptions,

        @Schema(description = "Code of the list sectors") @NotNull @KnownCode(SECTORS)
        String sector,

        @Schema(description = "True while the sector was guessed from a source and confirmed by nobody")
        Boolean sectorAssumed,

        @Schema(description = "Codes of the list roles") @Size(max = 10)
        List<@NotNull @KnownCode(ROLES) String> roles,

        @Schema(description = "Code of the list levels") @KnownCode(LEVELS) @Nullable
        String level,

        @Schema(description = "Code of the list legal-forms") @KnownCode(LEGAL_FORMS) @Nullable
        String legalForm,

        @Schema(description = "Ten digits, never a sole trader's", example = "2021005489") @Nullable
        OrganisationNumber organisationNumber,

        @Schema(description = "Ids in other registers, by register") @Valid
        RegistryIds registryIds,

        @Schema(description = "http or https") @WebAddress @Nullable
        String website,

        @Schema(description = "ISO 3166-1 alpha-2") @KnownCode(COUNTRIES) @Nullable
        String country,

        @Schema(description = "Code of the list municipalities; only in Sweden") @KnownCode(MUNICIPALITIES) @Nullable
        String municipality,

        @Schema(description = "Town or village") @PlainText(max = 200) @Nullable
        String locality,

        @Valid @Embedded(onEmpty = USE_NULL) @Nullable Location location,

        @Schema(description = "Goals (8) and targets (8.5) of the list sdgs") @Size(max = 50)
        List<@NotNull @KnownCode(SDGS) String> sdgTargets,

        @Schema(description = "Codes of the list challenges that the actor works with") @Size(max = 10)
        List<@NotNull @KnownCode(CHALLENGES) String> challenges) {

    public ActorProfile {
        descriptions = requireNonNullElse(descriptions, LocalizedText.NONE);
        sectorAssumed = requireNonNullElse(sectorAssumed, false);
        roles = List.copyOf(requireNonNullElse(roles, List.of()));
        registryIds = requireNonNullElse(registryIds, RegistryIds.NONE);
        sdgTargets = List.copyOf(requireNonNullElse(sdgTargets, List.of()));
        challenges = List.copyOf(requireNonNullElse(challenges, List.of()));
    }

    /** Whoever speaks for an actor says its sector; that it is so is confirmed by a curator, since sectors are counted. */
    ActorProfile toldByItself(ActorProfile before) {
        return new ActorProfile(
                names,
                descriptions,
                sector,
                before.sectorAssumed || !sector.equals(before.sector),
                roles,
                level,
                legalForm,
                organisationNumber,
                registryIds,
                website,
                country,
                municipality,
                locality,
                location,
                sdgTargets,
                challenges);
    }
}
