package se.samlingsplats.directory.needspicture;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many needs there are, in all and in each cell.
 *
 * @param totals each need once
 * @param cells a need that several types of support would help stands in several cells
 */
@Schema(name = "NeedsFigures")
public record Figures(Count totals, List<Cell> cells) {

    /** @param severity the sum of their severities */
    @Schema(name = "NeedsCount")
    public record Count(long needs, long severity, long corroborated, long claims) {}

    @Schema(name = "NeedsCell")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Cell(
            String needArea,

            @Schema(description = "Null: nobody said what would help") @Nullable
            String supportType,

            Count count) {}
}
