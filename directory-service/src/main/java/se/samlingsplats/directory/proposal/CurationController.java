package se.samlingsplats.directory.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.text.PlainText;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** What curators decide. Own and competing matters, and what lies out of scope, are others' to decide. */
@RestController
@RequestMapping("/api/proposals/{id}")
@Tag(name = "proposals")
class CurationController {

    private final CurationService service;
    private final Reviews reviews;

    CurationController(CurationService service, Reviews reviews) {
        this.service = service;
        this.reviews = reviews;
    }

    @PostMapping("/publish")
    @Operation(summary = "Publish it as it was sent, or as the curator edits it (curator)")
    ResponseEntity<ProposalReview> publish(
            @PathVariable ProposalId id,
            @Valid @RequestBody Publishing publishing,
            ExpectedVersion expected,
            Caller caller) {
        var published = service.publish(
                id, expected, publishing.payload(), publishing.targetVersion(), publishing.text(), caller);
        return Versioned.ok(
                reviews.of(published.proposal(), caller),
                published.proposal().version(),
                published.made().position());
    }

    @PostMapping("/decline")
    @Operation(summary = "Decline it, with a reason (curator); its sender can appeal once")
    ResponseEntity<ProposalReview> decline(
            @PathVariable ProposalId id,
            @Valid @RequestBody Declining declining,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.decline(id, expected, declining.reason(), declining.text(), caller), caller);
    }

    @PostMapping("/request-changes")
    @Operation(summary = "Ask its sender for something (curator)")
    ResponseEntity<ProposalReview> requestChanges(
            @PathVariable ProposalId id, @Valid @RequestBody Asking asking, ExpectedVersion expected, Caller caller) {
        return answer(service.requestChanges(id, expected, asking.reason(), asking.text(), caller), caller);
    }

    @PostMapping("/uphold")
    @Operation(summary = "Say what was done about what was reported (curator)")
    ResponseEntity<ProposalReview> uphold(
            @PathVariable ProposalId id,
            @Valid @RequestBody Upholding upholding,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.uphold(id, expected, upholding.text(), caller), caller);
    }

    private ResponseEntity<ProposalReview> answer(Proposal proposal, Caller caller) {
        return Versioned.ok(reviews.of(proposal, caller), proposal.version());
    }

    record Publishing(
            @Schema(description = "As the curator edited it; null: as it was sent") @Nullable
            JsonNode payload,

            @Schema(description = "Of a correction: version of the target that the curator has seen") @Nullable
            Long targetVersion,

            @Schema(description = "A word to the sender") @PlainText(max = 4_000) @Nullable
            String text) {

        /** A null that was written is read as a node of that name. */
        Publishing {
            payload = payload == null || payload.isNull() ? null : payload;
        }
    }

    record Declining(
            @NotNull Reason reason,
            @NotNull @PlainText(max = 4_000) String text) {}

    record Asking(
            @Nullable Reason reason,
            @NotNull @PlainText(max = 4_000) String text) {}

    record Upholding(@NotNull @PlainText(max = 4_000) String text) {}
}
