package se.samlingsplats.directory.initiative;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Position;
import se.samlingsplats.web.StrictBody;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Initiatives over HTTP. */
@RestController
@RequestMapping("/api/initiatives")
@Tag(name = "initiatives", description = "Projects and other efforts, with who pays for them and how far they are")
class InitiativeController {

    private static final UUID FIRST = new UUID(0, 0);

    private final InitiativeService service;
    private final InitiativeRepository initiatives;
    private final History history;
    private final StrictBody bodies;
    private final Clock clock;

    InitiativeController(
            InitiativeService service,
            InitiativeRepository initiatives,
            History history,
            StrictBody bodies,
            Clock clock) {
        this.service = service;
        this.initiatives = initiatives;
        this.history = history;
        this.bodies = bodies;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Publish an initiative (curator)")
    ResponseEntity<InitiativeView> publish(
            @Valid @RequestBody InitiativeProfile profile,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var initiative = service.publish(profile, key, caller);
        return Versioned.created(
                URI.create("/api/initiatives/" + initiative.id()),
                view(initiative),
                initiative.version(),
                position(initiative));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace what can be edited (curator); read-only members may be sent back unchanged")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = InitiativeProfile.class)))
    ResponseEntity<InitiativeView> revise(
            @PathVariable InitiativeId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        var current = service.visible(id, caller);
        expected.require(current.version());
        var profile = bodies.read(lasting(body), InitiativeView.of(current), InitiativeProfile.class);
        return answer(service.revise(id, expected, profile, caller));
    }

    @PostMapping("/{id}/retire")
    @Operation(summary = "Take an initiative out of the directory (curator); its address answers 410 from then on")
    ResponseEntity<InitiativeView> retire(
            @PathVariable InitiativeId id,
            @Valid @RequestBody Retirement retirement,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.retire(id, expected, retirement.reason(), caller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One initiative; 410 once it is retired")
    ResponseEntity<InitiativeView> show(@PathVariable InitiativeId id, Caller caller) {
        return shown(service.visible(id, caller));
    }

    @GetMapping("/by-slug/{slug}")
    @Operation(summary = "One initiative by its slug; 308 from a former slug to the present one")
    ResponseEntity<InitiativeView> bySlug(@PathVariable String slug, Caller caller) {
        var initiative = service.visible(slug, caller);
        return initiative.slug().equals(slug)
                ? shown(initiative)
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/initiatives/by-slug/" + initiative.slug()))
                        .build();
    }

    @GetMapping
    @Operation(summary = "Initiatives, the longest unchanged first; with updatedSince also retired ones")
    Page<InitiativeView> list(@RequestParam(required = false) @Nullable Instant updatedSince, Paging paging) {
        var after = paging.require(2).after();
        var time = after.isEmpty() ? Instant.EPOCH : Paging.instant(after.getFirst());
        var id = after.isEmpty() ? FIRST : InitiativeId.of(after.getLast()).value();
        return Page.of(
                        initiatives.changed(updatedSince, time, id, paging.limitPlusOne()),
                        paging,
                        last -> List.of(last.updatedAt().toString(), last.id().toString()))
                .map(this::view);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to an initiative, newest first, by role")
    Page<History.Entry> history(@PathVariable InitiativeId id, Caller caller, Paging paging) {
        service.visible(id, caller);
        return history.of(InitiativeService.TOPIC, id.value(), paging);
    }

    /** What follows from the day may differ from what was read yesterday. */
    private static JsonNode lasting(JsonNode body) {
        return body instanceof ObjectNode object ? object.deepCopy().without(List.of("timeStatus", "percent")) : body;
    }

    private InitiativeView view(Initiative initiative) {
        return InitiativeView.on(LocalDate.now(clock), initiative);
    }

    private ResponseEntity<InitiativeView> shown(Initiative initiative) {
        return Versioned.ok(view(initiative), initiative.version());
    }

    private ResponseEntity<InitiativeView> answer(Initiative initiative) {
        return Versioned.ok(view(initiative), initiative.version(), position(initiative));
    }

    private static Position position(Initiative initiative) {
        return new Position(InitiativeService.TOPIC, initiative.id().value(), initiative.version());
    }

    record Retirement(@NotNull RetireReason reason) {}
}
