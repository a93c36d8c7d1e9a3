package se.samlingsplats.dialogue.pace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.dialogue.Facilitators;
import se.samlingsplats.web.Caller;

/** What looks like abuse, in words, for whoever facilitates: who may then pause the dialogue. */
@RestController
class SignController {

    /** A classroom is below, so is an office. */
    private static final int MANY_FROM_ONE = 50;

    private final Paces paces;
    private final Connections connections;
    private final SamePatterns patterns;
    private final Dialogues dialogues;
    private final Facilitators facilitators;

    SignController(
            Paces paces,
            Connections connections,
            SamePatterns patterns,
            Dialogues dialogues,
            Facilitators facilitators) {
        this.paces = paces;
        this.connections = connections;
        this.patterns = patterns;
        this.dialogues = dialogues;
        this.facilitators = facilitators;
    }

    /** At most eight. Bursts and connections are those that this replica of the service has seen since {@code since}. */
    @GetMapping("/api/dialogues/{id}/signs")
    ResponseEntity<Signs> signs(@PathVariable DialogueId id, Caller caller) {
        dialogues.shownTo(caller, id);
        facilitators.mustFacilitate(caller, id);
        var items = new ArrayList<Sign>();
        paces.burstOfVotes(id).map(Sign::votes).ifPresent(items::add);
        paces.burstOfNewcomers(id).map(Sign::newcomers).ifPresent(items::add);
        connections.mostNewcomers(id).stream()
                .filter(most -> most >= MANY_FROM_ONE)
                .mapToObj(Sign::oneConnection)
                .forEach(items::add);
        patterns.in(id.value()).stream().map(Sign::sameVotes).forEach(items::add);
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new Signs(paces.since(), items));
    }

    /**
     * @param since from when on bursts have been looked for
     */
    record Signs(Instant since, List<Sign> items) {}
}
