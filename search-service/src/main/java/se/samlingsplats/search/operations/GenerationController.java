package se.samlingsplats.search.operations;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import se.samlingsplats.search.index.SearchIndex;
import se.samlingsplats.search.projection.Progress;

/** Rebuild, roll back and remove. */
@RestController
@RequestMapping("/api/operations/search")
class GenerationController {

    private static final Duration LONGEST_WATCH = Duration.ofMinutes(30);

    private final Generations generations;
    private final SearchIndex index;
    private final Progress progress;
    private final Ticker ticker = new Ticker(Duration.ofSeconds(1));

    GenerationController(Generations generations, SearchIndex index, Progress progress) {
        this.generations = generations;
        this.index = index;
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
        ticker.start(() -> {
            try {
                emitter.send(SseEmitter.event().name("generations").data(list(), MediaType.APPLICATION_JSON));
                return true;
            } catch (IOException | IllegalStateException e) {
                return false;
            } catch (RuntimeException e) {
                emitter.completeWithError(e);
                return false;
            }
        });
        return emitter;
    }

    @PostMapping("/rebuild")
    ResponseEntity<Progress.Report> rebuild() {
        try {
            var added = generations.add(State.BUILDING);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/operations/search/generations"))
                    .body(progress.of(added));
        } catch (DuplicateKeyException e) {
            throw OperationProblem.rebuildRunning();
        }
    }

    @PostMapping("/generations/{number}/activate")
    Progress.Report activate(@PathVariable int number) {
        var generation = require(number);
        if (generation.state() == State.REMOVING || !generation.indexMade()) {
            throw OperationProblem.generationNotReady();
        }
        index.search(generation.indexName());
        generations.activate(number);
        return progress.of(require(number));
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
