package se.samlingsplats.directory.duplicate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.ActorProfile;
import se.samlingsplats.directory.actor.ActorStatus;
import se.samlingsplats.directory.duplicate.Meetings.Meeting;
import se.samlingsplats.directory.duplicate.Register.Entry;

/** Says which actors may be one and the same. Reads only; whether they are is for a curator to say. */
@Component
public class Duplicates {

    private static final Comparator<Candidate> LIKELIEST = Comparator.comparingInt(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.actor().id().toString());

    private final Meetings meetings;
    private final Register register;

    Duplicates(Meetings meetings, Register register) {
        this.meetings = meetings;
        this.register = register;
    }

    /** The one with the lower id comes first. */
    record Pair(UUID one, UUID other, Comparison.Result result) {}

    /** Who in the register may be the one that is described here, the likeliest first: for something proposed. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(ActorProfile described, int most) {
        return candidates(meetings.of(described), register.facts(described), most);
    }

    /** Who else may be this actor, the likeliest first; none once it is retired. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(ActorId id, int most) {
        return register.standing(id.value())
                .map(own -> candidates(meetings.of(id), own.facts(), most))
                .orElse(List.of());
    }

    private List<Candidate> candidates(List<Meeting> met, Facts own, int most) {
        var others = register.look(met.stream().map(Meeting::other).toList());
        return met.stream()
                .flatMap(meeting -> Optional.ofNullable(others.get(meeting.other())).stream()
                        .filter(Duplicates::stands)
                        .map(other -> new Candidate(other.side(), Comparison.of(meeting.names(), own, other.facts()))))
                .filter(Candidate::isProposal)
                .sorted(LIKELIEST)
                .limit(most)
                .toList();
    }

    /** The pairs that a range of keys brings together. */
    @Transactional(readOnly = true)
    List<Pair> pairs(String from, String to) {
        var met = meetings.between(from, to);
        var known = register.look(ids(met));
        return met.stream().flatMap(meeting -> pair(meeting, known).stream()).toList();
    }

    private static Optional<Pair> pair(Meeting meeting, Map<UUID, Entry> known) {
        var one = known.get(meeting.one());
        var other = known.get(meeting.other());
        if (one == null || other == null || !stands(one) || !stands(other)) {
            return Optional.empty();
        }
        var result = Comparison.of(meeting.names(), one.facts(), other.facts());
        return result.isProposal() ? Optional.of(new Pair(meeting.one(), meeting.other(), result)) : Optional.empty();
    }

    private static Collection<UUID> ids(List<Meeting> met) {
        return met.stream()
                .flatMap(meeting -> Stream.of(meeting.one(), meeting.other()))
                .distinct()
                .toList();
    }

    private static boolean stands(Entry entry) {
        return entry.side().status() != ActorStatus.RETIRED;
    }
}
