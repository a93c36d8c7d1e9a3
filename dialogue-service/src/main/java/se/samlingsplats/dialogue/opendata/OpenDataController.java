package se.samlingsplats.dialogue.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.web.Caller;

/** The figures of a dialogue as files, with a card that says under which licence and what they hold. */
@RestController
class OpenDataController {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final OpenData data;
    private final Dialogues dialogues;

    OpenDataController(OpenData data, Dialogues dialogues) {
        this.data = data;
        this.dialogues = dialogues;
    }

    @GetMapping("/api/dialogues/{id}/open-data/datacard.json")
    DataCard card(@PathVariable DialogueId id, Caller caller) {
        dialogues.shownTo(caller, id);
        return data.card(id.value());
    }

    /** comments.csv has the statements with their figures, groups.csv how each group answered. */
    @GetMapping("/api/dialogues/{id}/open-data/{file}")
    ResponseEntity<String> file(@PathVariable DialogueId id, @PathVariable String file, Caller caller) {
        dialogues.shownTo(caller, id);
        var content =
                switch (file) {
                    case "comments.csv" -> data.comments(id.value());
                    case "groups.csv" -> data.groups(id.value());
                    default -> throw new OpenDataProblem();
                };
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .body(content);
    }
}
