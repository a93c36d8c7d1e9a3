package se.samlingsplats.directory.need;

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

/** What can be read about needs over HTTP. */
@RestController
@RequestMapping("/api/needs")
@Tag(name = "needs")
class NeedReading {

    private static final UUID FIRST = new UUID(0, 0);

    private final NeedService service;
    private final NeedRepository needs;
    private final History history;

    NeedReading(NeedService service, NeedRepository needs, History history) {
        this.service = service;
        this.needs = needs;
        this.history = history;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One need; 410 once it is retired")
    ResponseEntity<NeedView> show(@PathVariable NeedId id, Caller caller) {
        var need = service.visible(id, caller);
        return Versioned.ok(NeedView.of(need), need.version());
    }

    @GetMapping("/by-slug/{slug}")
    @Operation(summary = "One need by its slug; 308 from a former slug to the present one")
    ResponseEntity<NeedView> bySlug(@PathVariable String slug, Caller caller) {
        var need = service.visible(slug, caller);
        return need.slug().equals(slug)
                ? Versioned.ok(NeedView.of(need), need.version())
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/needs/by-slug/" + need.slug()))
                        .build();
    }

    @GetMapping
    @Operation(summary = "Needs, the longest unchanged first; with updatedSince also retired ones")
    Page<NeedView> list(@RequestParam(required = false) @Nullable Instant updatedSince, Paging paging) {
        var after = paging.require(2).after();
        var time = after.isEmpty() ? Instant.EPOCH : Paging.instant(after.getFirst());
        var id = after.isEmpty() ? FIRST : Paging.id(after.getLast());
        return Page.of(
                        needs.changed(updatedSince, time, id, paging.limitPlusOne()),
                        paging,
                        last -> List.of(last.updatedAt().toString(), last.id().toString()))
                .map(NeedView::of);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to a need, newest first, by role; what was taken back has no state")
    Page<History.Entry> history(@PathVariable NeedId id, Caller caller, Paging paging) {
        service.visible(id, caller);
        return history.of(NeedService.TOPIC, id.value(), paging);
    }
}
