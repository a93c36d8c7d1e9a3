package se.samlingsplats.dialogue.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.web.Caller;

/** Consent, asked for once, at the first vote. */
@RestController
class ParticipationController {

    private final Participations participations;
    private final Dialogues dialogues;
    private final Clock clock;

    ParticipationController(Participations participations, Dialogues dialogues, Clock clock) {
        this.participations = participations;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    /** Who takes part already keeps the cookie and gets no second receipt code. */
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
        var secrets = participations.begin(id, consent.sector());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(
                        HttpHeaders.SET_COOKIE,
                        VoterCookie.of(id, secrets.token(), request.isSecure()).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Receipt(secrets.receipt()));
    }

    /**
     * @param sector which sector somebody says they belong to; asked for, not demanded
     */
    record Consent(@NotNull Boolean consent, @Nullable Sector sector) {}

    record Receipt(@Nullable String receiptCode) {}
}
