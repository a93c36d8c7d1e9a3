package se.samlingsplats.directory.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.edition.EditionDifference.Side;
import se.samlingsplats.directory.edition.EditionFiles.Format;
import se.samlingsplats.directory.needspicture.PictureNeed;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;
import se.samlingsplats.web.Versioned;

/** What can be read about editions over HTTP. */
@RestController
@RequestMapping("/api/editions")
@Tag(name = "editions")
class EditionReading {

    private static final UUID FIRST = new UUID(0, 0);

    private final EditionService service;
    private final EditionRepository editions;
    private final EditionNeeds needs;
    private final EditionDifferences differences;
    private final EditionShelf shelf;
    private final History history;

    EditionReading(
            EditionService service,
            EditionRepository editions,
            EditionNeeds needs,
            EditionDifferences differences,
            EditionShelf shelf,
            History history) {
        this.service = service;
        this.editions = editions;
        this.needs = needs;
        this.differences = differences;
        this.shelf = shelf;
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "Editions, the newest first")
    Page<EditionView> list(Paging paging) {
        var after = paging.require(2).after();
        var rows = after.isEmpty()
                ? editions.before(Integer.MAX_VALUE, 0, paging.limitPlusOne())
                : editions.before(number(after.getFirst()), number(after.getLast()), paging.limitPlusOne());
        return Page.of(rows, paging, last -> List.of(String.valueOf(last.year()), String.valueOf(last.number())))
                .map(EditionView::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One edition")
    ResponseEntity<EditionView> show(@PathVariable EditionId id) {
        return shown(service.visible(id));
    }

    @GetMapping("/by-slug/{slug}")
    @Operation(summary = "One edition by its year and number, such as 2026-1")
    ResponseEntity<EditionView> bySlug(@PathVariable String slug) {
        return shown(service.visible(slug));
    }

    @GetMapping("/{id}/needs")
    @Operation(summary = "The needs of an edition as they were then, the most severe first")
    Page<PictureNeed> needs(@PathVariable EditionId id, Paging paging) {
        service.visible(id);
        var after = paging.require(2).after();
        var rows = needs.of(
                id,
                after.isEmpty() ? Integer.MAX_VALUE : number(after.getFirst()),
                after.isEmpty() ? FIRST : Paging.id(after.getLast()),
                paging.limitPlusOne());
        return Page.of(
                rows,
                paging,
                last -> List.of(String.valueOf(last.severity()), last.id().toString()));
    }

    @GetMapping("/{a}/difference/{b}")
    @Operation(summary = "What became of the needs from one edition to another: added, changed, gone")
    EditionDifference difference(@PathVariable EditionId a, @PathVariable EditionId b, Paging paging) {
        var from = service.visible(a);
        var to = service.visible(b);
        var after = paging.require(2).after();
        var rows = differences.between(
                from,
                to,
                after.isEmpty() ? "" : after.getFirst(),
                after.isEmpty() ? FIRST : Paging.id(after.getLast()),
                paging.limitPlusOne());
        var page = Page.of(
                rows, paging, last -> List.of(last.kind().name(), last.id().toString()));
        return new EditionDifference(
                Side.of(from), Side.of(to), differences.counts(from, to), page.items(), page.next());
    }

    @GetMapping("/{id}/revisions/{revision}/csv")
    @Operation(summary = "The needs of an edition as a table; 410 once there is a newer revision")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> csv(@PathVariable EditionId id, @PathVariable int revision) {
        return file(id, revision, Format.CSV);
    }

    @GetMapping("/{id}/revisions/{revision}/pdf")
    @Operation(summary = "An edition as an accessible PDF in Swedish; 410 once there is a newer revision")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> pdf(@PathVariable EditionId id, @PathVariable int revision) {
        return file(id, revision, Format.PDF);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to an edition, newest first, by role; what was taken back has no state")
    Page<History.Entry> history(@PathVariable EditionId id, Paging paging) {
        service.visible(id);
        return history.of(EditionService.TOPIC, id.value(), paging);
    }

    /** Asked for again each time: a file may have been taken back. */
    private ResponseEntity<byte[]> file(EditionId id, int revision, Format format) {
        var edition = service.visible(id);
        var content = shelf.file(id, revision, format);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"behovsbild-" + edition.slug() + "." + format.ending + "\"")
                .cacheControl(CacheControl.noCache())
                .eTag('"' + EditionFiles.sha256(content) + '"')
                .body(content);
    }

    private static ResponseEntity<EditionView> shown(Edition edition) {
        return Versioned.ok(EditionView.of(edition), edition.version());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Paging.invalidCursor();
        }
    }
}
