package se.samlingsplats.directory.membership;

import java.time.Instant;
import java.util.UUID;
import se.samlingsplats.directory.speaker.SpeakerRole;

/**
 * A person who speaks for an actor.
 *
 * @param subject of the person's token: personal data that leaves the table nowhere
 * @param mandate on what ground: a decision, a minute, an office
 */
record Member(UUID id, UUID actorId, String subject, SpeakerRole role, String mandate, Instant since, long version) {

    Member as(SpeakerRole newRole, String newMandate) {
        return new Member(id, actorId, subject, newRole, newMandate, since, version + 1);
    }

    boolean is(String someone) {
        return subject.equals(someone);
    }

    boolean isOwner() {
        return role == SpeakerRole.OWNER;
    }
}
