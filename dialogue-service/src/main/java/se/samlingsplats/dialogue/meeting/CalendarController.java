package se.samlingsplats.dialogue.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.web.Caller;

/** Calendars of what is published, for anybody's calendar program: of one dialogue, and of all. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration PAST = Duration.ofDays(366);
    private static final int MOST = 1000;

    private final MeetingRepository meetings;
    private final Dialogues dialogues;
    private final Clock clock;
    private final String home;

    CalendarController(
            MeetingRepository meetings,
            Dialogues dialogues,
            Clock clock,
            @Value("${samlingsplats.dialogue.public-url:http://localhost:8080}") String home) {
        this.meetings = meetings;
        this.dialogues = dialogues;
        this.clock = clock;
        this.home = home;
    }

    @GetMapping("/api/meetings/calendar.ics")
    @Operation(summary = "The published meetings of all dialogues, of the last year and to come, as iCalendar")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> all(@RequestParam(defaultValue = "sv") CalendarLanguage language) {
        return calendar(meetings.calendar(since(), MOST), language);
    }

    @GetMapping("/api/dialogues/{id}/meetings/calendar.ics")
    @Operation(summary = "The dialogue's published meetings, of the last year and to come, as iCalendar")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> ofDialogue(
            @PathVariable DialogueId id, @RequestParam(defaultValue = "sv") CalendarLanguage language) {
        dialogues.shownTo(Caller.anonymous(), id);
        return calendar(meetings.calendarOf(id.value(), since(), MOST), language);
    }

    private Instant since() {
        return clock.instant().minus(PAST);
    }

    private ResponseEntity<byte[]> calendar(List<Meeting> shown, CalendarLanguage language) {
        var pages = new HashMap<UUID, URI>();
        var feed = new CalendarFeed(language, dialogue -> pages.computeIfAbsent(dialogue, id -> page(id, language)));
        var content = feed.of(shown).getBytes(UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.name())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"moten.ics\"")
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag('"' + sha256(content) + '"')
                .body(content);
    }

    private URI page(UUID dialogue, CalendarLanguage language) {
        var slug =
                dialogues.shownTo(Caller.anonymous(), new DialogueId(dialogue)).slug();
        return URI.create(home + language.path + "/dialog/" + slug);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
