package se.samlingsplats.directory.offer;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.freshness.Assurable;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;

@Component
class AssurableOffers implements Assurable {

    private final OfferService service;

    AssurableOffers(OfferService service) {
        this.service = service;
    }

    @Override
    public Kind kind() {
        return Kind.OFFER;
    }

    @Override
    public Facts facts(UUID id) {
        return of(service.visible(new OfferId(id), Caller.anonymous()));
    }

    @Override
    public Facts assureByOwner(UUID id, ExpectedVersion expected) {
        return of(service.assureByOwner(new OfferId(id), expected));
    }

    private static Facts of(Offer offer) {
        return new Facts(
                offer.id().value(),
                offer.slug(),
                offer.profile().titles(),
                offer.assuredAt(),
                offer.revision(),
                new Position(OfferService.TOPIC, offer.id().value(), offer.version()));
    }
}
