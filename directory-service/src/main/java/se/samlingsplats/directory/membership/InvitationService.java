package se.samlingsplats.directory.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.KnownActors;
import se.samlingsplats.directory.mail.LetterKind;
import se.samlingsplats.directory.person.People;
import se.samlingsplats.directory.person.Secrets;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Ids;
import se.samlingsplats.web.Login;

/** Invites people by letter; whoever has the code joins, once. */
@Service
@Transactional
class InvitationService {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int MOST_OPEN = 20;
    private static final int LETTERS = 25;
    private static final String CODES = "invitation";

    private final InvitationTable table;
    private final MembershipService members;
    private final KnownActors actors;
    private final People people;
    private final MembershipLetters letters;
    private final Clock clock;

    InvitationService(
            InvitationTable table,
            MembershipService members,
            KnownActors actors,
            People people,
            MembershipLetters letters,
            Clock clock) {
        this.table = table;
        this.members = members;
        this.actors = actors;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    Invitation invite(UUID actor, String email, SpeakerRole role, String mandate, Login login, Caller by) {
        members.decidedBy(actor, by);
        var now = now();
        var open = table.open(actor, now);
        if (open.stream().anyMatch(each -> each.email().equalsIgnoreCase(email))) {
            throw new MembershipProblem.InvitedAlready();
        }
        if (open.size() >= MOST_OPEN) {
            throw new MembershipProblem.TooManyInvitations();
        }
        letters.countOneMore(email, by.subject());
        people.known(login);
        var invitation = new Invitation(
                Ids.next(), actor, people.address(email), email, role, mandate, by.subject(), now, now.plus(KEPT));
        var code = Secrets.code(LETTERS);
        table.insert(invitation, Secrets.hash(CODES, code));
        letters.send(
                invitation.personId(),
                LetterKind.INVITATION,
                Map.of(
                        "actor",
                        name(actor),
                        "role",
                        role == SpeakerRole.OWNER ? "ägare" : "redaktör",
                        "code",
                        code,
                        "until",
                        LocalDate.ofInstant(invitation.expiresAt(), STOCKHOLM).toString()));
        return invitation;
    }

    @Transactional(readOnly = true)
    List<Invitation> open(UUID actor, Caller caller) {
        members.shown(actor, caller).mustDecide(caller);
        return table.open(actor, now());
    }

    void revoke(UUID actor, UUID invitation, Caller by) {
        members.decidedBy(actor, by);
        var found = table.open(actor, now()).stream()
                .filter(each -> each.id().equals(invitation))
                .findFirst()
                .orElseThrow(MembershipProblem.NoSuchInvitation::new);
        use(found);
    }

    @Transactional(readOnly = true)
    Invitation shown(String code) {
        return table.byCode(Secrets.hash(CODES, code), now()).orElseThrow(MembershipProblem.NoSuchInvitation::new);
    }

    /** Whoever holds the code joins, under the account they are logged in with. */
    Invitation accept(String code, Login login) {
        var invitation = shown(code);
        use(invitation);
        name(invitation.actorId());
        people.known(login);
        members.grant(invitation.actorId(), login.subject(), invitation.role(), invitation.mandate(), "member");
        return invitation;
    }

    /** Of two who use the same code at once the second finds nothing to delete. */
    private void use(Invitation invitation) {
        if (!table.delete(invitation.id(), invitation.actorId())) {
            throw new MembershipProblem.NoSuchInvitation();
        }
        people.forgetAddress(invitation.personId());
    }

    String name(UUID actor) {
        return actors.published(new ActorId(actor))
                .orElseThrow(MembershipProblem.NoSuchActor::new)
                .name();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
