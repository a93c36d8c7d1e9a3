package se.samlingsplats.dialogue.meeting;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;

/**
 * Everything of a meeting but its state; stands in the table as one document.
 *
 * @param sequence how often its time, its place or whether it is held has changed since it was published
 */
record MeetingContent(
        MeetingProfile profile,
        int sequence,
        Words cancelledBecause,
        List<Attendance> participants,
        @Nullable Minutes minutes,
        List<Fact> facts) {

    MeetingContent {
        cancelledBecause = requireNonNullElse(cancelledBecause, Words.NONE);
        participants = List.copyOf(requireNonNullElse(participants, List.of()));
        facts = List.copyOf(requireNonNullElse(facts, List.of()));
    }

    static MeetingContent of(MeetingProfile profile) {
        return new MeetingContent(profile, 0, Words.NONE, List.of(), null, List.of());
    }

    MeetingContent says(MeetingProfile newProfile, boolean isPublished) {
        var next = isPublished && profile.isElsewhere(newProfile) ? sequence + 1 : sequence;
        return new MeetingContent(newProfile, next, cancelledBecause, participants, minutes, facts);
    }

    MeetingContent cancelled(Words because) {
        return new MeetingContent(profile, sequence + 1, because, participants, minutes, facts);
    }

    MeetingContent attended(List<Attendance> came) {
        return new MeetingContent(profile, sequence, cancelledBecause, came, minutes, facts);
    }

    MeetingContent with(Minutes written) {
        return new MeetingContent(profile, sequence, cancelledBecause, participants, written, facts);
    }

    MeetingContent with(Fact fact) {
        return new MeetingContent(profile, sequence, cancelledBecause, participants, minutes, Fact.with(facts, fact));
    }
}
