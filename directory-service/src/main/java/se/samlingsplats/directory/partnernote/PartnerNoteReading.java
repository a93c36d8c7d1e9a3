package se.samlingsplats.directory.partnernote;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;

/** What can be read about partner notes over HTTP. */
@RestController
@RequestMapping("/api/partner-notes")
@Tag(name = "partner notes")
class PartnerNoteReading {

    private static final UUID FIRST = new UUID(0, 0);

    private final PartnerNoteService service;
    private final PartnerNoteRepository notes;

    PartnerNoteReading(PartnerNoteService service, PartnerNoteRepository notes) {
        this.service = service;
        this.notes = notes;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One partner note; 410 once it is over")
    ResponseEntity<PartnerNoteView> show(@PathVariable PartnerNoteId id, Caller caller) {
        var note = service.visible(id, caller);
        return Versioned.ok(PartnerNoteView.of(note), note.version());
    }

    @GetMapping
    @Operation(summary = "Partner notes, the longest unchanged first; with updatedSince also those that are over")
    Page<PartnerNoteView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @Parameter(description = "Id of the solution or need") @RequestParam(required = false) @Nullable UUID about,
            Paging paging) {
        return page(paging, (time, id) -> notes.changed(updatedSince, about, time, id, paging.limitPlusOne()));
    }

    @GetMapping("/proposed")
    @Operation(summary = "Notes that wait for a curator, the longest waiting first (curator)")
    Page<PartnerNoteView> proposed(Paging paging) {
        return page(paging, (time, id) -> notes.proposed(time, id, paging.limitPlusOne()));
    }

    private static Page<PartnerNoteView> page(Paging paging, Rows rows) {
        var after = paging.require(2).after();
        var found = after.isEmpty()
                ? rows.after(Instant.EPOCH, FIRST)
                : rows.after(Paging.instant(after.getFirst()), Paging.id(after.getLast()));
        return Page.of(
                        found,
                        paging,
                        last -> List.of(last.updatedAt().toString(), last.id().toString()))
                .map(PartnerNoteView::of);
    }

    private interface Rows {
        List<PartnerNote> after(Instant time, UUID id);
    }
}
