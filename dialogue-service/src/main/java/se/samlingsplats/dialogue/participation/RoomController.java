package se.samlingsplats.dialogue.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.dialogue.Facilitators;
import se.samlingsplats.dialogue.participation.RoomCodes.Made;
import se.samlingsplats.dialogue.participation.RoomCodes.Room;
import se.samlingsplats.web.Caller;

/** One-time codes for a room, for whoever facilitates the dialogue. */
@RestController
class RoomController {

    private final RoomCodes rooms;
    private final Dialogues dialogues;
    private final Facilitators facilitators;

    RoomController(RoomCodes rooms, Dialogues dialogues, Facilitators facilitators) {
        this.rooms = rooms;
        this.dialogues = dialogues;
        this.facilitators = facilitators;
    }

    /** The codes are in this answer and nowhere else: a second POST makes other codes. */
    @PostMapping("/api/dialogues/{id}/rooms")
    ResponseEntity<Made> make(@PathVariable DialogueId id, @Valid @RequestBody NewRoom wanted, Caller caller) {
        dialogues.shownTo(caller, id);
        facilitators.mustFacilitate(caller, id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(rooms.make(id, wanted.name(), wanted.codes(), wanted.expiresAt()));
    }

    @GetMapping("/api/dialogues/{id}/rooms")
    ResponseEntity<Rooms> list(@PathVariable DialogueId id, Caller caller) {
        dialogues.shownTo(caller, id);
        facilitators.mustFacilitate(caller, id);
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new Rooms(rooms.of(id)));
    }

    /**
     * @param name of the room, for facilitators
     * @param codes how many
     * @param expiresAt from then on nobody begins with a code; who has begun goes on
     */
    record NewRoom(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Min(1) @Max(RoomCodes.MOST_CODES) Integer codes,
            @NotNull Instant expiresAt) {}

    /** At most 50, the newest first. */
    record Rooms(List<Room> items) {}
}
