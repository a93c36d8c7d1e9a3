package se.samlingsplats.dialogue.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.samlingsplats.dialogue.commitment.CommitmentContent.Step;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.recommendation.Days;

/**
 * Capital that an organisation promises, decides on and pays because of a recommendation.
 *
 * @param reference the organisation's own, of the pledge or decision; tells it from others
 */
record Commitment(
        @Id UUID id,
        UUID recommendationId,
        UUID actorId,
        CommitmentState state,
        String reference,
        String currency,
        BigDecimal amount,
        CommitmentContent content,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Commitment pledge(
            UUID id, UUID recommendation, UUID actor, String reference, CommitmentContent content, Instant now) {
        var amount = new BigDecimal(content.amount().amount());
        if (amount.signum() == 0) {
            throw new CommitmentProblem.NoAmount();
        }
        content.steps().forEach(step -> mustBePast(step.on(), now));
        return new Commitment(
                id,
                recommendation,
                actor,
                CommitmentState.PLEDGED,
                reference,
                content.amount().currency(),
                amount,
                content,
                now,
                now,
                0);
    }

    Commitment step(Step step, Instant now) {
        if (!state.leadsTo(step.state())) {
            throw new CommitmentProblem.WrongState(state);
        }
        mustBePast(step.on(), now);
        if (step.on().isBefore(content.steps().getLast().on())) {
            throw new CommitmentProblem.BeforeTheLast();
        }
        return next(step.state(), content.with(step), now);
    }

    Commitment with(Fact fact) {
        return next(state, content.with(fact), updatedAt);
    }

    private Commitment next(CommitmentState newState, CommitmentContent newContent, Instant now) {
        return new Commitment(
                id,
                recommendationId,
                actorId,
                newState,
                reference,
                currency,
                amount,
                newContent,
                createdAt,
                now,
                version);
    }

    private static void mustBePast(LocalDate day, Instant now) {
        if (day.isAfter(LocalDate.ofInstant(now, Days.STOCKHOLM))) {
            throw new CommitmentProblem.InFuture();
        }
    }
}
