package se.samlingsplats.search.operations;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.samlingsplats.search.index.Generation;
import se.samlingsplats.search.index.Generation.State;
import se.samlingsplats.search.index.Generations;
import se.samlingsplats.search.projection.Lifecycle;
import se.samlingsplats.search.projection.Progress;
import se.samlingsplats.web.Problem;

/** Rebuild, roll back and remove. */
@RestController
@RequestMapping("/api/operations/search")
class GenerationController {

    private static final Duration LONGEST_WATCH = Duration.ofMinutes(30);

    private final Generations generations;
    private final Lifecycle lifecycle;
    private final Progress progress;
    private final Ticker ticker = new Ticker(Duration.ofSeconds(1));

    GenerationController(Generations generations, Lifecycle lifecycle, Progress progress) {
        this.generations = generations;
        this.lifecycle = lifecycle;
        this.progress = progress;
    }

    /** All of them, the oldest first. */
    record Listed(List<Progress.Report> items) {}

    @GetMapping("/generations")
    Listed list() {
        return new Listed(generations.all().stream().map(progress::of).toList());
    }

    @GetMapping(path = "/generations/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter watch() {
        var emitter = new SseEmitter(LONGEST_WATCH.toMillis());
        ticker.start(
                () -> {
                    try {
                        emitter.send(report());
                        return true;
                    } catch (IOException | IllegalStateException e) {
                        return false;
                    }
                },
                emitter::complete);
        return emitter;
    }

    /** A server that is away ends no watch: it is told, and the next report comes when it is back. */
    private SseEmitter.SseEventBuilder report() {
        try {
            return SseEmitter.event().name("generations").data(list(), MediaType.APPLICATION_JSON);
        } catch (Problem e) {
            return SseEmitter.event()
                    .name("unavailable")
                    .data(Map.of("code", e.code(), "detail", e.detail()), MediaType.APPLICATION_JSON);
        } catch (DataAccessException | TransactionException e) {
            return SseEmitter.event()
                    .name("unavailable")
                    .data(Map.of("code", "database-unavailable"), MediaType.APPLICATION_JSON);
        }
    }

    /** Open streams would hold up the end of the service. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ticker.end();
    }

    /** What has been done to a generation; how far it is, the list tells. */
    record Changed(int number, String index, State state) {

        static Changed of(Generation generation) {
            return new Changed(generation.number(), generation.indexName(), generation.state());
        }
    }

    @PostMapping("/rebuild")
    ResponseEntity<Changed> rebuild() {
        try {
            var added = generations.add(State.BUILDING);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/operations/search/generations"))
                    .body(Changed.of(added));
        } catch (DuplicateKeyException e) {
            throw OperationProblem.rebuildRunning();
        }
    }

    @PostMapping("/generations/{number}/activate")
    Changed activate(@PathVariable int number) {
        var generation = require(number);
        if (generation.state() == State.REMOVING || !generation.indexMade()) {
            throw OperationProblem.generationNotReady();
        }
        lifecycle.activate(generation);
        return Changed.of(require(number));
    }

    @DeleteMapping("/generations/{number}")
    ResponseEntity<Void> remove(@PathVariable int number) {
        if (require(number).state() == State.ACTIVE) {
            throw OperationProblem.generationInUse();
        }
        generations.retire(number);
        return ResponseEntity.accepted().build();
    }

    private Generation require(int number) {
        return generations.find(number).orElseThrow(OperationProblem::noSuchGeneration);
    }
}
