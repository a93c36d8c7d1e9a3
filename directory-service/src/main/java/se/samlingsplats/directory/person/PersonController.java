package se.samlingsplats.directory.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.erasure.WritesNothing;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Login;

/** The end of an account. What is kept about somebody is shown by each service at {@code /api/me/…}. */
@RestController
@Tag(name = "me", description = "One's own account: what is kept, and its erasure")
class PersonController {

    private final ErasureService service;

    PersonController(ErasureService service) {
        this.service = service;
    }

    @DeleteMapping("/api/me")
    @Operation(
            summary = "Erase your account and everything about you in all services",
            description = "Needs a login within the last fifteen minutes. The receipt code is all that is left of it.")
    ResponseEntity<Receipt> erase(@Valid @RequestBody Confirmation confirmation, Login login, Caller caller) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .cacheControl(CacheControl.noStore())
                .body(new Receipt(service.request(login, caller, confirmation.confirmed())));
    }

    @WritesNothing
    @PostMapping("/api/erasures/status")
    @Operation(summary = "How far an erasure has come, by its receipt code; needs no login")
    ResponseEntity<ErasureStatus> status(@Valid @RequestBody Receipt receipt) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(service.status(receipt.receiptCode()));
    }

    @Schema(name = "ErasureConfirmation")
    record Confirmation(@NotNull Boolean confirmed) {}

    @Schema(name = "ErasureReceipt")
    record Receipt(@NotNull @Size(max = 60) String receiptCode) {}
}
