package se.samlingsplats.directory.solution;

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

/** What can be read about solutions over HTTP. */
@RestController
@RequestMapping("/api/solutions")
@Tag(name = "solutions")
class SolutionReading {

    private static final UUID FIRST = new UUID(0, 0);

    private final SolutionService service;
    private final SolutionRepository solutions;
    private final History history;

    SolutionReading(SolutionService service, SolutionRepository solutions, History history) {
        this.service = service;
        this.solutions = solutions;
        this.history = history;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One solution; 410 once it is retired")
    ResponseEntity<SolutionView> show(@PathVariable SolutionId id, Caller caller) {
        return shown(service.visible(id, caller));
    }

    @GetMapping("/by-slug/{slug}")
    @Operation(summary = "One solution by its slug; 308 from a former slug to the present one")
    ResponseEntity<SolutionView> bySlug(@PathVariable String slug, Caller caller) {
        var solution = service.visible(slug, caller);
        return solution.slug().equals(slug)
                ? shown(solution)
                : ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .location(URI.create("/api/solutions/by-slug/" + solution.slug()))
                        .build();
    }

    @GetMapping
    @Operation(summary = "Solutions, the longest unchanged first; with updatedSince also retired ones")
    Page<SolutionView> list(@RequestParam(required = false) @Nullable Instant updatedSince, Paging paging) {
        var after = paging.require(2).after();
        var time = after.isEmpty() ? Instant.EPOCH : Paging.instant(after.getFirst());
        var id = after.isEmpty() ? FIRST : Paging.id(after.getLast());
        return Page.of(
                        solutions.changed(updatedSince, time, id, paging.limitPlusOne()),
                        paging,
                        last -> List.of(last.updatedAt().toString(), last.id().toString()))
                .map(SolutionView::of);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to a solution, newest first, by role; without adopters that withdrew")
    Page<History.Entry> history(@PathVariable SolutionId id, Caller caller, Paging paging) {
        service.visible(id, caller);
        return history.of(SolutionService.TOPIC, id.value(), paging);
    }

    private static ResponseEntity<SolutionView> shown(Solution solution) {
        return Versioned.ok(SolutionView.of(solution), solution.version());
    }
}
