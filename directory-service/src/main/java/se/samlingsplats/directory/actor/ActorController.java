package se.samlingsplats.directory.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;
import se.samlingsplats.web.StrictBody;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** Changes to actors over HTTP. */
@RestController
@RequestMapping("/api/actors")
@Tag(name = "actors", description = "Organisations in the directory")
class ActorController {

    private final ActorService service;
    private final StrictBody bodies;

    ActorController(ActorService service, StrictBody bodies) {
        this.service = service;
        this.bodies = bodies;
    }

    @PostMapping
    @Operation(summary = "Publish an actor (curator); everybody else proposes one under /api/proposals")
    ResponseEntity<ActorView> publish(
            @Valid @RequestBody ActorProfile profile,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var actor = service.publish(profile, key, caller);
        return Versioned.created(
                URI.create("/api/actors/" + actor.id()), ActorView.of(actor), actor.version(), position(actor));
    }

    @PutMapping("/{id}")
    @Operation(
            summary =
                    "Replace what can be edited (owner, editor, curator); read-only members may be sent back unchanged")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ActorProfile.class)))
    ResponseEntity<ActorView> revise(
            @PathVariable ActorId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        var current = service.visible(id, caller);
        expected.require(current.version());
        var profile = bodies.read(body, ActorView.of(current), ActorProfile.class);
        return answer(service.revise(id, expected, profile, caller));
    }

    @PostMapping("/{id}/assure")
    @Operation(summary = "Say that the facts are still true (owner, editor, curator)")
    ResponseEntity<ActorView> assure(@PathVariable ActorId id, ExpectedVersion expected, Caller caller) {
        return answer(service.assure(id, expected, caller));
    }

    @PostMapping("/{id}/dissolve")
    @Operation(summary = "Record that the organisation has ended (curator); it stays readable")
    ResponseEntity<ActorView> dissolve(
            @PathVariable ActorId id,
            @RequestBody(required = false) @Nullable Dissolution dissolution,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.dissolve(id, expected, dissolution == null ? null : dissolution.dissolvedOn(), caller));
    }

    @PostMapping("/{id}/retire")
    @Operation(summary = "Take an actor out of the directory (curator); its address answers 410 from then on")
    ResponseEntity<ActorView> retire(
            @PathVariable ActorId id,
            @Valid @RequestBody Retirement retirement,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.retire(id, expected, retirement.reason(), caller));
    }

    @PostMapping("/{id}/merge")
    @Operation(summary = "Merge an actor into another (curator): its id and addresses lead there from then on")
    ResponseEntity<ActorView> merge(
            @PathVariable ActorId id, @Valid @RequestBody Merge merge, ExpectedVersion expected, Caller caller) {
        return answer(service.merge(id, expected, merge.into(), merge.intoVersion(), merge.reason(), caller));
    }

    @PostMapping("/{id}/unmerge")
    @Operation(summary = "Undo a merge (curator): what was taken over is given back")
    ResponseEntity<ActorView> unmerge(@PathVariable ActorId id, ExpectedVersion expected, Caller caller) {
        return answer(service.unmerge(id, expected, caller));
    }

    private static ResponseEntity<ActorView> answer(Actor actor) {
        return Versioned.ok(ActorView.of(actor), actor.version(), position(actor));
    }

    private static Position position(Actor actor) {
        return new Position(ActorService.TOPIC, actor.id().value(), actor.version());
    }

    record Dissolution(@Nullable LocalDate dissolvedOn) {}

    record Retirement(@NotNull RetireReason reason) {}

    record Merge(
            @Schema(type = "string", format = "uuid") @NotNull
            ActorId into,

            @Schema(description = "The version of the other that was seen") @NotNull
            Long intoVersion,

            @NotNull MergeReason reason) {}
}
