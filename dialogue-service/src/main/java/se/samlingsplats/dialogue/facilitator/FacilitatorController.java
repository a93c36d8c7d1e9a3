package se.samlingsplats.dialogue.facilitator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.web.Caller;

/** Curators appoint facilitators and remove them; a row tells nobody else who it is. */
@RestController
@RequestMapping("/api/dialogues/{id}/facilitators")
class FacilitatorController {

    private final Facilitators facilitators;

    FacilitatorController(Facilitators facilitators) {
        this.facilitators = facilitators;
    }

    @GetMapping
    @Operation(summary = "Who facilitates the dialogue (curator)")
    ResponseEntity<FacilitatorList> list(@PathVariable UUID id, Caller caller) {
        mustAppoint(id, caller);
        return unkept(new FacilitatorList(
                facilitators.of(id).stream().map(FacilitatorView::of).toList()));
    }

    @GetMapping("/mine")
    @Operation(summary = "Whether the caller facilitates this dialogue; curators facilitate all")
    ResponseEntity<MyPart> mine(@PathVariable UUID id, Caller caller) {
        return unkept(new MyPart(Facilitating.may(facilitators.in(id, caller), id)));
    }

    @PostMapping
    @Operation(summary = "Let somebody facilitate the dialogue (curator)")
    ResponseEntity<FacilitatorView> appoint(
            @PathVariable UUID id, @Valid @RequestBody Appointment appointment, Caller caller) {
        mustAppoint(id, caller);
        var view = FacilitatorView.of(facilitators.appoint(id, appointment.subject()));
        return ResponseEntity.created(URI.create("/api/dialogues/" + id + "/facilitators/" + view.id()))
                .body(view);
    }

    @DeleteMapping("/{facilitator}")
    @Operation(summary = "End somebody's facilitating (curator)")
    ResponseEntity<Void> remove(@PathVariable UUID id, @PathVariable UUID facilitator, Caller caller) {
        mustAppoint(id, caller);
        if (!facilitators.remove(id, facilitator)) {
            throw new FacilitatorProblem.NotFound();
        }
        return ResponseEntity.noContent().build();
    }

    private void mustAppoint(UUID dialogue, Caller caller) {
        if (!caller.isCurator()) {
            throw new FacilitatorProblem.NotAppointing();
        }
        if (!facilitators.isDialogue(dialogue)) {
            throw new FacilitatorProblem.NoDialogue();
        }
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /** @param subject the account's id in the login service */
    record Appointment(
            @NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,100}")
            String subject) {}

    record FacilitatorList(List<FacilitatorView> items) {}

    @Schema(name = "Facilitator")
    record FacilitatorView(UUID id, String subject, Instant appointedAt) {

        static FacilitatorView of(Facilitators.Row row) {
            return new FacilitatorView(row.id(), row.subject(), row.appointedAt());
        }
    }

    record MyPart(boolean facilitates) {}
}
