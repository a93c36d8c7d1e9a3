package se.samlingsplats.resource.resource;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
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
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/resources")
class ResourceController {

    private static final UUID LOWEST = new UUID(0, 0);

    private final ResourceService service;
    private final ResourceRepository resources;
    private final History history;

    ResourceController(ResourceService service, ResourceRepository resources, History history) {
        this.service = service;
        this.resources = resources;
        this.history = history;
    }

    @PostMapping
    ResponseEntity<ResourceView> draft(
            @Valid @RequestBody ResourceProfile profile,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var view = ResourceView.of(service.draft(profile, key, caller));
        return Versioned.created(URI.create("/api/resources/" + view.id()), view, view.version(), view.position());
    }

    @GetMapping("/{id}")
    ResponseEntity<ResourceView> show(@PathVariable ResourceId id, Caller caller) {
        var view = ResourceView.of(resources.require(id).shownTo(caller));
        return Versioned.ok(view, view.version());
    }

    @GetMapping("/by-slug/{slug}")
    ResponseEntity<ResourceView> bySlug(@PathVariable String slug, Caller caller) {
        var resource = resources
                .bySlug(slug)
                .orElseThrow(ResourceProblem.NotFound::new)
                .shownTo(caller);
        return resource.slug().equals(slug)
                ? Versioned.ok(ResourceView.of(resource), resource.version())
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/resources/by-slug/" + resource.slug()))
                        .build();
    }

    /** The published ones; with {@code updatedSince} the withdrawn too, so that a copy elsewhere can follow. */
    @GetMapping
    Page<ResourceView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(required = false) @Nullable ResourceStatus status,
            Paging paging,
            Caller caller) {
        if (status != null) {
            Resource.mustBeCurator(caller);
        }
        var statuses = status != null ? status.name() : updatedSince != null ? "PUBLISHED,WITHDRAWN" : "PUBLISHED";
        var after = After.of(paging);
        var rows = resources.changed(
                statuses,
                updatedSince == null ? Instant.EPOCH : updatedSince,
                after.time(),
                after.id(),
                paging.limitPlusOne());
        return Page.of(rows, paging, row -> List.of(row.updatedAt().toString(), String.valueOf(row.id())))
                .map(ResourceView::of);
    }

    @PutMapping("/{id}")
    ResponseEntity<ResourceView> revise(
            @PathVariable ResourceId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        return changed(service.revise(id, body, expected, caller));
    }

    @PostMapping("/{id}/publish")
    ResponseEntity<ResourceView> publish(@PathVariable ResourceId id, ExpectedVersion expected, Caller caller) {
        return changed(service.publish(id, expected, caller));
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<ResourceView> withdraw(
            @PathVariable ResourceId id,
            @Valid @RequestBody Withdrawal withdrawal,
            ExpectedVersion expected,
            Caller caller) {
        return changed(service.withdraw(id, withdrawal.reason(), expected, caller));
    }

    /** What happened before publication stays among curators. */
    @GetMapping("/{id}/history")
    Page<History.Entry> history(@PathVariable ResourceId id, Paging paging, Caller caller) {
        resources.require(id).shownTo(caller);
        var page = history.of(ResourceView.TOPIC, id.value(), paging);
        return caller.isCurator()
                ? page
                : new Page<>(
                        page.items().stream()
                                .filter(ResourceController::isPublic)
                                .toList(),
                        page.next());
    }

    private static boolean isPublic(History.Entry entry) {
        return entry.state() != null
                && !"DRAFT".equals(entry.state().path("status").asString());
    }

    private static ResponseEntity<ResourceView> changed(Resource resource) {
        var view = ResourceView.of(resource);
        return Versioned.ok(view, view.version(), view.position());
    }

    record Withdrawal(@NotNull WithdrawalReason reason) {}

    private record After(Instant time, UUID id) {

        static After of(Paging paging) {
            if (paging.require(2).after().isEmpty()) {
                return new After(Instant.EPOCH, LOWEST);
            }
            return new After(
                    Paging.instant(paging.after().getFirst()),
                    Paging.id(paging.after().getLast()));
        }
    }
}
