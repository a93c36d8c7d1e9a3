package se.samlingsplats.directory.claim;

import static se.samlingsplats.directory.claim.ClaimState.CODE_SENT;
import static se.samlingsplats.directory.claim.ClaimState.DECLINED;
import static se.samlingsplats.directory.claim.ClaimState.FAILED;
import static se.samlingsplats.directory.claim.ClaimState.GRANTED;
import static se.samlingsplats.directory.claim.ClaimState.WAITING_FOR_CURATOR;
import static se.samlingsplats.directory.claim.ClaimState.WAITING_FOR_OWNERS;
import static se.samlingsplats.directory.claim.ClaimState.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.web.Caller;

/**
 * Somebody says that an actor is their organisation. Every step returns the next state.
 *
 * @param subject of the claimant's token: personal data that leaves the table nowhere
 * @param personId where the address stands until the claim has ended
 * @param dueAt when the code ends, or when the owners' silence hands the claim on to a curator
 */
record Claim(
        UUID id,
        UUID actorId,
        String subject,
        @Nullable UUID personId,
        String mandate,
        ClaimState state,
        List<Doubt> doubts,
        @Nullable String codeHash,
        int attempts,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        long version) {

    static final int MOST_ATTEMPTS = 5;
    static final Duration CODE_LASTS = Duration.ofHours(24);
    static final Duration OWNERS_ANSWER = Duration.ofDays(14);

    /** Whoever owns it already is asked first; then a curator where there is doubt; otherwise the letter decides. */
    static Claim open(
            UUID id,
            UUID actor,
            String subject,
            UUID person,
            String mandate,
            Set<Doubt> doubts,
            boolean owned,
            String codeHash,
            Instant now) {
        var claim = new Claim(
                id,
                actor,
                subject,
                person,
                mandate,
                WAITING_FOR_CURATOR,
                List.copyOf(doubts),
                null,
                0,
                null,
                now,
                null,
                null,
                1);
        if (owned) {
            return claim.at(WAITING_FOR_OWNERS, null, null, now.plus(OWNERS_ANSWER), null);
        }
        return doubts.isEmpty() ? claim.at(CODE_SENT, codeHash, null, now.plus(CODE_LASTS), null) : claim;
    }

    /** What has changed since the letter was sent counts: the facts are looked at again. */
    Claim confirm(String hash, Set<Doubt> doubtsNow, boolean owned, Caller by, Instant now) {
        mustBeOf(by);
        mustBe(CODE_SENT);
        if (dueAt == null || !now.isBefore(dueAt)) {
            return ended(FAILED, "code-expired", now).next();
        }
        if (!hash.equals(codeHash)) {
            return attempts + 1 < MOST_ATTEMPTS ? attempted() : attempted().ended(FAILED, "too-many-attempts", now);
        }
        if (owned) {
            return at(WAITING_FOR_OWNERS, null, null, now.plus(OWNERS_ANSWER), null)
                    .next();
        }
        return doubtsNow.isEmpty()
                ? ended(GRANTED, null, now).next()
                : with(doubtsNow)
                        .at(WAITING_FOR_CURATOR, null, null, null, null)
                        .next();
    }

    /** The owners' silence is no answer. */
    Claim overdue(Instant now) {
        if (dueAt == null || now.isBefore(dueAt)) {
            return this;
        }
        return state == CODE_SENT
                ? ended(FAILED, "code-expired", now).next()
                : at(WAITING_FOR_CURATOR, null, null, null, null).next();
    }

    Claim approve(Caller by, SpeakerRole role, Instant now) {
        mustBeDecidedBy(by, role);
        return ended(GRANTED, null, now).next();
    }

    Claim decline(String why, Caller by, SpeakerRole role, Instant now) {
        mustBeDecidedBy(by, role);
        return ended(DECLINED, why, now).next();
    }

    Claim withdraw(Caller by, Instant now) {
        mustBeOf(by);
        mustBeOpen();
        return ended(WITHDRAWN, null, now).next();
    }

    boolean isOf(Caller caller) {
        return subject.equals(caller.subject());
    }

    boolean isOpen() {
        return endedAt == null;
    }

    int attemptsLeft() {
        return MOST_ATTEMPTS - attempts;
    }

    /** Nobody decides on their own claim; owners decide while they are asked, curators at any time. */
    private void mustBeDecidedBy(Caller by, SpeakerRole role) {
        if (isOf(by)) {
            throw new ClaimProblem.OwnClaim();
        }
        if (!by.isCurator() && !role.mayDecide()) {
            throw new ClaimProblem.NotYours();
        }
        mustBeOpen();
        if (state == CODE_SENT || (state == WAITING_FOR_CURATOR && !by.isCurator())) {
            throw new ClaimProblem.WrongState();
        }
    }

    private void mustBeOf(Caller by) {
        if (!isOf(by)) {
            throw new ClaimProblem.NotFound();
        }
    }

    private void mustBe(ClaimState wanted) {
        if (state != wanted) {
            throw new ClaimProblem.WrongState();
        }
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new ClaimProblem.WrongState();
        }
    }

    private Claim attempted() {
        return new Claim(
                id,
                actorId,
                subject,
                personId,
                mandate,
                state,
                doubts,
                codeHash,
                attempts + 1,
                reason,
                createdAt,
                dueAt,
                endedAt,
                version + 1);
    }

    private Claim with(Set<Doubt> newDoubts) {
        return new Claim(
                id,
                actorId,
                subject,
                personId,
                mandate,
                state,
                List.copyOf(newDoubts),
                codeHash,
                attempts,
                reason,
                createdAt,
                dueAt,
                endedAt,
                version);
    }

    private Claim ended(ClaimState end, @Nullable String why, Instant now) {
        return at(end, null, why, null, now);
    }

    private Claim at(
            ClaimState newState,
            @Nullable String newCode,
            @Nullable String why,
            @Nullable Instant due,
            @Nullable Instant end) {
        return new Claim(
                id,
                actorId,
                subject,
                end == null ? personId : null,
                mandate,
                newState,
                doubts,
                newCode,
                attempts,
                why,
                createdAt,
                due,
                end,
                version);
    }

    private Claim next() {
        return new Claim(
                id,
                actorId,
                subject,
                personId,
                mandate,
                state,
                doubts,
                codeHash,
                attempts,
                reason,
                createdAt,
                dueAt,
                endedAt,
                version + 1);
    }
}
