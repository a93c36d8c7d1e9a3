package se.samlingsplats.dialogue.known;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.known.UnreadEvents.Unread;

/** For operators: what this service could not read of others. */
@RestController
@RequestMapping("/api/operations/dialogue/unread-events")
class UnreadController {

    private final UnreadEvents unread;

    UnreadController(UnreadEvents unread) {
        this.unread = unread;
    }

    @GetMapping
    UnreadList list() {
        return new UnreadList(unread.all());
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable UUID id) {
        unread.retry(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id) {
        unread.discard(id);
    }

    /** The newest hundred. */
    record UnreadList(List<Unread> items) {}
}
