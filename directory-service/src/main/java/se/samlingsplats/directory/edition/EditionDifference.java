package se.samlingsplats.directory.edition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.directory.need.NeedState;
import se.samlingsplats.directory.text.LocalizedText;

/** What became of the needs between two editions. */
record EditionDifference(
        Side from,
        Side to,
        Counts counts,
        List<Difference> items,

        @Schema(description = "Cursor of the next page; null at the end") @Nullable
        String next) {

    @Schema(name = "EditionSide")
    record Side(EditionId id, String slug, String label, LocalDate asOf) {

        static Side of(Edition edition) {
            return new Side(edition.id(), edition.slug(), edition.label(), edition.asOf());
        }
    }

    @Schema(name = "EditionDifferenceCounts")
    record Counts(long added, long gone, long severityChanged, long stateChanged) {}

    enum Kind {
        ADDED,
        CHANGED,
        GONE
    }

    @Schema(name = "NeedDifference")
    record Difference(
            Kind kind,
            NeedId id,
            String slug,
            LocalizedText titles,
            String needArea,
            @Nullable Integer severityBefore,
            @Nullable Integer severityAfter,
            @Nullable NeedState stateBefore,

            @Schema(description = "Of a need that is gone: where it had come to when the later edition was made")
            @Nullable
            NeedState stateAfter) {}
}
