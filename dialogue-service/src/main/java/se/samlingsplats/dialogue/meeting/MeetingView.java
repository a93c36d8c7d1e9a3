package se.samlingsplats.dialogue.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.events.Change;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Position;

/**
 * A meeting as others see it, over HTTP and in events. The form is fixed by contracts/dialogue/meeting. Who facilitates
 * also sees minutes that are not published, and each number.
 *
 * @param sequence how often its time, its place or whether it is held has changed: the SEQUENCE of calendars
 * @param participants numbers by sector, of those that came
 */
record MeetingView(
        UUID id,
        long version,
        DialogueId dialogueId,
        MeetingState state,
        boolean published,
        Words titles,
        Instant startsAt,
        Instant endsAt,
        @Nullable Words place,
        @Nullable String link,
        @Nullable Words agenda,
        int sequence,
        Words cancelledBecause,
        List<Attendance> participants,
        @Nullable Minutes minutes,
        List<Fact> facts,
        Instant createdAt,
        Instant updatedAt) {

    static final String TOPIC = "dialogue.meeting";

    static MeetingView of(Meeting meeting, Caller reader) {
        var content = meeting.content();
        return Facilitating.may(reader, meeting.dialogueId().value())
                ? of(meeting, content.participants(), content.minutes())
                : of(meeting);
    }

    /** What everybody may know. */
    static MeetingView of(Meeting meeting) {
        var content = meeting.content();
        return of(
                meeting,
                Attendance.disclosed(content.participants()),
                meeting.hasPublicMinutes() ? content.minutes() : null);
    }

    private static MeetingView of(Meeting meeting, List<Attendance> participants, @Nullable Minutes minutes) {
        var content = meeting.content();
        var profile = content.profile();
        return new MeetingView(
                meeting.id(),
                meeting.version(),
                meeting.dialogueId(),
                meeting.state(),
                meeting.published(),
                profile.titles(),
                profile.startsAt(),
                profile.endsAt(),
                profile.place(),
                profile.link(),
                profile.agenda(),
                content.sequence(),
                content.cancelledBecause(),
                participants,
                minutes,
                content.facts(),
                meeting.createdAt(),
                meeting.updatedAt());
    }

    static Change change(Meeting saved, String fact, String byRole) {
        return new Change(TOPIC, saved.id(), saved.version(), fact, byRole, of(saved));
    }

    Position position() {
        return new Position(TOPIC, id, version);
    }
}
