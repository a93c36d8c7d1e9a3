package se.samlingsplats.search.thread;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.search.thread.Threads.RecommendationId;
import se.samlingsplats.search.thread.Threads.ThreadOfNeed;

/** Threads over HTTP. */
@RestController
@Tag(name = "threads", description = "From a challenge to its impact, each hop with the event that tells it")
class ThreadController {

    private final Threads threads;

    ThreadController(Threads threads) {
        this.threads = threads;
    }

    @GetMapping(path = "/api/threads/{recommendationId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The red thread of a recommendation; hops that are missing are there and say so")
    ResponseEntity<RedThread> thread(@PathVariable UUID recommendationId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(find(recommendationId));
    }

    @GetMapping(path = "/api/threads/{recommendationId}", produces = "application/ld+json")
    @Operation(summary = "The same as JSON-LD alone")
    ResponseEntity<Map<String, Object>> jsonLd(@PathVariable UUID recommendationId) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(find(recommendationId).jsonLd());
    }

    @GetMapping("/api/threads")
    @Operation(summary = "The threads that a need is part of")
    NeedThreads ofNeed(@RequestParam UUID need) {
        return new NeedThreads(threads.of(need.toString()));
    }

    private RedThread find(UUID id) {
        return threads.of(new RecommendationId(id.toString())).orElseThrow(ThreadProblem::new);
    }

    record NeedThreads(List<ThreadOfNeed> items) {}
}
