package se.samlingsplats.search.operations;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.search.deadletter.DeadLetter;
import se.samlingsplats.search.deadletter.DeadLetters;
import se.samlingsplats.search.index.Generations;
import se.samlingsplats.search.projection.Projector;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;

/** A retry goes straight to the indices: back in its compacted topic it could hide a newer event of its aggregate. */
@RestController
@RequestMapping("/api/operations/search/dead-letters")
class DeadLetterController {

    private final DeadLetters deadLetters;
    private final Generations generations;
    private final Projector projector;

    DeadLetterController(DeadLetters deadLetters, Generations generations, Projector projector) {
        this.deadLetters = deadLetters;
        this.generations = generations;
        this.projector = projector;
    }

    @GetMapping
    Page<DeadLetter> list(Paging paging) {
        return Page.of(
                deadLetters.list(paging),
                paging,
                each -> List.of(each.at().toString(), each.id().toString()));
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<Void> retry(@PathVariable UUID id) {
        var letter = require(id);
        if (!letter.canBeRetried()) {
            throw OperationProblem.notKept();
        }
        var records = List.of(deadLetters.record(letter));
        for (var generation : generations.live()) {
            for (var refusal : projector.apply(generation.indexName(), records)) {
                deadLetters.stillRefused(id, refusal.reason());
                throw OperationProblem.stillRefused(refusal.reason());
            }
        }
        deadLetters.retried(id);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(@PathVariable UUID id) {
        deadLetters.discard(require(id).id());
        return ResponseEntity.noContent().build();
    }

    private DeadLetter require(UUID id) {
        return deadLetters.find(id).orElseThrow(OperationProblem::noSuchDeadLetter);
    }
}
