package se.samlingsplats.directory.impactclaim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Position;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** Impact claims over HTTP. */
@RestController
@RequestMapping("/api/impact-claims")
@Tag(name = "impact claims", description = "What came of initiatives, solutions and organisations")
class ImpactClaimController {

    private final ImpactClaimService service;
    private final ImpactClaimRepository claims;

    ImpactClaimController(ImpactClaimService service, ImpactClaimRepository claims) {
        this.service = service;
        this.claims = claims;
    }

    @PostMapping
    @Operation(summary = "Publish a claim (curator)")
    ResponseEntity<ImpactClaimView> publish(
            @Valid @RequestBody ImpactClaimProfile profile,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var claim = service.publish(profile, key, caller);
        return Versioned.created(
                URI.create("/api/impact-claims/" + claim.id()),
                ImpactClaimView.of(claim),
                claim.version(),
                position(claim));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One claim; 410 once it is withdrawn")
    ResponseEntity<ImpactClaimView> show(@PathVariable ImpactClaimId id, Caller caller) {
        var claim = service.visible(id, caller);
        return Versioned.ok(ImpactClaimView.of(claim), claim.version());
    }

    @GetMapping
    @Operation(summary = "Claims, the longest unchanged first; with updatedSince also the withdrawn")
    Page<ImpactClaimView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(required = false) @Nullable UUID about,
            @RequestParam(required = false) @Nullable UUID commitmentId,
            Paging paging) {
        var after = paging.require(2).after();
        var rows = claims.changed(
                updatedSince,
                about,
                commitmentId,
                after.isEmpty() ? Instant.EPOCH : Paging.instant(after.getFirst()),
                after.isEmpty() ? new UUID(0, 0) : Paging.id(after.getLast()),
                paging.limitPlusOne());
        return Page.of(
                        rows,
                        paging,
                        last -> List.of(last.updatedAt().toString(), last.id().toString()))
                .map(ImpactClaimView::of);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace what is claimed (curator)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ImpactClaimProfile.class)))
    ResponseEntity<ImpactClaimView> revise(
            @PathVariable ImpactClaimId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        return answer(service.revise(id, body, expected, caller));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Uphold a claim no longer (curator)")
    ResponseEntity<ImpactClaimView> withdraw(@PathVariable ImpactClaimId id, ExpectedVersion expected, Caller caller) {
        return answer(service.withdraw(id, expected, caller));
    }

    private static ResponseEntity<ImpactClaimView> answer(ImpactClaim claim) {
        return Versioned.ok(ImpactClaimView.of(claim), claim.version(), position(claim));
    }

    private static Position position(ImpactClaim claim) {
        return new Position(ImpactClaimService.TOPIC, claim.id().value(), claim.version());
    }
}
