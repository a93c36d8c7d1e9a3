package se.samlingsplats.dialogue.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened to an aggregate, with the event that told it. Kept in the state, since topics are compacted.
 *
 * @param fact as in the event's type
 * @param eventId the CloudEvents id
 */
public record Fact(String fact, UUID eventId, Instant at) {

    /** More are no red thread; the oldest of them go, except the first of each kind. */
    private static final int MOST = 200;

    public static List<Fact> with(List<Fact> before, Fact next) {
        var all = new ArrayList<>(before);
        if (all.size() >= MOST) {
            all.remove(MOST / 2);
        }
        all.add(next);
        return List.copyOf(all);
    }
}
