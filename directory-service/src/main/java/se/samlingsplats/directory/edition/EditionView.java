package se.samlingsplats.directory.edition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samlingsplats.directory.edition.EditionFiles.EditionFile;
import se.samlingsplats.directory.edition.Errata.Erratum;
import se.samlingsplats.directory.needspicture.Figures;
import se.samlingsplats.directory.text.LocalizedText;

/** The public state of an edition: what the API shows, events carry and history keeps. Its needs are a list of their own. */
@Schema(name = "Edition")
record EditionView(
        EditionId id,
        long version,
        String slug,

        @Schema(example = "Behovsbild 2026:1") String label,

        int year,
        int number,

        @Schema(description = "The day it is about") LocalDate asOf,

        @Schema(description = "What was known then") Instant recordedAsOf,

        List<LocalizedText> messages,
        LocalizedText method,
        Figures figures,

        @Schema(description = "One more for each erratum") int revision,

        @Schema(description = "Why there is more than one revision")
        List<Erratum> errata,

        @Schema(
                description =
                        "SHA-256 of the JSON of asOf, recordedAsOf, messages, method, figures and the SHA-256 of the CSV")
        String contentHash,

        @Schema(description = "Of the newest revision; those of older ones answer 410")
        List<EditionFile> files,

        Instant createdAt,
        Instant updatedAt) {

    static EditionView of(Edition edition) {
        return new EditionView(
                edition.id(),
                edition.version(),
                edition.slug(),
                edition.label(),
                edition.year(),
                edition.number(),
                edition.asOf(),
                edition.recordedAsOf(),
                edition.texts().messages(),
                edition.texts().method(),
                edition.figures(),
                edition.revision(),
                edition.errata().items(),
                edition.contentHash(),
                edition.files().items(),
                edition.createdAt(),
                edition.updatedAt());
    }
}
