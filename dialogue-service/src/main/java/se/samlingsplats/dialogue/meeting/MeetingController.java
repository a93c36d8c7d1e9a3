package se.samlingsplats.dialogue.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.Dialogue;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.dialogue.Seed;
import se.samlingsplats.dialogue.document.AfterTime;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.dialogue.participation.Sector;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** Meetings: planned, published, held or called off, and written down. */
@RestController
class MeetingController {

    private final MeetingService service;
    private final MeetingRepository meetings;
    private final Dialogues dialogues;
    private final Clock clock;

    MeetingController(MeetingService service, MeetingRepository meetings, Dialogues dialogues, Clock clock) {
        this.service = service;
        this.meetings = meetings;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    @PostMapping("/api/dialogues/{id}/meetings")
    @Operation(summary = "Plan a meeting (facilitator, curator); nobody else sees it before it is published")
    ResponseEntity<MeetingView> plan(
            @PathVariable DialogueId id,
            @Valid @RequestBody MeetingProfile wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var known = known(id, caller);
        var view = MeetingView.of(service.plan(id, wanted, key, known), known);
        return Versioned.created(URI.create("/api/meetings/" + view.id()), view, view.version(), view.position());
    }

    @GetMapping("/api/dialogues/{id}/meetings")
    @Operation(
            summary = "The dialogue's meetings, past ones first; who facilitates sees those that are not published too")
    Page<MeetingView> list(@PathVariable DialogueId id, Paging paging, Caller caller) {
        var known = known(id, caller);
        var after = AfterTime.of(paging);
        var rows = meetings.of(
                id.value(), Facilitating.may(known, id.value()), after.time(), after.id(), paging.limitPlusOne());
        return page(rows, paging, known);
    }

    @GetMapping("/api/meetings")
    @Operation(summary = "Published meetings of all dialogues that end after `from` (now, where it is left out)")
    Page<MeetingView> coming(@RequestParam(required = false) @Nullable Instant from, Paging paging) {
        var after = AfterTime.of(paging);
        var rows =
                meetings.coming(from == null ? clock.instant() : from, after.time(), after.id(), paging.limitPlusOne());
        return page(rows, paging, Caller.anonymous());
    }

    @GetMapping("/api/meetings/{id}")
    ResponseEntity<MeetingView> show(@PathVariable UUID id, Caller caller) {
        var meeting = meetings.require(id);
        var known = dialogues.in(meeting.dialogueId(), caller);
        return Versioned.ok(MeetingView.of(meeting.shownTo(known), known), meeting.version());
    }

    @PutMapping("/api/meetings/{id}")
    ResponseEntity<MeetingView> revise(
            @PathVariable UUID id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        return changed(service.revise(id, body, expected, caller), caller);
    }

    @PostMapping("/api/meetings/{id}/publish")
    ResponseEntity<MeetingView> publish(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return changed(service.publish(id, expected, caller), caller);
    }

    @PostMapping("/api/meetings/{id}/cancel")
    ResponseEntity<MeetingView> cancel(
            @PathVariable UUID id, @Valid @RequestBody Cancellation why, ExpectedVersion expected, Caller caller) {
        return changed(service.cancel(id, why.words(), expected, caller), caller);
    }

    @PostMapping("/api/meetings/{id}/hold")
    @Operation(summary = "Report how many came from each sector; said again, it replaces what was said before")
    ResponseEntity<MeetingView> hold(
            @PathVariable UUID id, @Valid @RequestBody Report report, ExpectedVersion expected, Caller caller) {
        return changed(service.hold(id, report.attendance(), expected, caller), caller);
    }

    @PutMapping("/api/meetings/{id}/minutes")
    @Operation(summary = "Write the minutes; once they are published, others read the new words at once")
    ResponseEntity<MeetingView> minute(
            @PathVariable UUID id, @Valid @RequestBody NewMinutes minutes, ExpectedVersion expected, Caller caller) {
        return changed(service.minute(id, minutes.language(), minutes.text(), expected, caller), caller);
    }

    @PostMapping("/api/meetings/{id}/publish-minutes")
    ResponseEntity<MeetingView> publishMinutes(@PathVariable UUID id, ExpectedVersion expected, Caller caller) {
        return changed(service.publishMinutes(id, expected, caller), caller);
    }

    private ResponseEntity<MeetingView> changed(Meeting meeting, Caller caller) {
        var view = MeetingView.of(meeting, dialogues.in(meeting.dialogueId(), caller));
        return Versioned.ok(view, view.version(), view.position());
    }

    private static Page<MeetingView> page(List<Meeting> rows, Paging paging, Caller known) {
        return Page.of(
                        rows,
                        paging,
                        row -> List.of(row.startsAt().toString(), row.id().toString()))
                .map(row -> MeetingView.of(row, known));
    }

    private Caller known(DialogueId id, Caller caller) {
        Dialogue shown = dialogues.shownTo(caller, id);
        return dialogues.in(shown.id(), caller);
    }

    /** @param because why it is not held, for those who meant to come */
    @Schema(name = "MeetingCancellation")
    record Cancellation(@Nullable @Worded(max = 500) Words because) {

        Words words() {
            return because == null ? Words.NONE : because;
        }
    }

    /** @param participants each sector once; those that nobody came from may be left out */
    @Schema(name = "MeetingReport")
    record Report(@NotNull @Size(max = 8) List<@NotNull @Valid Came> participants) {

        List<Attendance> attendance() {
            return participants.stream()
                    .map(one -> new Attendance(one.sector(), one.people()))
                    .toList();
        }
    }

    @Schema(name = "MeetingCame")
    record Came(
            @NotNull Sector sector,
            @NotNull @Min(0) @Max(10_000) Integer people) {}

    /** @param language a primary language subtag of BCP 47 */
    @Schema(name = "NewMeetingMinutes")
    record NewMinutes(
            @NotNull @Pattern(regexp = Seed.LANGUAGE) String language,

            @NotNull @Size(max = Minutes.LONGEST) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
            String text) {}
}
