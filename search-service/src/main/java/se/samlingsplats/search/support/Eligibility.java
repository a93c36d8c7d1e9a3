package se.samlingsplats.search.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All rules must hold; an empty list is no rule. */
public record Eligibility(
        List<String> legalForms,
        List<String> sectors,
        List<String> counties,
        List<String> stages,
        @Nullable MoneyRange amount,
        Map<String, String> freeText) {

    static final Eligibility EVERYONE = new Eligibility(List.of(), List.of(), List.of(), List.of(), null, Map.of());

    public Eligibility {
        legalForms = Offer.present(legalForms);
        sectors = Offer.present(sectors);
        counties = Offer.present(counties);
        stages = Offer.present(stages);
        freeText = Objects.requireNonNullElse(freeText, Map.of());
    }
}
