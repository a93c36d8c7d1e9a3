package se.samlingsplats.directory.membership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.person.MailAddress;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.directory.text.PlainText;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Login;
import se.samlingsplats.web.Page;

/** Invitations to speak for an actor. The code is sent by letter and shown nowhere. */
@RestController
@Tag(name = "members")
class InvitationController {

    private final InvitationService service;

    InvitationController(InvitationService service) {
        this.service = service;
    }

    @PostMapping("/api/actors/{id}/invitations")
    @Operation(summary = "Invite somebody by e-mail (owner, curator); the code in the letter works once, for 14 days")
    ResponseEntity<View> invite(
            @PathVariable UUID id, @Valid @RequestBody NewInvitation wanted, Login login, Caller caller) {
        var sent = service.invite(id, wanted.email(), wanted.role(), wanted.mandate(), login, caller);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(View.of(sent));
    }

    @GetMapping("/api/actors/{id}/invitations")
    @Operation(summary = "Open invitations (owner, curator)")
    ResponseEntity<Page<View>> open(@PathVariable UUID id, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page<>(service.open(id, caller).stream().map(View::of).toList(), null));
    }

    @DeleteMapping("/api/actors/{id}/invitations/{invitation}")
    @Operation(summary = "Take an invitation back (owner, curator)")
    ResponseEntity<Void> revoke(@PathVariable UUID id, @PathVariable UUID invitation, Caller caller) {
        service.revoke(id, invitation, caller);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/invitations/preview")
    @Operation(summary = "What a code invites to")
    ResponseEntity<Preview> preview(@Valid @RequestBody Code code) {
        return preview(service.shown(code.code()));
    }

    @PostMapping("/api/invitations/accept")
    @Operation(summary = "Join with a code, under the account you are logged in with")
    ResponseEntity<Preview> accept(@Valid @RequestBody Code code, Login login) {
        return preview(service.accept(code.code(), login));
    }

    private ResponseEntity<Preview> preview(Invitation invitation) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Preview(
                        invitation.actorId(),
                        service.name(invitation.actorId()),
                        invitation.role(),
                        invitation.mandate(),
                        invitation.expiresAt()));
    }

    record NewInvitation(
            @NotNull @MailAddress String email,
            @NotNull @Granted SpeakerRole role,

            @Schema(description = "On what ground, for example the minutes of a meeting") @NotNull @PlainText(max = 500)
            String mandate) {}

    @Schema(name = "InvitationCode")
    record Code(@NotNull @Size(max = 60) String code) {}

    @Schema(name = "Invitation")
    record View(UUID id, String email, SpeakerRole role, String mandate, Instant createdAt, Instant expiresAt) {

        static View of(Invitation invitation) {
            return new View(
                    invitation.id(),
                    invitation.email(),
                    invitation.role(),
                    invitation.mandate(),
                    invitation.createdAt(),
                    invitation.expiresAt());
        }
    }

    @Schema(name = "InvitationPreview")
    record Preview(UUID actorId, String actorName, SpeakerRole role, String mandate, Instant expiresAt) {}
}
