package se.samlingsplats.search.support;

import se.samlingsplats.search.index.OfferFacts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads public states of offers, leniently as events are read. */
public final class Offers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Offers() {}

    /** @throws tools.jackson.core.JacksonException when it is no state of an offer */
    public static Offer read(String state) {
        return JSON.readValue(state, Offer.class);
    }

    /** @throws tools.jackson.core.JacksonException when it is no state of an offer */
    static Offer read(JsonNode state) {
        return JSON.treeToValue(state, Offer.class);
    }

    /** For the index, which is asked for what may be possible before we decide. */
    public static OfferFacts facts(Offer offer) {
        var rules = offer.eligibility();
        var amount = offer.amount();
        var ticket = offer.describedAmount();
        var intake = offer.intake();
        var capacity = offer.capacity();
        return new OfferFacts(
                rules.legalForms(),
                rules.sectors(),
                rules.counties(),
                offer.area(),
                offer.isElsewhere(),
                rules.stages(),
                offer.describedStages(),
                amount == null ? null : amount.facts(),
                ticket == null ? null : ticket.facts(),
                !rules.freeText().isEmpty(),
                intake != null,
                intake == null ? null : intake.opensAt(),
                intake == null ? null : intake.closesAt(),
                capacity != null && capacity.isFull(),
                capacity == null ? null : capacity.roomFrom(),
                offer.assuredAt());
    }
}
