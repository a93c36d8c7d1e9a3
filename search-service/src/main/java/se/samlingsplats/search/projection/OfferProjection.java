package se.samlingsplats.search.projection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlingsplats.search.index.DocumentBuilder;
import se.samlingsplats.search.index.SearchDocument;
import se.samlingsplats.search.support.Offer;
import se.samlingsplats.search.support.Offers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What is closed for now stays to be found; what is gone for good doesn't. */
@Component
class OfferProjection implements Projection<OfferProjection.OfferTexts> {

    private static final List<String> SHOWN = List.of("ACTIVE", "INACTIVE", "TEMPORARILY_CLOSED");

    @Override
    public String topic() {
        return "directory.offer";
    }

    @Override
    public String type() {
        return "offer";
    }

    @Override
    public Class<OfferTexts> stateType() {
        return OfferTexts.class;
    }

    @Override
    public SearchDocument document(OfferTexts offer, String json) {
        return offer.document(json);
    }

    /** The fields of the contract that search of texts needs; what an offer asks is read by {@link Offers}. */
    record OfferTexts(
            @Nullable UUID id,
            long version,
            @Nullable String slug,
            @Nullable List<String> aliases,
            @Nullable Map<String, String> titles,
            @Nullable Map<String, String> descriptions,
            @Nullable JsonNode owner,
            @Nullable Map<String, String> cost,
            @Nullable HowToApply howToApply,
            @Nullable String jurisdiction,
            @Nullable String status,
            @Nullable String createdAt,
            @Nullable String updatedAt)
            implements State {

        record HowToApply(@Nullable Map<String, String> texts) {}

        SearchDocument document(String json) {
            var key = Required.id(id);
            if (status == null || !SHOWN.contains(status)) {
                return SearchDocument.hidden(key, version, "offer", slug, Texts.list(aliases));
            }
            var names = Texts.map(titles);
            var texts = Texts.map(descriptions);
            var builder = new DocumentBuilder(key, version, "offer")
                    .status(status)
                    .address(Required.slug(slug), Texts.list(aliases))
                    .names(names, Texts.others(names), Texts.sortKey(names), Texts.suggestions(names, nearness()))
                    .descriptions(texts, Texts.others(texts))
                    .related(Texts.present(List.of(ownerName())))
                    .times(createdAt, updatedAt)
                    .state(json);
            return withRules(builder, rules(json)).build(false);
        }

        private Texts.Nearness nearness() {
            return "ACTIVE".equals(status) ? Texts.Nearness.HERE : Texts.Nearness.ENDED;
        }

        private String ownerName() {
            var name = Projection.nameOf(owner);
            return name == null ? "" : name;
        }

        private DocumentBuilder withRules(DocumentBuilder builder, Offer rules) {
            var stages = new LinkedHashSet<>(rules.stages());
            stages.addAll(rules.eligibility().stages());
            return builder.body(body("sv", rules), body("en", rules))
                    .support(rules.needAreas(), rules.supportTypes(), List.copyOf(stages))
                    .counties(isCountry() ? jurisdiction : null, rules.counties())
                    .offer(Offers.facts(rules));
        }

        private boolean isCountry() {
            return jurisdiction != null && !jurisdiction.equals("EU");
        }

        private List<String> body(String language, Offer rules) {
            return Texts.in(
                    language, rules.eligibility().freeText(), cost, howToApply == null ? null : howToApply.texts());
        }

        private static Offer rules(String json) {
            try {
                return Offers.read(json);
            } catch (JacksonException e) {
                throw new Undecodable("what the offer asks is not the JSON expected", e);
            }
        }
    }
}
