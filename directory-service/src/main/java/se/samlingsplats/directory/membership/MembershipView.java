package se.samlingsplats.directory.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.erasure.Subjects;
import se.samlingsplats.events.Change;

/**
 * What other services hear of a membership, so that they know whom an account may speak for. Closed to partners.
 *
 * @param role {@code NONE} once it has ended
 * @param speaker SHA-256 of the account's id, which is random: whoever holds the id finds the row, nobody finds the id.
 *     Null once it has ended
 */
record MembershipView(
        UUID id,
        long version,
        UUID actorId,
        SpeakerRole role,
        @Nullable String speaker) {

    static final String TOPIC = "directory.membership";

    static Change change(Member member, long version, String fact, String byRole) {
        var view = new MembershipView(
                member.id(), version, member.actorId(), member.role(), Subjects.hash(member.subject()));
        return new Change(TOPIC, member.id(), version, fact, byRole, view);
    }

    static Change ended(UUID id, long version, UUID actor, String fact, String byRole) {
        return new Change(
                TOPIC, id, version, fact, byRole, new MembershipView(id, version, actor, SpeakerRole.NONE, null));
    }
}
