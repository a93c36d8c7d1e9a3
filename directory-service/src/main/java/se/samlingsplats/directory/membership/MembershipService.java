package se.samlingsplats.directory.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.KnownActors;
import se.samlingsplats.directory.contact.OwnerContacts;
import se.samlingsplats.directory.person.People;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.events.Outbox;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;

/**
 * Who joins, leaves and changes role. History tells that and when, by role; who it was stands there as a hash alone, and
 * no more once they have left.
 */
@Service
@Transactional
public class MembershipService {

    private final MembershipTable table;
    private final KnownActors actors;
    private final OwnerContacts contacts;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    MembershipService(
            MembershipTable table,
            KnownActors actors,
            OwnerContacts contacts,
            People people,
            Outbox outbox,
            Clock clock) {
        this.table = table;
        this.actors = actors;
        this.contacts = contacts;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Lets nobody change the members until the transaction ends, and tells who the owners are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> ownersHeld(UUID actor) {
        return table.held(actor).ownersSubjects();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void grant(UUID actor, String subject, SpeakerRole role, String mandate, String byRole) {
        var member = table.held(actor).join(subject, role, mandate, now());
        table.save(member);
        keepReachable(member);
        record(member, member.version(), "joined", byRole);
    }

    @Transactional(readOnly = true)
    Members shown(UUID actor, Caller caller) {
        mustBeThere(actor);
        var members = table.of(actor);
        if (!members.isOpenTo(caller)) {
            throw new MembershipProblem.NotAMember();
        }
        return members;
    }

    /** For what only owners and curators may do. */
    @Transactional(propagation = Propagation.MANDATORY)
    Members decidedBy(UUID actor, Caller caller) {
        mustBeThere(actor);
        var members = table.held(actor);
        members.mustDecide(caller);
        return members;
    }

    Member change(UUID actor, UUID id, SpeakerRole role, String mandate, ExpectedVersion expected, Caller by) {
        var members = decidedBy(actor, by);
        expected.require(members.find(id).version());
        var changed = members.change(id, role, mandate, by);
        table.save(changed);
        keepReachable(changed);
        record(changed, changed.version(), "changed", by.role());
        return changed;
    }

    /** Nobody should need the latest version to be allowed to leave. */
    void remove(UUID actor, UUID id, Caller by) {
        mustBeThere(actor);
        var gone = table.held(actor).remove(id, by);
        table.delete(gone.id());
        contacts.remove(new ActorId(actor), gone.subject());
        var fact = gone.is(by.subject()) ? "left" : "removed";
        outbox.redact(MembershipView.ended(gone.id(), gone.version() + 1, gone.actorId(), fact, by.role()));
    }

    /** Owners are reminded of what gets old and asked for introductions; editors are not. */
    private void keepReachable(Member member) {
        var actor = new ActorId(member.actorId());
        var email = member.role() == SpeakerRole.OWNER ? people.email(member.subject()) : Optional.<String>empty();
        email.ifPresentOrElse(
                address -> contacts.keep(actor, member.subject(), address, "sv"),
                () -> contacts.remove(actor, member.subject()));
    }

    private void record(Member member, long version, String fact, String byRole) {
        outbox.append(MembershipView.change(member, version, fact, byRole));
    }

    private void mustBeThere(UUID actor) {
        if (actors.published(new ActorId(actor)).isEmpty()) {
            throw new MembershipProblem.NoSuchActor();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
