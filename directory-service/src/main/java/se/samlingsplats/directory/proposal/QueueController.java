package se.samlingsplats.directory.proposal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;

/** What curators read. */
@RestController
@RequestMapping("/api/proposals")
@Tag(name = "proposals")
class QueueController {

    private static final UUID FIRST = new UUID(0, 0);

    private final ProposalRepository proposals;
    private final CurationService service;
    private final Reviews reviews;
    private final History history;

    QueueController(ProposalRepository proposals, CurationService service, Reviews reviews, History history) {
        this.proposals = proposals;
        this.service = service;
        this.reviews = reviews;
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "What waits, the longest first, or what is in one state (curator)")
    Page<QueuedProposal> queue(
            @RequestParam(required = false) @Nullable ProposalState state,
            @RequestParam(required = false) @Nullable ProposalKind kind,
            @Parameter(description = "Code of the list counties") @RequestParam(required = false) @Nullable
                    String county,
            @Parameter(description = "Code of the list need-areas") @RequestParam(required = false) @Nullable
                    String needArea,
            @Parameter(description = "Code of the list challenges") @RequestParam(required = false) @Nullable
                    String challenge,
            @RequestParam(required = false) @Nullable Instant receivedBefore,
            Caller caller,
            Paging paging) {
        var after = paging.require(2).after();
        var rows = proposals.queue(
                state == null ? null : state.name(),
                kind == null ? null : kind.name(),
                county,
                needArea,
                challenge,
                receivedBefore,
                after.isEmpty() ? Instant.EPOCH : Paging.instant(after.getFirst()),
                after.isEmpty() ? FIRST : Paging.id(after.getLast()),
                paging.limitPlusOne());
        var page = Page.of(rows, paging, Cursors::of);
        return new Page<>(reviews.queued(page.items(), caller), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One proposal with what it is compared with (curator)")
    ResponseEntity<ProposalReview> show(@PathVariable ProposalId id, Caller caller) {
        var proposal = service.found(id);
        return Versioned.ok(reviews.of(proposal, caller), proposal.version());
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to it, newest first, by role (curator)")
    Page<History.Entry> history(@PathVariable ProposalId id, Paging paging) {
        service.found(id);
        return history.of(ProposalLog.TOPIC, id.value(), paging);
    }
}
