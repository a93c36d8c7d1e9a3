package se.samlingsplats.dialogue.meeting;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlingsplats.dialogue.Contract;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.participation.Sector;

/** What we send is what the contract shows, field for field. */
class MeetingEventTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "published, 2, PLANNED, 0",
        "revised, 3, PLANNED, 1",
        "cancelled, 4, CANCELLED, 2",
        "held, 4, HELD, 1",
        "minutes-published, 6, HELD, 1"
    })
    void theEventIsTheExampleAndTheSchemaAllowsIt(String fact, long version, MeetingState state, int sequence)
            throws IOException {
        var at = MONDAY.plusSeconds(version * 3600);
        var held = state == MeetingState.HELD;
        var profile = new MeetingProfile(
                new Words("Samtal om lån", "A talk about loans"),
                Instant.parse("2026-03-02T16:00:00Z"),
                Instant.parse("2026-03-02T18:00:00Z"),
                new Words("Bystugan i Norrstrand", null),
                "https://mote.example.org/lan",
                new Words("Vem kan låna ut, och till vad?", null));
        var content = new MeetingContent(
                profile,
                sequence,
                state == MeetingState.CANCELLED ? new Words("Snöstorm", null) : Words.NONE,
                held
                        ? List.of(new Attendance(Sector.CIVIL_SOCIETY, 12), new Attendance(Sector.ACADEMIA, 3))
                        : List.of(),
                held ? new Minutes("sv", "Vi sade att banker är stela.", fact.equals("held") ? null : at) : null,
                List.of(new Fact(fact, UUID.fromString("0195a000-0000-7000-8000-000000000804"), at)));
        var meeting = new Meeting(
                UUID.fromString("0195a000-0000-7000-8000-000000000b01"),
                DialogueId.of("01993b5c-7a10-7c3e-9d2a-4f6b8c0d1e30"),
                state,
                true,
                profile.startsAt(),
                profile.endsAt(),
                content,
                MONDAY,
                at,
                version);

        Contract.fits(
                "meeting", fact, MeetingView.change(meeting, fact, "curator").state());
    }
}
