package se.samlingsplats.directory.offer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.directory.actor.RetireReason;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;
import se.samlingsplats.web.StrictBody;
import se.samlingsplats.web.Versioned;
import tools.jackson.databind.JsonNode;

/** Changes to offers over HTTP. The ETag is the revision: what the clock does makes nobody's work stale. */
@RestController
@RequestMapping("/api/offers")
@Tag(
        name = "offers",
        description = "Support that somebody gives: to whom, where, how much, and when it can be applied for")
class OfferController {

    private final OfferService service;
    private final StrictBody bodies;
    private final Clock clock;

    OfferController(OfferService service, StrictBody bodies, Clock clock) {
        this.service = service;
        this.bodies = bodies;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Publish an offer (owner, editor, curator)")
    ResponseEntity<OfferView> publish(
            @Valid @RequestBody OfferProfile profile,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var offer = service.publish(profile, key, caller);
        return Versioned.created(
                URI.create("/api/offers/" + offer.id()), view(offer), offer.revision(), position(offer));
    }

    @PutMapping("/{id}")
    @Operation(
            summary =
                    "Replace what can be edited (owner, editor, curator); read-only members may be sent back unchanged")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = OfferProfile.class)))
    ResponseEntity<OfferView> revise(
            @PathVariable OfferId id, @RequestBody JsonNode body, ExpectedVersion expected, Caller caller) {
        var current = service.visible(id, caller);
        expected.require(current.revision());
        var profile = bodies.read(SentBack.lasting(body, current), OfferView.of(current), OfferProfile.class);
        return answer(service.revise(id, expected, profile, caller));
    }

    @PostMapping("/{id}/assure")
    @Operation(summary = "Say that the facts are still true (owner, editor, curator)")
    ResponseEntity<OfferView> assure(@PathVariable OfferId id, ExpectedVersion expected, Caller caller) {
        return answer(service.assure(id, expected, caller));
    }

    @PostMapping("/{id}/retire")
    @Operation(
            summary =
                    "Take an offer out of the directory (owner, editor, curator); its address answers 410 from then on")
    ResponseEntity<OfferView> retire(
            @PathVariable OfferId id,
            @Valid @RequestBody Retirement retirement,
            ExpectedVersion expected,
            Caller caller) {
        return answer(service.retire(id, expected, retirement.reason(), caller));
    }

    private ResponseEntity<OfferView> answer(Offer offer) {
        return Versioned.ok(view(offer), offer.revision(), position(offer));
    }

    private OfferView view(Offer offer) {
        return OfferView.at(clock.instant(), offer);
    }

    private static Position position(Offer offer) {
        return new Position(OfferService.TOPIC, offer.id().value(), offer.version());
    }

    record Retirement(@NotNull RetireReason reason) {}
}
