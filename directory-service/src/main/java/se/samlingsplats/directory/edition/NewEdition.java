package se.samlingsplats.directory.edition;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a curator asks for. */
record NewEdition(
        @Schema(description = "The day it is about; today unless told") @Nullable
        LocalDate asOf,

        @NotNull @Valid EditionTexts texts) {}
