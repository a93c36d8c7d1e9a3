package se.samlingsplats.directory.proposal;

import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_EMPTY;
import static se.samlingsplats.directory.proposal.ProposalState.APPEALED;
import static se.samlingsplats.directory.proposal.ProposalState.CHANGES_REQUESTED;
import static se.samlingsplats.directory.proposal.ProposalState.DECLINED;
import static se.samlingsplats.directory.proposal.ProposalState.RECEIVED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import se.samlingsplats.directory.proposal.Steps.Fact;
import se.samlingsplats.directory.proposal.Steps.Step;
import se.samlingsplats.directory.publication.Matter;
import se.samlingsplats.directory.publication.Publication.Made;
import se.samlingsplats.web.Caller;

/**
 * Something that somebody outside wants to see published, corrected or looked at. Every change returns the next state.
 *
 * @param target what is corrected or reported; null for something new
 * @param receiptHash finds the proposal for whoever has the code
 * @param proposer subject of a sender who was logged in: personal data that leaves the table nowhere
 * @param letters language, sv or en, in which the sender wants to be told by letter; null: not at all
 * @param decidedBy subject of who decided first: an appeal is somebody else's
 */
record Proposal(
        @Id ProposalId id,
        ProposalKind kind,
        @Nullable TargetType targetType,
        @Nullable UUID target,
        @Nullable Long baseVersion,
        @Embedded(onEmpty = USE_EMPTY) Matter matter,
        Payload payload,
        Payload base,
        ProposalState state,
        Steps steps,
        @Nullable UUID result,
        @Nullable String resultSlug,
        @Nullable String receiptHash,
        @Nullable String proposer,
        @Nullable String letters,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Instant createdAt,
        Instant updatedAt,
        @Version long version) {

    static Proposal received(
            ProposalId id, Draft draft, String receiptHash, @Nullable String letters, Caller by, Instant now) {
        return new Proposal(
                id,
                draft.kind(),
                draft.targetType(),
                draft.target(),
                draft.baseVersion(),
                draft.matter(),
                draft.payload(),
                draft.base(),
                RECEIVED,
                Steps.NONE,
                null,
                null,
                receiptHash,
                by.isAnonymous() ? null : by.subject(),
                letters,
                null,
                null,
                now,
                now,
                0);
    }

    /** Takes back what was written along with it. */
    Proposal withdraw(Caller by, Instant now) {
        mustBeOneOf(RECEIVED, CHANGES_REQUESTED, APPEALED);
        var next = with(ProposalState.WITHDRAWN, step(Fact.WITHDRAWN, by, null, null, now), now);
        return next.with(
                new Draft(kind, targetType, target, baseVersion, Payload.empty(), Payload.empty(), Matter.titled("")),
                next.steps.withoutSendersTexts());
    }

    /** @param revised null when words are answer enough */
    Proposal answer(@Nullable String text, @Nullable Draft revised, Caller by, Instant now) {
        mustBeOneOf(CHANGES_REQUESTED);
        var next = with(RECEIVED, step(Fact.ANSWERED, by, null, text, now), now);
        return revised == null ? next : next.with(revised, next.steps);
    }

    Proposal appeal(String text, Caller by, Instant now) {
        mustBeOneOf(DECLINED);
        if (steps.has(Fact.APPEALED)) {
            throw new ProposalProblem.AppealedAlready();
        }
        if (payload.isEmpty()) {
            throw new ProposalProblem.TooLateToAppeal();
        }
        return with(APPEALED, step(Fact.APPEALED, by, null, text, now), now);
    }

    Proposal requestChanges(@Nullable Reason reason, String text, Caller by, Instant now) {
        mustBeCurator(by);
        mustBeOneOf(RECEIVED);
        if (steps.areTooMany()) {
            throw new ProposalProblem.TooManyRounds();
        }
        return with(CHANGES_REQUESTED, step(Fact.CHANGES_REQUESTED, by, reason, text, now), now);
    }

    Proposal decline(Reason reason, String text, Caller by, Instant now) {
        mustBeDecidableBy(by);
        return decided(DECLINED, step(Fact.DECLINED, by, reason, text, now), null, by, now);
    }

    Proposal publish(Made made, @Nullable String text, Caller by, Instant now) {
        mustBePublishableBy(by);
        return decided(ProposalState.PUBLISHED, step(Fact.PUBLISHED, by, null, text, now), made, by, now);
    }

    Proposal uphold(String text, Caller by, Instant now) {
        mustBeDecidableBy(by);
        if (kind != ProposalKind.REPORT) {
            throw new ProposalProblem.WrongKind();
        }
        return decided(ProposalState.UPHELD, step(Fact.UPHELD, by, null, text, now), null, by, now);
    }

    /** Asked before anything is made of it. */
    void mustBePublishableBy(Caller by) {
        mustBeDecidableBy(by);
        if (kind == ProposalKind.REPORT) {
            throw new ProposalProblem.WrongKind();
        }
    }

    boolean mayAppeal() {
        return state == DECLINED && !steps.has(Fact.APPEALED) && !payload.isEmpty();
    }

    boolean isCorrection() {
        return baseVersion != null;
    }

    /** Whoever declined it does not judge the appeal. */
    boolean isAppealAgainst(Caller by) {
        return state == APPEALED && by.subject().equals(decidedBy);
    }

    private void mustBeDecidableBy(Caller by) {
        mustBeCurator(by);
        mustBeOneOf(RECEIVED, CHANGES_REQUESTED, APPEALED);
        if (isAppealAgainst(by)) {
            throw new ProposalProblem.SameCurator();
        }
    }

    private static void mustBeCurator(Caller by) {
        if (!by.isCurator()) {
            throw new ProposalProblem.NotCurator();
        }
    }

    private void mustBeOneOf(ProposalState... wanted) {
        if (!List.of(wanted).contains(state)) {
            throw new ProposalProblem.WrongState(state);
        }
    }

    private static Step step(Fact fact, Caller by, @Nullable Reason reason, @Nullable String text, Instant now) {
        return new Step(fact, by.role(), reason, text, now);
    }

    private Proposal with(ProposalState next, Step step, Instant now) {
        return with(next, step, null, decidedBy, decidedAt, now);
    }

    /** The first decision is the one that an appeal is against, and the one that is waited for. */
    private Proposal decided(ProposalState next, Step step, @Nullable Made made, Caller by, Instant now) {
        return decidedAt == null
                ? with(next, step, made, by.subject(), now, now)
                : with(next, step, made, decidedBy, decidedAt, now);
    }

    private Proposal with(
            ProposalState next,
            Step step,
            @Nullable Made made,
            @Nullable String decider,
            @Nullable Instant decided,
            Instant now) {
        return new Proposal(
                id,
                kind,
                targetType,
                target,
                baseVersion,
                matter,
                payload,
                base,
                next,
                steps.with(step),
                made == null ? result : made.id(),
                made == null ? resultSlug : made.slug(),
                receiptHash,
                proposer,
                letters,
                decider,
                decided,
                createdAt,
                now,
                version);
    }

    private Proposal with(Draft draft, Steps newSteps) {
        return new Proposal(
                id,
                kind,
                targetType,
                target,
                draft.baseVersion(),
                draft.matter(),
                draft.payload(),
                draft.base(),
                state,
                newSteps,
                result,
                resultSlug,
                receiptHash,
                proposer,
                letters,
                decidedBy,
                decidedAt,
                createdAt,
                updatedAt,
                version);
    }
}
