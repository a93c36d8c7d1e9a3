package se.samlingsplats.dialogue.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.pace.Connections;
import se.samlingsplats.dialogue.pace.Connections.What;
import se.samlingsplats.dialogue.pace.Paces;
import se.samlingsplats.web.Caller;

/** Consent, asked for once, at the first vote. */
@RestController
class ParticipationController {

    /** A big school sits behind one connection; a script too. With codes from the facilitator there is no bound. */
    private static final int MOST_FROM_ONE_CONNECTION = 500;

    private static final int MOST_WRONG_CODES = 100;

    private final Participations participations;
    private final Belongings belongings;
    private final Dialogues dialogues;
    private final Connections connections;
    private final Paces paces;
    private final Clock clock;

    ParticipationController(
            Participations participations,
            Belongings belongings,
            Dialogues dialogues,
            Connections connections,
            Paces paces,
            Clock clock) {
        this.participations = participations;
        this.belongings = belongings;
        this.dialogues = dialogues;
        this.connections = connections;
        this.paces = paces;
        this.clock = clock;
    }

    /** Who takes part already keeps the cookie, gets no second receipt code, and uses up no one-time code. */
    @PostMapping("/api/dialogues/{id}/participation")
    ResponseEntity<Receipt> begin(
            @PathVariable DialogueId id,
            @Valid @RequestBody Consent consent,
            @CookieValue(name = VoterCookie.NAME, required = false) @Nullable String token,
            Caller caller,
            HttpServletRequest request) {
        dialogues.shownTo(caller, id).mustTakeVotes(clock.instant());
        if (!consent.consent()) {
            throw new ParticipationProblem.ConsentRequired();
        }
        if (participations.voter(id, token).isPresent()) {
            return ResponseEntity.ok(new Receipt(null));
        }
        var belonging = belongings.of(caller, consent.sector(), consent.actorId());
        var secrets = begun(id, belonging, consent.code(), request);
        paces.joined(id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(
                        HttpHeaders.SET_COOKIE,
                        VoterCookie.of(id, secrets.token(), request.isSecure()).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Receipt(secrets.receipt()));
    }

    /** Organisations of the caller that say a sector; of who is not logged in there are none. */
    @GetMapping("/api/dialogues/{id}/participation/organisations")
    ResponseEntity<Organisations> organisations(@PathVariable DialogueId id, Caller caller) {
        dialogues.shownTo(caller, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Organisations(belongings.organisations(caller)));
    }

    private Participations.Secrets begun(
            DialogueId id, @Nullable Belonging belonging, @Nullable String code, HttpServletRequest request) {
        if (code == null) {
            if (connections.count(id, What.NEWCOMER, request) > MOST_FROM_ONE_CONNECTION) {
                throw new ParticipationProblem.TooManyNewcomers();
            }
            return participations.begin(id, belonging, null);
        }
        if (connections.counted(id, What.WRONG_CODE, request) >= MOST_WRONG_CODES) {
            throw new ParticipationProblem.TooManyCodes();
        }
        try {
            return participations.begin(id, belonging, code);
        } catch (ParticipationProblem.CodeUnknown e) {
            connections.count(id, What.WRONG_CODE, request);
            throw e;
        }
    }

    /**
     * @param sector which sector somebody says they belong to; asked for, not demanded
     * @param actorId instead: an organisation of theirs, whose sector it is then; the organisation is not kept
     * @param code a one-time code of a room
     */
    record Consent(
            @NotNull Boolean consent,
            @Nullable Sector sector,
            @Nullable UUID actorId,
            @Nullable @Size(min = 1, max = 40) String code) {}

    record Receipt(@Nullable String receiptCode) {}

    record Organisations(List<Belongings.Organisation> items) {}
}
