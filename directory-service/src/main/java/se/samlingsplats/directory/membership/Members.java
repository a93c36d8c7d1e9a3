package se.samlingsplats.directory.membership;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samlingsplats.directory.speaker.SpeakerRole;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Ids;

/** Everybody who speaks for one actor: what one of them may do depends on who the others are. */
record Members(UUID actorId, List<Member> all) {

    static final int MOST = 50;

    /** Whoever is a member already keeps the higher of both roles. */
    Member join(String subject, SpeakerRole role, String mandate, Instant now) {
        var present = of(subject);
        if (present.isPresent()) {
            var higher = present.get().isOwner() ? SpeakerRole.OWNER : role;
            return present.get().as(higher, mandate);
        }
        if (all.size() >= MOST) {
            throw new MembershipProblem.TooManyMembers();
        }
        return new Member(Ids.next(), actorId, subject, role, mandate, now, 1);
    }

    Member change(UUID member, SpeakerRole role, String mandate, Caller by) {
        mustDecide(by);
        var found = find(member);
        if (found.isOwner() && role != SpeakerRole.OWNER && owners() == 1) {
            throw new MembershipProblem.LastOwner();
        }
        return found.as(role, mandate);
    }

    /** Everybody may leave, owners and curators may remove others; the last owner stays unless a curator decides. */
    Member remove(UUID member, Caller by) {
        if (!isOpenTo(by)) {
            throw new MembershipProblem.NotAMember();
        }
        var found = find(member);
        if (!found.is(by.subject())) {
            mustDecide(by);
        }
        if (found.isOwner() && owners() == 1 && !by.isCurator()) {
            throw new MembershipProblem.LastOwner();
        }
        return found;
    }

    boolean isOpenTo(Caller by) {
        return by.isCurator() || of(by.subject()).isPresent();
    }

    void mustDecide(Caller by) {
        if (!by.isCurator() && !of(by.subject()).map(Member::isOwner).orElse(false)) {
            throw new MembershipProblem.NotAnOwner();
        }
    }

    List<String> ownersSubjects() {
        return all.stream().filter(Member::isOwner).map(Member::subject).toList();
    }

    Member find(UUID member) {
        return all.stream()
                .filter(each -> each.id().equals(member))
                .findFirst()
                .orElseThrow(MembershipProblem.NoSuchMember::new);
    }

    long owners() {
        return all.stream()
                .filter(Member::isOwner)
                .map(Member::subject)
                .distinct()
                .count();
    }

    private Optional<Member> of(String subject) {
        return all.stream().filter(each -> each.is(subject)).max(Comparator.comparing(Member::isOwner));
    }
}
