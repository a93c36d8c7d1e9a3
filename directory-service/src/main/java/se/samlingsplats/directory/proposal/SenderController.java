package se.samlingsplats.directory.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.text.PlainText;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import tools.jackson.databind.JsonNode;

/** For whoever has a receipt code. It stands in the body, so that no log of addresses ever holds it. */
@RestController
@RequestMapping("/api/proposals")
@Tag(name = "proposals")
class SenderController {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final ProposalService service;
    private final ProposalRepository proposals;

    SenderController(ProposalService service, ProposalRepository proposals) {
        this.service = service;
        this.proposals = proposals;
    }

    @PostMapping("/status")
    @Operation(summary = "What became of a proposal or report")
    ResponseEntity<ProposalStatus> status(@Valid @RequestBody Holding holding) {
        return answer(service.under(holding.receipt()));
    }

    @PostMapping("/withdraw")
    @Operation(summary = "Take it back; what was written is deleted")
    ResponseEntity<ProposalStatus> withdraw(
            @Valid @RequestBody Holding holding, ExpectedVersion expected, Caller caller) {
        return answer(service.withdraw(holding.receipt(), expected, caller));
    }

    @PostMapping("/answer")
    @Operation(summary = "Answer a curator's question, with a new payload or in words")
    ResponseEntity<ProposalStatus> answer(
            @Valid @RequestBody Answering answering, ExpectedVersion expected, Caller caller) {
        return answer(service.answer(answering.receipt(), expected, answering.text(), answering.payload(), caller));
    }

    @PostMapping("/appeal")
    @Operation(summary = "Ask another curator to look at what was declined, once")
    ResponseEntity<ProposalStatus> appeal(
            @Valid @RequestBody Appealing appealing, ExpectedVersion expected, Caller caller) {
        return answer(service.appeal(appealing.receipt(), expected, appealing.text(), caller));
    }

    @GetMapping("/mine")
    @Operation(summary = "What the caller sent while logged in, newest first")
    Page<ProposalStatus> mine(Caller caller, Paging paging) {
        var after = paging.require(2).after();
        var time = after.isEmpty() ? LATEST : Paging.instant(after.getFirst());
        var id = after.isEmpty() ? LAST : Paging.id(after.getLast());
        List<Proposal> rows = proposals.of(caller.subject(), time, id, paging.limitPlusOne());
        return Page.of(rows, paging, Cursors::of).map(ProposalStatus::of);
    }

    private static ResponseEntity<ProposalStatus> answer(Proposal proposal) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + proposal.version() + "\"")
                .body(ProposalStatus.of(proposal));
    }

    record Holding(@NotNull @Size(max = 100) String receipt) {}

    record Answering(
            @NotNull @Size(max = 100) String receipt,
            @PlainText(max = 4_000) @Nullable String text,

            @Schema(description = "What was sent, as it should be instead") @Nullable
            JsonNode payload) {

        /** A null that was written is read as a node of that name. */
        Answering {
            payload = payload == null || payload.isNull() ? null : payload;
        }
    }

    record Appealing(
            @NotNull @Size(max = 100) String receipt,
            @NotNull @PlainText(max = 4_000) String text) {}
}
