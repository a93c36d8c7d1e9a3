package se.samlingsplats.directory.edition;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.text.Localized;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;
import se.samlingsplats.web.Versioned;

/** Making and correcting editions over HTTP. */
@RestController
@RequestMapping("/api/editions")
@Tag(name = "editions", description = "Frozen, numbered pictures of the needs that can be cited")
class EditionController {

    private final EditionService service;

    EditionController(EditionService service) {
        this.service = service;
    }

    @PostMapping
    @Operation(summary = "Freeze the needs picture of a day as the year's next edition (curator)")
    ResponseEntity<EditionView> publish(
            @Valid @RequestBody NewEdition edition,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var made = service.publish(edition, key, caller);
        return Versioned.created(
                URI.create("/api/editions/" + made.id()), EditionView.of(made), made.version(), position(made));
    }

    @PostMapping("/{id}/redact")
    @Operation(summary = "Take something back (curator): a new revision with an erratum; older files answer 410")
    ResponseEntity<EditionView> redact(
            @PathVariable EditionId id,
            @Valid @RequestBody Correction correction,
            ExpectedVersion expected,
            Caller caller) {
        var corrected = service.redact(id, expected, correction.texts(), correction.erratum(), caller);
        return Versioned.ok(EditionView.of(corrected), corrected.version(), position(corrected));
    }

    private static Position position(Edition edition) {
        return new Position(EditionService.TOPIC, edition.id().value(), edition.version());
    }

    @Schema(name = "EditionCorrection")
    record Correction(
            @NotNull @Valid EditionTexts texts,

            @Schema(description = "What was taken back and why, without saying it again; by language")
            @Localized(max = 1_000, required = true)
            LocalizedText erratum) {

        Correction {
            erratum = requireNonNullElse(erratum, LocalizedText.NONE);
        }
    }
}
