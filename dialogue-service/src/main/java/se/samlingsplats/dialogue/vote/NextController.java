package se.samlingsplats.dialogue.vote;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.participation.Participations;
import se.samlingsplats.dialogue.participation.VoterCookie;
import se.samlingsplats.dialogue.statement.StatementView;
import se.samlingsplats.dialogue.statement.VotableStatements;
import se.samlingsplats.web.Caller;

/**
 * One statement at a time; also for who has not consented yet, since the question comes with the first vote. What comes
 * next is drawn by the published figures: who asks often enough learns the odds, and by them what they were drawn from.
 */
@RestController
class NextController {

    private final Votes votes;
    private final PublishedFigures figures;
    private final Extremities extremities;
    private final NextStatement next;
    private final Participations participations;
    private final Dialogues dialogues;
    private final VotableStatements statements;
    private final Clock clock;

    NextController(
            Votes votes,
            PublishedFigures figures,
            Extremities extremities,
            NextStatement next,
            Participations participations,
            Dialogues dialogues,
            VotableStatements statements,
            Clock clock) {
        this.votes = votes;
        this.figures = figures;
        this.extremities = extremities;
        this.next = next;
        this.participations = participations;
        this.dialogues = dialogues;
        this.statements = statements;
        this.clock = clock;
    }

    @GetMapping("/api/dialogues/{id}/next")
    ResponseEntity<Next> next(
            @PathVariable DialogueId id,
            @CookieValue(name = VoterCookie.NAME, required = false) @Nullable String token,
            Caller caller) {
        var open = dialogues.shownTo(caller, id).takesVotes(clock.instant());
        var all = statements.approved(id);
        var seen = participations.voter(id, token).map(this::seenBy).orElse(Set.of());
        var unseen = all.stream()
                .filter(statement -> !seen.contains(statement.id().value()))
                .toList();
        var drawn = open ? next.among(candidates(id, unseen)) : Optional.<Candidate>empty();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Next(drawn.map(Candidate::statement).orElse(null), all.size() - unseen.size(), all.size()));
    }

    private Set<UUID> seenBy(UUID voter) {
        return votes.mine(voter).stream().map(Votes.Vote::statementId).collect(toSet());
    }

    private List<Candidate> candidates(DialogueId id, List<StatementView> unseen) {
        var published = figures.of(id).statements().stream().collect(toMap(Figures.Figure::id, identity()));
        var lengths = extremities.of(id);
        return unseen.stream()
                .map(statement -> Candidate.of(
                        statement,
                        published.get(statement.id().value()),
                        lengths.getOrDefault(statement.id().value(), 0.0)))
                .toList();
    }

    record Next(@Nullable StatementView statement, int voted, int total) {}

    private record Candidate(StatementView statement, boolean meta, int agree, int disagree, int pass, double extremity)
            implements NextStatement.Tally {

        static Candidate of(StatementView statement, Figures.@Nullable Figure count, double extremity) {
            return count == null
                    ? new Candidate(statement, statement.meta(), 0, 0, 0, extremity)
                    : new Candidate(
                            statement, statement.meta(), count.agree(), count.disagree(), count.pass(), extremity);
        }
    }
}
