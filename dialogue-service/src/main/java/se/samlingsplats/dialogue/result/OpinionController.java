package se.samlingsplats.dialogue.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashSet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.web.Caller;

/** What most agree on, what divides, what marks each group, and the picture: one answer for the page of results. */
@RestController
class OpinionController {

    private final OpinionStore store;
    private final Dialogues dialogues;

    OpinionController(OpinionStore store, Dialogues dialogues) {
        this.store = store;
        this.dialogues = dialogues;
    }

    /** Not published before twenty have voted; a statement that was hidden since is left out at once. */
    @GetMapping("/api/dialogues/{id}/opinions")
    ResponseEntity<Result> opinions(@PathVariable DialogueId id, Caller caller) {
        dialogues.shownTo(caller, id);
        var view = store.published(id.value())
                .map(published -> published.only(new HashSet<>(store.approved(id.value()))))
                .orElseGet(() -> OpinionsView.nothing(id.value(), 0, null));
        return ResponseEntity.ok(new Result(view, Rounding.THRESHOLD, Method.WORDS));
    }

    /**
     * @param threshold how many have to vote before anything is published
     */
    record Result(@JsonUnwrapped OpinionsView opinions, int threshold, Method method) {}
}
