package se.samlingsplats.dialogue.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.Valid;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.samlingsplats.dialogue.dialogue.DialogueId;
import se.samlingsplats.dialogue.dialogue.Dialogues;
import se.samlingsplats.dialogue.facilitator.Facilitating;
import se.samlingsplats.web.Caller;

/** Conversations in polis-export/1, for whoever facilitates dialogues. */
@RestController
class ImportController {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final ImportService service;
    private final ImportStore store;
    private final Dialogues dialogues;

    ImportController(ImportService service, ImportStore store, Dialogues dialogues) {
        this.service = service;
        this.store = store;
        this.dialogues = dialogues;
    }

    /**
     * All or nothing, while the sender waits. The same files again change nothing and lead to the dialogue they made:
     * 200 instead of 201, with nothing counted.
     */
    @PostMapping(path = "/api/dialogues/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Imported> take(
            @Valid @ModelAttribute ImportTerms terms,
            @RequestPart(required = false) @Nullable MultipartFile summary,
            @RequestPart(required = false) @Nullable MultipartFile comments,
            @RequestPart(required = false) @Nullable MultipartFile votes,
            @RequestPart(name = "participants-votes", required = false) @Nullable MultipartFile participants,
            Caller caller) {
        mustFacilitate(caller);
        var outcome = service.take(new PolisFiles(summary, comments, votes, participants), terms, caller);
        var location = URI.create("/api/dialogues/" + outcome.id());
        var body = new Imported(outcome.id(), outcome.statements(), outcome.voters(), outcome.votes());
        return outcome.isNew()
                ? ResponseEntity.created(location).body(body)
                : ResponseEntity.ok().location(location).body(body);
    }

    /** A file as it was imported. Of a dialogue that was held here no row is handed to anybody. */
    @GetMapping("/api/dialogues/{id}/imported/{file}")
    ResponseEntity<StreamingResponseBody> file(@PathVariable DialogueId id, @PathVariable String file, Caller caller) {
        dialogues.shownTo(caller, id);
        if (!Facilitating.may(dialogues.in(id, caller), id.value())) {
            mustFacilitate(caller);
        }
        if (!store.isImported(id)) {
            throw new ExchangeProblem.RowsStayHere();
        }
        var wanted = Arrays.stream(PolisFile.values())
                .filter(known -> known.fileName().equals(file))
                .findFirst()
                .orElseThrow(ExchangeProblem.NoSuchFile::new);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + wanted.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out -> service.write(id, wanted, new OutputStreamWriter(out, UTF_8)));
    }

    private static void mustFacilitate(Caller caller) {
        if (!caller.isCurator() && !caller.isOperator()) {
            throw new ExchangeProblem.NotFacilitator();
        }
    }

    /** What came of it: voters are those with a vote, votes each one's last on each statement. */
    record Imported(DialogueId id, int statements, int voters, int votes) {}
}
