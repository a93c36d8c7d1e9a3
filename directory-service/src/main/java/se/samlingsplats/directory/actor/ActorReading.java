package se.samlingsplats.directory.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;

/** What can be read about actors over HTTP. */
@RestController
@RequestMapping("/api/actors")
@Tag(name = "actors")
class ActorReading {

    private static final UUID FIRST = new UUID(0, 0);

    private final ActorService service;
    private final ActorRepository actors;
    private final History history;

    ActorReading(ActorService service, ActorRepository actors, History history) {
        this.service = service;
        this.actors = actors;
        this.history = history;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One actor; 308 to the one it was merged into, 410 once it is retired")
    ResponseEntity<ActorView> show(@PathVariable ActorId id, Caller caller) {
        var actor = service.standing(id, caller);
        return actor.id().equals(id)
                ? Versioned.ok(ActorView.of(actor), actor.version())
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/actors/" + actor.id()))
                        .build();
    }

    @GetMapping("/by-slug/{slug}")
    @Operation(
            summary =
                    "One actor by its slug; 308 from a former slug, or one of an actor merged into it, to the present one")
    ResponseEntity<ActorView> bySlug(@PathVariable String slug, Caller caller) {
        var actor = service.visible(slug, caller);
        return actor.slug().equals(slug)
                ? Versioned.ok(ActorView.of(actor), actor.version())
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/actors/by-slug/" + actor.slug()))
                        .build();
    }

    /** With {@code updatedSince} the list is a change feed: oldest change first, retired actors included. */
    @GetMapping
    @Operation(summary = "Published actors, the longest unchanged first; with updatedSince also retired ones")
    Page<ActorView> list(@RequestParam(required = false) @Nullable Instant updatedSince, Paging paging) {
        return page(paging, (time, id) -> actors.published(updatedSince, time, id, paging.limitPlusOne()));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to an actor, newest first, by role")
    Page<History.Entry> history(@PathVariable ActorId id, Caller caller, Paging paging) {
        var actor = service.visible(id, caller);
        var entries = history.of(ActorService.TOPIC, id.value(), paging);
        return actor.isEditorial(caller) ? entries : sincePublication(entries);
    }

    private static Page<History.Entry> sincePublication(Page<History.Entry> entries) {
        var open = entries.items().stream().filter(ActorReading::isPublic).toList();
        return new Page<>(open, open.size() < entries.items().size() ? null : entries.next());
    }

    /** Of actors that were proposed before there were proposals. */
    private static boolean isPublic(History.Entry entry) {
        var state = entry.state();
        return state == null || !state.path("status").asString("").equals("PROPOSED");
    }

    private static Page<ActorView> page(Paging paging, Rows rows) {
        var after = paging.require(2).after();
        var found = after.isEmpty()
                ? rows.after(Instant.EPOCH, FIRST)
                : rows.after(Paging.instant(after.getFirst()), Paging.id(after.getLast()));
        return Page.of(
                        found,
                        paging,
                        actor ->
                                List.of(actor.updatedAt().toString(), actor.id().toString()))
                .map(ActorView::of);
    }

    private interface Rows {
        List<Actor> after(Instant time, UUID id);
    }
}
