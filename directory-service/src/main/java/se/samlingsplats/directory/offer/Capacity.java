package se.samlingsplats.directory.offer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many can be helped at a time.
 *
 * @param fullUntil the first day on which there is room again
 */
public record Capacity(
        @Min(0) @Max(1_000_000) @Nullable Integer total,
        @Min(0) @Max(1_000_000) @Nullable Integer available,

        @Schema(description = "First day on which there is room again") @Nullable
        LocalDate fullUntil) {}
