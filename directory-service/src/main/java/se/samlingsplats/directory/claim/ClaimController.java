package se.samlingsplats.directory.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.person.MailAddress;
import se.samlingsplats.directory.text.PlainText;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Login;

/** "Is this your organisation?" */
@RestController
@Tag(name = "claims", description = "Showing that an actor is one's organisation")
class ClaimController {

    private final ClaimService service;
    private final ClaimReading reading;

    ClaimController(ClaimService service, ClaimReading reading) {
        this.service = service;
        this.reading = reading;
    }

    @PostMapping("/api/actors/{id}/claims")
    @Operation(
            summary = "Claim an actor with an address at its website's domain",
            description =
                    "CODE_SENT: a code is in a letter to the address. WAITING_FOR_OWNERS: the actor has owners, who "
                            + "are asked first. WAITING_FOR_CURATOR: the address is not proof enough; doubts says why.")
    ResponseEntity<ClaimView> open(
            @PathVariable UUID id, @Valid @RequestBody NewClaim wanted, Login login, Caller caller) {
        return answer(HttpStatus.CREATED, service.open(id, wanted.email(), wanted.mandate(), login, caller), caller);
    }

    @PostMapping("/api/claims/{id}/confirm")
    @Operation(summary = "Give the code in the letter: five attempts within 24 hours")
    ResponseEntity<ClaimView> confirm(@PathVariable UUID id, @Valid @RequestBody Code code, Caller caller) {
        var claim = service.confirm(id, code.code(), caller);
        if (claim.state() == ClaimState.FAILED) {
            throw new ClaimProblem.CodeOver();
        }
        if (claim.state() == ClaimState.CODE_SENT) {
            throw new ClaimProblem.WrongCode(claim.attemptsLeft());
        }
        return answer(HttpStatus.OK, claim, caller);
    }

    @PostMapping("/api/claims/{id}/withdraw")
    @Operation(summary = "Take your claim back")
    ResponseEntity<ClaimView> withdraw(@PathVariable UUID id, Caller caller) {
        return answer(HttpStatus.OK, service.withdraw(id, caller), caller);
    }

    @PostMapping("/api/claims/{id}/approve")
    @Operation(summary = "Make the claimant an owner (owner while owners are asked, curator)")
    ResponseEntity<ClaimView> approve(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return answer(HttpStatus.OK, service.approve(id, expected, caller), caller);
    }

    @PostMapping("/api/claims/{id}/decline")
    @Operation(summary = "Decline a claim with a reason (owner while owners are asked, curator)")
    ResponseEntity<ClaimView> decline(
            @PathVariable UUID id, @Valid @RequestBody Decline decline, ExpectedVersion expected, Caller caller) {
        return answer(HttpStatus.OK, service.decline(id, expected, decline.reason(), caller), caller);
    }

    private ResponseEntity<ClaimView> answer(HttpStatus status, Claim claim, Caller caller) {
        return ResponseEntity.status(status)
                .eTag("\"" + claim.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(reading.view(claim, caller));
    }

    record NewClaim(
            @NotNull @MailAddress String email,

            @Schema(description = "Your office in the organisation") @NotNull @PlainText(max = 500)
            String mandate) {}

    @Schema(name = "ClaimCode")
    record Code(@NotNull @Size(max = 60) String code) {}

    @Schema(name = "ClaimDecline")
    record Decline(@NotNull @PlainText(max = 1_000) String reason) {}
}
