package se.samlingsplats.dialogue.vote;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.pace.Paces;
import se.samlingsplats.dialogue.participation.Participations;
import se.samlingsplats.dialogue.participation.VoterCookie;
import se.samlingsplats.dialogue.statement.StatementId;
import se.samlingsplats.web.Caller;

/** Voting: one's own vote is confirmed at once and to oneself only; everybody else sees figures. */
@RestController
@RequestMapping("/api/dialogues/{id}")
class VoteController {

    private final Votes votes;
    private final PublishedFigures figures;
    private final Participations participations;
    private final Dialogues dialogues;
    private final Paces paces;
    private final Clock clock;

    VoteController(
            Votes votes,
            PublishedFigures figures,
            Participations participations,
            Dialogues dialogues,
            Paces paces,
            Clock clock) {
        this.votes = votes;
        this.figures = figures;
        this.participations = participations;
        this.dialogues = dialogues;
        this.paces = paces;
        this.clock = clock;
    }

    @PutMapping("/votes/{statement}")
    ResponseEntity<Confirmation> cast(
            @PathVariable DialogueId id,
            @PathVariable StatementId statement,
            @Valid @RequestBody NewVote vote,
            @CookieValue(name = VoterCookie.NAME, required = false) @Nullable String token,
            Caller caller) {
        dialogues.shownTo(caller, id).mustTakeVotes(clock.instant());
        votes.cast(id, token, statement, vote.vote(), vote.isImportant());
        paces.voted(id);
        return toOneself(new Confirmation(statement, vote.vote(), vote.isImportant(), clock.instant()));
    }

    @DeleteMapping("/votes/{statement}")
    ResponseEntity<Void> undo(
            @PathVariable DialogueId id,
            @PathVariable StatementId statement,
            @CookieValue(name = VoterCookie.NAME, required = false) @Nullable String token,
            Caller caller) {
        dialogues.shownTo(caller, id).mustTakeVotes(clock.instant());
        votes.undo(id, token, statement);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/votes/mine")
    ResponseEntity<Mine> mine(
            @PathVariable DialogueId id,
            @CookieValue(name = VoterCookie.NAME, required = false) @Nullable String token,
            Caller caller) {
        dialogues.shownTo(caller, id);
        return toOneself(
                new Mine(participations.voter(id, token).map(votes::mine).orElse(List.of())));
    }

    /** Also after the dialogue has closed: the right to be forgotten does not close. */
    @DeleteMapping("/votes")
    ResponseEntity<Void> deleteAll(
            @PathVariable DialogueId id,
            @Valid @RequestBody(required = false) @Nullable Deletion deletion,
            @CookieValue(name = VoterCookie.NAME, required = false) @Nullable String token,
            Caller caller,
            HttpServletRequest request) {
        dialogues.shownTo(caller, id);
        votes.deleteAll(id, token, deletion == null ? null : deletion.receiptCode());
        return ResponseEntity.noContent()
                .header(
                        HttpHeaders.SET_COOKIE,
                        VoterCookie.gone(id, request.isSecure()).toString())
                .build();
    }

    @GetMapping("/figures")
    Figures figures(@PathVariable DialogueId id, Caller caller) {
        dialogues.shownTo(caller, id);
        return figures.of(id);
    }

    private static <T> ResponseEntity<T> toOneself(T body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }

    record NewVote(
            @NotNull @Min(-1) @Max(1) Integer vote,
            @Nullable Boolean important) {

        boolean isImportant() {
            return Boolean.TRUE.equals(important);
        }
    }

    record Confirmation(StatementId statementId, int vote, boolean important, Instant at) {}

    record Mine(List<Votes.Vote> items) {}

    record Deletion(@Nullable @Size(max = 60) String receiptCode) {}
}
