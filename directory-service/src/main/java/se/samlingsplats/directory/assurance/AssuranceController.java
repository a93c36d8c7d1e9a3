package se.samlingsplats.directory.assurance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.freshness.Assurable;
import se.samlingsplats.directory.text.LocalizedText;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Versioned;

/** What the link in a reminder leads to. The ETag is that of the facts: what was looked at is what is assured. */
@RestController
@RequestMapping("/api/assurances/{token}")
@Tag(name = "assurances", description = "That facts are still true, said by a signed link")
class AssuranceController {

    private final AssuranceService service;

    AssuranceController(AssuranceService service) {
        this.service = service;
    }

    @GetMapping
    @Operation(summary = "What the link assures; changes nothing. 404 if it is not ours, 410 if it is too old or used")
    ResponseEntity<Assurance> show(@PathVariable String token) {
        var asked = service.asked(token);
        var facts = asked.facts();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag("\"" + facts.tag() + "\"")
                .body(Assurance.of(asked.request().kind(), facts));
    }

    @PostMapping
    @Operation(summary = "Say that the facts are still true, once")
    ResponseEntity<Assured> assure(@PathVariable String token, ExpectedVersion expected) {
        var facts = service.assure(token, expected);
        return Versioned.ok(new Assured(facts.assuredAt()), facts.tag(), facts.position());
    }

    record Assurance(
            Assurable.Kind kind,
            UUID id,
            String slug,
            LocalizedText names,

            @Schema(description = "When somebody last said that it is still true") @Nullable
            Instant assuredAt) {

        static Assurance of(Assurable.Kind kind, Assurable.Facts facts) {
            return new Assurance(kind, facts.id(), facts.slug(), facts.names(), facts.assuredAt());
        }
    }

    record Assured(@Nullable Instant assuredAt) {}
}
