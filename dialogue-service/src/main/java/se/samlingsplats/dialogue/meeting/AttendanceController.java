package se.samlingsplats.dialogue.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.dialogue.participation.Sector;
import se.samlingsplats.web.Caller;

/** Which sectors came to a dialogue's meetings, for whoever facilitates: which of them still have to be invited. */
@RestController
class AttendanceController {

    private final JdbcClient jdbc;
    private final Dialogues dialogues;

    AttendanceController(JdbcClient jdbc, Dialogues dialogues) {
        this.jdbc = jdbc;
        this.dialogues = dialogues;
    }

    /** Somebody who came to two meetings counts twice; rounded as the figures of those who vote are. */
    @GetMapping("/api/dialogues/{id}/meetings/sectors")
    @Operation(summary = "Sectors at the meetings that were held, and those that are missing (facilitator, curator)")
    ResponseEntity<MeetingSectors> sectors(@PathVariable DialogueId id, Caller caller) {
        dialogues.shownTo(caller, id);
        Facilitating.must(dialogues.in(id, caller), id.value());
        var present = jdbc.sql("""
                        SELECT came ->> 'sector' AS sector, count(*) AS meetings,
                               nullif(sum((came ->> 'people')::int) / :fewest * :fewest, 0) AS people
                          FROM meeting, jsonb_array_elements(content -> 'participants') came
                         WHERE dialogue_id = :dialogue AND state = 'HELD'
                         GROUP BY 1 ORDER BY 1
                        """)
                .param("fewest", Attendance.FEWEST)
                .param("dialogue", id.value())
                .query(MeetingPresence.class)
                .list();
        var there = present.stream().map(MeetingPresence::sector).collect(Collectors.toSet());
        var missing = Arrays.stream(Sector.values())
                .filter(sector -> sector != Sector.OTHER && !there.contains(sector))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new MeetingSectors(present, missing));
    }

    /** @param missing sectors that nobody came from */
    @Schema(name = "MeetingSectors")
    record MeetingSectors(List<MeetingPresence> present, List<Sector> missing) {}

    /**
     * @param meetings to how many meetings somebody from the sector came
     * @param people rounded down to fives; null for fewer than five
     */
    @Schema(name = "MeetingPresence")
    record MeetingPresence(
            Sector sector, int meetings, @Nullable Integer people) {}
}
