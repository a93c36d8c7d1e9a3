package se.samlingsplats.directory.need;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;
import se.samlingsplats.web.StrictBody;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** Changes to needs over HTTP. */
@RestController
@RequestMapping("/api/needs")
@Tag(name = "needs", description = "What is lacking, who says so and how it is known")
class NeedController {

    private final NeedService service;
    private final StrictBody bodies;

    NeedController(NeedService service, StrictBody bodies) {
        this.service = service;
        this.bodies = bodies;
    }

    @PostMapping
    @Operation(summary = "Publish a need (curator)")
    ResponseEntity<NeedView> publish(
            @Valid @RequestBody NeedProfile profile,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var need = service.publish(profile, null, key, caller);
        return Versioned.created(
                URI.create("/api/needs/" + need.id()), NeedView.of(need), need.version(), position(need));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace what can be edited (curator); read-only members may be sent back unchanged")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NeedProfile.class)))
    ResponseEntity<NeedView> revise(
            @PathVariable NeedId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        var current = service.visible(id, caller);
        expected.require(current.version());
        var profile = bodies.read(body, NeedView.of(current), NeedProfile.class);
        return answer(service.revise(id, expected, profile, caller));
    }

    @PutMapping("/{id}/corroborations/{actorId}")
    @Operation(summary = "Say for an organisation that it has the need too, or say it anew (curator)")
    ResponseEntity<NeedView> corroborate(
            @PathVariable NeedId id,
            @PathVariable ActorId actorId,
            @Valid @RequestBody Corroborating corroborating,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.corroborate(id, expected, actorId, corroborating.severity(), caller));
    }

    @DeleteMapping("/{id}/corroborations/{actorId}")
    @Operation(summary = "Withdraw what was said for an organisation (curator)")
    ResponseEntity<NeedView> withdraw(
            @PathVariable NeedId id, @PathVariable ActorId actorId, ExpectedVersion expected, Caller caller) {
        return answer(service.withdraw(id, expected, actorId, caller));
    }

    @PostMapping("/{id}/confirm")
    @Operation(summary = "Say that the need is still there (curator)")
    ResponseEntity<NeedView> confirm(@PathVariable NeedId id, ExpectedVersion expected, Caller caller) {
        return answer(service.confirm(id, expected, caller));
    }

    @PostMapping("/{id}/prioritise")
    @Operation(summary = "Record that somebody gives it priority (curator); also brings back what was addressed")
    ResponseEntity<NeedView> prioritise(
            @PathVariable NeedId id, @Valid @RequestBody Reason reason, ExpectedVersion expected, Caller caller) {
        return answer(service.prioritise(id, expected, reason, caller));
    }

    @PostMapping("/{id}/address")
    @Operation(
            summary = "Record that the need is met (curator); it stays readable and leaves the picture after that day")
    ResponseEntity<NeedView> address(
            @PathVariable NeedId id,
            @Valid @RequestBody Addressing addressing,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.address(id, expected, addressing.on(), addressing.reason(), caller));
    }

    @PostMapping("/{id}/retire")
    @Operation(summary = "Take a need out of the directory (curator); its address answers 410 from then on")
    ResponseEntity<NeedView> retire(
            @PathVariable NeedId id,
            @Valid @RequestBody Retirement retirement,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.retire(id, expected, retirement.because(), retirement.reason(), caller));
    }

    @PostMapping("/{id}/redact")
    @Operation(
            summary = "Take something back (curator): replaces what can be edited and empties what was recorded before")
    ResponseEntity<NeedView> redact(
            @PathVariable NeedId id, @Valid @RequestBody Redaction redaction, ExpectedVersion expected, Caller caller) {
        return answer(service.redact(
                id, expected, redaction.profile(), requireNonNullElse(redaction.reasonsToo(), false), caller));
    }

    private static ResponseEntity<NeedView> answer(Need need) {
        return Versioned.ok(NeedView.of(need), need.version(), position(need));
    }

    private static Position position(Need need) {
        return new Position(NeedService.TOPIC, need.id().value(), need.version());
    }

    record Corroborating(
            @Schema(description = "How much it lacks what is needed, 1 to 5") @NotNull @Min(1) @Max(5)
            Integer severity) {}

    record Addressing(
            @Schema(description = "The last day on which the need was there; today unless told") @Nullable
            LocalDate on,

            @NotNull @Valid Reason reason) {}

    @Schema(name = "NeedRetirement")
    record Retirement(
            @NotNull RetireReason because, @NotNull @Valid Reason reason) {}

    record Redaction(
            @Schema(description = "What the need is from now on, and was in every version before") @NotNull @Valid
            NeedProfile profile,

            @Schema(description = "True: takes back what was written about its states too") @Nullable
            Boolean reasonsToo) {}
}
