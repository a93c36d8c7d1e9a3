package se.samlingsplats.directory.offer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An intake with the moments that follow from its civil times. */
record IntakeView(
        @Nullable CivilTime opens,
        @Nullable CivilTime closes,
        String zone,
        boolean rolling,

        @Schema(description = "Follows from opens and zone") @Nullable
        Instant opensAt,

        @Schema(description = "Follows from closes and zone") @Nullable
        Instant closesAt) {

    static @Nullable IntakeView of(@Nullable Intake intake) {
        return intake == null
                ? null
                : new IntakeView(
                        intake.opens(),
                        intake.closes(),
                        intake.zone(),
                        intake.rolling(),
                        intake.opensAt(),
                        intake.closesAt());
    }
}
