package se.samlingsplats.dialogue.recommendation;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.known.KnownSource;

/**
 * What a curator writes; the body of POST and PUT.
 *
 * @param addresseeIds the organisations it goes to
 * @param basis what it is based on
 * @param dialogueId the dialogue it came out of
 */
record RecommendationDraft(
        @NotNull @Worded(max = 200) Words titles,
        @NotNull @Worded(max = 10_000) Words bodies,
        @NotNull @Worded(max = 6_000) Words rationales,
        @Size(max = 20) List<@NotNull UUID> addresseeIds,
        @Size(max = 100) List<@NotNull @Valid Source> basis,
        @Nullable UUID dialogueId) {

    RecommendationDraft {
        addresseeIds = requireNonNullElse(addresseeIds, List.<UUID>of()).stream()
                .distinct()
                .toList();
        basis = requireNonNullElse(basis, List.<Source>of()).stream().distinct().toList();
    }

    RecommendationText text() {
        return new RecommendationText(titles, bodies, rationales);
    }

    /** A statement, a need, a resource or a meeting that is published. */
    @Schema(name = "RecommendationSource")
    record Source(KnownSource.@NotNull Kind kind, @NotNull UUID id) {}
}
