package se.samlingsplats.directory.offer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlingsplats.events.History;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.Page;
import se.samlingsplats.web.Paging;

/** What can be read about offers over HTTP. */
@RestController
@RequestMapping("/api/offers")
@Tag(name = "offers")
class OfferReading {

    private static final UUID FIRST = new UUID(0, 0);

    private final OfferService service;
    private final OfferRepository offers;
    private final History history;
    private final Clock clock;

    OfferReading(OfferService service, OfferRepository offers, History history, Clock clock) {
        this.service = service;
        this.offers = offers;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    @Operation(summary = "One offer; 410 once it is retired")
    OfferView show(@PathVariable OfferId id, Caller caller, HttpServletResponse response) {
        return shown(service.visible(id, caller), response);
    }

    @GetMapping("/by-slug/{slug}")
    @Operation(summary = "One offer by its slug; 308 from a former slug to the present one")
    @Nullable
    OfferView bySlug(@PathVariable String slug, Caller caller, HttpServletResponse response) {
        var offer = service.visible(slug, caller);
        if (offer.slug().equals(slug)) {
            return shown(offer, response);
        }
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, "/api/offers/by-slug/" + offer.slug());
        return null;
    }

    @GetMapping
    @Operation(summary = "Offers, the longest unchanged first; with updatedSince also retired ones")
    Page<OfferView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @Parameter(description = "Id of the actor that gives them") @RequestParam(required = false) @Nullable
                    UUID owner,
            Paging paging) {
        var after = paging.require(2).after();
        var time = after.isEmpty() ? Instant.EPOCH : Paging.instant(after.getFirst());
        var id = after.isEmpty() ? FIRST : Paging.id(after.getLast());
        return Page.of(
                        offers.changed(updatedSince, owner, time, id, paging.limitPlusOne()),
                        paging,
                        last -> List.of(last.updatedAt().toString(), last.id().toString()))
                .map(offer -> OfferView.at(clock.instant(), offer));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to an offer, newest first, by role; what the clock did is by clock")
    Page<History.Entry> history(@PathVariable OfferId id, Caller caller, Paging paging) {
        service.visible(id, caller);
        return history.of(OfferService.TOPIC, id.value(), paging);
    }

    /**
     * The tag serves If-Match alone. In a ResponseEntity Spring would take it for a cache's, and tell a reader who has
     * it that nothing was modified, though the clock may have opened the intake since.
     */
    private OfferView shown(Offer offer, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, "\"" + offer.revision() + "\"");
        return OfferView.at(clock.instant(), offer);
    }
}
