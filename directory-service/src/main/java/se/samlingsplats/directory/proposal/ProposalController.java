package se.samlingsplats.directory.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.proposal.ProposalLetters.Wish;
import se.samlingsplats.directory.publication.Kind;
import se.samlingsplats.directory.turnstile.Entrance;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Login;
import tools.jackson.databind.JsonNode;

/** Proposals and reports come in here, from anybody. */
@RestController
@Tag(name = "proposals", description = "What anybody proposes, corrects or reports, and what becomes of it")
class ProposalController {

    private final ProposalService service;
    private final Drafts drafts;
    private final Entrance entrance;

    ProposalController(ProposalService service, Drafts drafts, Entrance entrance) {
        this.service = service;
        this.drafts = drafts;
        this.entrance = entrance;
    }

    @PostMapping("/api/proposals")
    @Operation(
            summary = "Propose something new or a correction; needs no login",
            description = "The payload is the body that the kind's own address takes; of a correction, the fields that"
                    + " change. A 429 may give a puzzle in Samlingsplats-Puzzle: a text puzzle:number whose SHA-256"
                    + " begins with as many zero bits as the puzzle does with, sent as Samlingsplats-Proof, is let"
                    + " through at once.")
    ResponseEntity<ProposalReceipt> propose(
            @Valid @RequestBody NewProposal proposal,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            @Nullable Login login,
            HttpServletRequest request,
            HttpServletResponse response) {
        var correction = proposal.correction();
        var draft = correction == null
                ? drafts.something(proposal.kind(), proposal.payload())
                : drafts.correction(proposal.kind(), correction.target(), correction.baseVersion(), proposal.payload());
        entrance.pass(request, response, caller);
        return answer(service.receive(draft, Wish.of(proposal.letters(), login), key, caller));
    }

    @PostMapping("/api/reports")
    @Operation(summary = "Report something public; needs no login")
    ResponseEntity<ProposalReceipt> report(
            @Valid @RequestBody NewReport report,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var draft = drafts.report(report.targetType(), report.target(), report.content());
        entrance.pass(request, response, caller);
        return answer(service.receive(draft, null, key, caller));
    }

    private static ResponseEntity<ProposalReceipt> answer(ProposalService.Received received) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new ProposalReceipt(
                        received.receipt().grouped(),
                        received.proposal().kind(),
                        received.proposal().createdAt()));
    }

    record NewProposal(
            @NotNull Kind kind,

            @Schema(description = "What is to be corrected; null for something new") @Valid @Nullable
            Correction correction,

            @Schema(description = "By the rules of the kind") @NotNull
            JsonNode payload,

            @Schema(
                    description = "sv or en: tell the sender by letter what is decided, and of a need also when it"
                            + " moves. Only for who is logged in with a confirmed address; null: no letter")
            @Pattern(regexp = "sv|en")
            @Nullable
            String letters) {}

    record Correction(
            @NotNull UUID target,

            @Schema(description = "ETag of what the sender had before them") @NotNull @Min(1)
            Long baseVersion) {}

    record NewReport(
            @NotNull TargetType targetType,
            @NotNull UUID target,
            @NotNull @Valid ReportContent content) {}

    /** @param receipt shown once and kept by nobody but its owner */
    record ProposalReceipt(
            @Schema(example = "7K3M-Q9TZ-0XWB-4HD2-VN8R") String receipt, ProposalKind kind, Instant receivedAt) {}
}
