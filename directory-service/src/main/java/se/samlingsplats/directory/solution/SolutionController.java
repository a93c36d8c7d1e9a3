package se.samlingsplats.directory.solution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
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
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;
import se.samlingsplats.web.StrictBody;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** Changes to solutions over HTTP. */
@RestController
@RequestMapping("/api/solutions")
@Tag(name = "solutions", description = "Innovations and methods that answer challenges, and who uses them")
class SolutionController {

    private final SolutionService service;
    private final StrictBody bodies;

    SolutionController(SolutionService service, StrictBody bodies) {
        this.service = service;
        this.bodies = bodies;
    }

    @PostMapping
    @Operation(summary = "Publish a solution (owner, editor, curator)")
    ResponseEntity<SolutionView> publish(
            @Valid @RequestBody SolutionProfile profile,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var solution = service.publish(profile, key, caller);
        return Versioned.created(
                URI.create("/api/solutions/" + solution.id()),
                SolutionView.of(solution),
                solution.version(),
                position(solution));
    }

    @PutMapping("/{id}")
    @Operation(
            summary =
                    "Replace what can be edited (owner, editor, curator); read-only members may be sent back unchanged")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SolutionProfile.class)))
    ResponseEntity<SolutionView> revise(
            @PathVariable SolutionId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        var current = service.visible(id, caller);
        expected.require(current.version());
        var profile = bodies.read(body, SolutionView.of(current), SolutionProfile.class);
        return answer(service.revise(id, expected, profile, caller));
    }

    @PutMapping("/{id}/adopters/{adopterId}")
    @Operation(
            summary = "Record who uses a solution and how it went (curator)",
            description = "The caller chooses the adopter's id, a new UUID; the same id again replaces what was said. "
                    + "If-Match is the solution's version.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AdopterProfile.class)))
    ResponseEntity<SolutionView> adopt(
            @PathVariable SolutionId id,
            @PathVariable UUID adopterId,
            @RequestBody JsonNode body,
            ExpectedVersion expected,
            Caller caller) {
        var current = service.visible(id, caller);
        expected.require(current.version());
        Object before = current.adopters().find(adopterId).<Object>map(it -> it).orElse(Map.of());
        var said = bodies.read(body, before, AdopterProfile.class);
        return answer(service.record(id, expected, adopterId, said, caller));
    }

    @DeleteMapping("/{id}/adopters/{adopterId}")
    @Operation(
            summary = "Withdraw an adopter (curator)",
            description = "It disappears from the solution and from all its earlier versions; readers of events get "
                    + "`redacted`. If-Match is the solution's version.")
    ResponseEntity<SolutionView> withdraw(
            @PathVariable SolutionId id, @PathVariable UUID adopterId, ExpectedVersion expected, Caller caller) {
        return answer(service.withdraw(id, expected, adopterId, caller));
    }

    @PostMapping("/{id}/retire")
    @Operation(
            summary =
                    "Take a solution out of the directory (owner, editor, curator); its address answers 410 from then on")
    ResponseEntity<SolutionView> retire(
            @PathVariable SolutionId id,
            @Valid @RequestBody Retirement retirement,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.retire(id, expected, retirement.reason(), caller));
    }

    private static ResponseEntity<SolutionView> answer(Solution solution) {
        return Versioned.ok(SolutionView.of(solution), solution.version(), position(solution));
    }

    private static Position position(Solution solution) {
        return new Position(SolutionService.TOPIC, solution.id().value(), solution.version());
    }

    record Retirement(@NotNull RetireReason reason) {}
}
