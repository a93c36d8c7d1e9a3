package se.samlingsplats.directory.offer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.directory.publication.Kind;
import se.samlingsplats.directory.publication.Matter;
import se.samlingsplats.directory.publication.Publication;
import se.samlingsplats.web.Caller;
import se.samlingsplats.web.ExpectedVersion;
import se.samlingsplats.web.Position;

@Component
class OfferPublication implements Publication<OfferProfile> {

    private final OfferService service;
    private final OfferRepository offers;

    OfferPublication(OfferService service, OfferRepository offers) {
        this.service = service;
        this.offers = offers;
    }

    @Override
    public Kind kind() {
        return Kind.OFFER;
    }

    @Override
    public Class<OfferProfile> profile() {
        return OfferProfile.class;
    }

    @Override
    public void check(OfferProfile profile) {
        OfferRules.checked(profile);
    }

    @Override
    public Matter matter(OfferProfile profile) {
        var owner = profile.owner();
        return Matter.of(
                        profile.titles(),
                        owner.actorId() == null ? null : owner.actorId().value(),
                        owner.name())
                .in(profile.counties())
                .on(profile.needAreas(), List.of(), profile.supportTypes());
    }

    @Override
    public Optional<Current<OfferProfile>> current(UUID id) {
        return offers.findById(new OfferId(id))
                .filter(it -> it.status() != OfferStatus.RETIRED)
                .map(it -> new Current<>(it.revision(), it.slug(), it.profile()));
    }

    @Override
    public Made publish(OfferProfile profile, @Nullable String raisedBy, Caller by) {
        return made(service.publish(profile, null, by));
    }

    @Override
    public Made revise(UUID id, ExpectedVersion expected, OfferProfile profile, Caller by) {
        return made(service.revise(new OfferId(id), expected, profile, by));
    }

    private static Made made(Offer it) {
        return new Made(
                it.id().value(),
                it.slug(),
                new Position(OfferService.TOPIC, it.id().value(), it.version()));
    }
}
