package se.samlingsplats.directory.needspicture;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.directory.need.NeedState;
import se.samlingsplats.directory.text.LocalizedText;

/** A need as it was known at a time. */
public record PictureNeed(
        NeedId id,
        long version,

        @Schema(description = "Its address then; a former one leads to the present one")
        String slug,

        LocalizedText titles,
        String needArea,
        List<String> challenges,
        List<String> supportTypes,
        List<String> stages,
        List<String> counties,
        boolean national,
        int severity,
        NeedState state,

        @Schema(description = "How many organisations have it too")
        int corroborators,

        boolean corroborated,
        boolean claim,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
