package se.samlingsplats.directory.partnernote;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.partnernote.PartnerNote.DeclineReason;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;
import se.samlingsplats.web.StrictBody;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** Changes to partner notes over HTTP. */
@RestController
@RequestMapping("/api/partner-notes")
@Tag(name = "partner notes", description = "What organisations seek partners for, beside a solution or a need")
class PartnerNoteController {

    private final PartnerNoteService service;
    private final StrictBody bodies;

    PartnerNoteController(PartnerNoteService service, StrictBody bodies) {
        this.service = service;
        this.bodies = bodies;
    }

    @PostMapping
    @Operation(summary = "Say for an organisation that it seeks partners; shown at once if a curator says so")
    ResponseEntity<PartnerNoteView> write(
            @Valid @RequestBody PartnerNoteProfile profile,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var note = service.write(profile, key, caller);
        return Versioned.created(
                URI.create("/api/partner-notes/" + note.id()),
                PartnerNoteView.of(note),
                note.version(),
                position(note));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace what can be edited; read-only members may be sent back unchanged")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PartnerNoteProfile.class)))
    ResponseEntity<PartnerNoteView> revise(
            @PathVariable PartnerNoteId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        var current = service.mayChange(id, caller);
        expected.require(current.version());
        var profile = bodies.read(body, PartnerNoteView.of(current), PartnerNoteProfile.class);
        return answer(service.revise(id, expected, profile, caller));
    }

    @PostMapping("/{id}/publish")
    @Operation(summary = "Show a note that its own people wrote (curator)")
    ResponseEntity<PartnerNoteView> publish(@PathVariable PartnerNoteId id, ExpectedVersion expected, Caller caller) {
        return answer(service.publish(id, expected, caller));
    }

    @PostMapping("/{id}/decline")
    @Operation(summary = "Turn a note down, with the reason (curator)")
    ResponseEntity<PartnerNoteView> decline(
            @PathVariable PartnerNoteId id,
            @Valid @RequestBody Decline decline,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.decline(id, expected, decline.reason(), caller));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Take a note away; its address answers 410 from then on")
    ResponseEntity<PartnerNoteView> withdraw(@PathVariable PartnerNoteId id, ExpectedVersion expected, Caller caller) {
        return answer(service.withdraw(id, expected, caller));
    }

    private static ResponseEntity<PartnerNoteView> answer(PartnerNote note) {
        return Versioned.ok(PartnerNoteView.of(note), note.version(), position(note));
    }

    private static Position position(PartnerNote note) {
        return new Position(PartnerNoteService.TOPIC, note.id().value(), note.version());
    }

    @Schema(name = "PartnerNoteDecline")
    record Decline(@NotNull DeclineReason reason) {}
}
