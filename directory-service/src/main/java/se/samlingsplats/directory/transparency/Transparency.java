package se.samlingsplats.directory.transparency;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How proposals and reports were treated. Cells from 1 to 4 are null.
 *
 * @param medianDays from receipt to the first decision; null when fewer than five were decided
 */
@Schema(name = "Transparency")
record Transparency(
        Instant asOf,

        @Schema(description = "Proposals by where they stand: PUBLISHED, DECLINED, WITHDRAWN, WAITING")
        Cells proposals,

        @Schema(description = "Declined ones by reason") Cells declined,

        @Schema(description = "Appeals by what came of them: CHANGED, STOOD, WAITING, WITHDRAWN")
        Cells appeals,

        @Schema(description = "Reports by where they stand: UPHELD, DECLINED, WITHDRAWN, WAITING")
        Cells reports,

        @Nullable Double medianDays) {}
