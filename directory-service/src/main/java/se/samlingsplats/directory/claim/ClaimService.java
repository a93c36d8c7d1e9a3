package se.samlingsplats.directory.claim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.ActorWebsites;
import se.samlingsplats.directory.mail.LetterKind;
import se.samlingsplats.directory.membership.MembershipLetters;
import se.samlingsplats.directory.membership.MembershipService;
import se.samlingsplats.directory.person.People;
import se.samlingsplats.directory.person.Secrets;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.directory.speaker.Speakers;
import se.samlingsplats.events.Change;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.Login;

/** Claims and what comes of them. Whoever wins one becomes an owner. */
@Service
@Transactional
class ClaimService {

    private static final String TOPIC = "directory.claim";
    private static final String CODES = "claim ";
    private static final int LETTERS = 15;
    private static final int MOST_OPEN = 3;
    private static final int MOST_A_DAY = 10;

    private final ClaimTable table;
    private final ActorWebsites websites;
    private final MembershipService members;
    private final MembershipLetters letters;
    private final People people;
    private final Speakers speakers;
    private final Outbox outbox;
    private final Clock clock;

    ClaimService(
            ClaimTable table,
            ActorWebsites websites,
            MembershipService members,
            MembershipLetters letters,
            People people,
            Speakers speakers,
            Outbox outbox,
            Clock clock) {
        this.table = table;
        this.websites = websites;
        this.members = members;
        this.letters = letters;
        this.people = people;
        this.speakers = speakers;
        this.outbox = outbox;
        this.clock = clock;
    }

    Claim open(UUID actor, String email, String mandate, Login login, Caller by) {
        var facts = facts(actor);
        if (speakers.role(by, actor) == SpeakerRole.OWNER) {
            throw new ClaimProblem.MemberAlready();
        }
        mustHaveRoom(by);
        letters.countOneMore(email, by.subject());
        people.known(login);
        var owners = members.ownersHeld(actor);
        var code = Secrets.code(LETTERS);
        var id = Ids.next();
        var claim = Claim.open(
                id,
                actor,
                by.subject(),
                people.address(email),
                mandate,
                doubts(email, facts),
                !owners.isEmpty(),
                hash(id, code),
                now());
        if (!table.insert(claim)) {
            throw new ClaimProblem.OpenAlready();
        }
        record(claim, "opened", by.role());
        if (claim.state() == ClaimState.CODE_SENT && claim.personId() != null) {
            letters.send(claim.personId(), LetterKind.CLAIM_CODE, Map.of("actor", facts.name(), "code", code));
        }
        people.reachable(owners)
                .forEach(owner -> letters.send(owner, LetterKind.CLAIM_ASKS_OWNERS, Map.of("actor", facts.name())));
        return claim;
    }

    /** A wrong code is counted, so it is saved before it is refused. */
    Claim confirm(UUID id, String code, Caller by) {
        return step(id, null, by, "confirmed", (claim, now) -> {
            var owned = !members.ownersHeld(claim.actorId()).isEmpty();
            var doubts = doubts(table.address(claim.personId()).orElse("@"), facts(claim.actorId()));
            return claim.confirm(hash(id, code), doubts, owned, by, now);
        });
    }

    Claim approve(UUID id, ExpectedVersion expected, Caller by) {
        return step(id, expected, by, "approved", (claim, now) -> {
            members.ownersHeld(claim.actorId());
            return claim.approve(by, speakers.role(by, claim.actorId()), now);
        });
    }

    Claim decline(UUID id, ExpectedVersion expected, String why, Caller by) {
        return step(
                id,
                expected,
                by,
                "declined",
                (claim, now) -> claim.decline(why, by, speakers.role(by, claim.actorId()), now));
    }

    Claim withdraw(UUID id, Caller by) {
        return step(id, null, by, "withdrawn", (claim, now) -> claim.withdraw(by, now));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void moveOverdue() {
        var now = now();
        table.overdue(now).forEach(claim -> save(claim, claim.overdue(now), "overdue", "clock"));
    }

    private Claim step(
            UUID id,
            @Nullable ExpectedVersion expected,
            Caller by,
            String fact,
            BiFunction<Claim, Instant, Claim> change) {
        var claim = table.held(id)
                .filter(found -> found.isOf(by)
                        || by.isCurator()
                        || speakers.role(by, found.actorId()).mayDecide())
                .orElseThrow(ClaimProblem.NotFound::new);
        var next = change.apply(claim, now());
        if (expected != null) {
            expected.require(claim.version());
        }
        return save(claim, next, fact, by.role());
    }

    private Claim save(Claim before, Claim next, String fact, String byRole) {
        table.update(next);
        record(next, fact, byRole);
        if (!next.isOpen()) {
            people.forgetAddress(before.personId());
        }
        if (next.state() == ClaimState.GRANTED) {
            members.grant(next.actorId(), next.subject(), SpeakerRole.OWNER, next.mandate(), byRole);
        }
        return next;
    }

    private Set<Doubt> doubts(String email, ActorWebsites.Websites facts) {
        return ClaimCheck.doubts(email, facts, domain -> websites.under(domain, ClaimCheck.MANY), now());
    }

    private ActorWebsites.Websites facts(UUID actor) {
        return websites.of(new ActorId(actor)).orElseThrow(ClaimProblem.NoSuchActor::new);
    }

    private void mustHaveRoom(Caller by) {
        var mine = table.of(by.subject());
        var yesterday = now().minus(Duration.ofDays(1));
        if (mine.stream().filter(Claim::isOpen).count() >= MOST_OPEN
                || mine.stream()
                                .filter(claim -> claim.createdAt().isAfter(yesterday))
                                .count()
                        >= MOST_A_DAY) {
            throw new ClaimProblem.TooMany();
        }
    }

    /** No person, no address and no words of theirs: history keeps what happened to the claim. */
    private void record(Claim claim, String fact, String byRole) {
        var state = new Recorded(claim.id(), claim.version(), claim.actorId(), claim.state());
        outbox.keep(new Change(TOPIC, claim.id(), claim.version(), fact, byRole, state));
    }

    /** A code opens one claim only. */
    private static String hash(UUID claim, String code) {
        return Secrets.hash(CODES + claim, code);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Recorded(UUID id, long version, UUID actorId, ClaimState state) {}
}
