package se.samlingsplats.search.support;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule of an offer and what the answers make of it. */
public record Finding(
        Rule rule,

        @Schema(description = "CHECK: the answers cannot decide it")
        Verdict verdict,

        @Schema(description = "Codes of which one is asked for")
        List<String> expects,

        @Schema(description = "Of AMOUNT") @Nullable MoneyRange range,

        @Schema(description = "Of FREE_TEXT, by language") Map<String, String> texts) {

    static Finding of(Rule rule, Verdict verdict, Offer offer) {
        var rules = offer.eligibility();
        return switch (rule) {
            case LEGAL_FORM -> codes(rule, verdict, rules.legalForms());
            case SECTOR -> codes(rule, verdict, rules.sectors());
            case COUNTY -> codes(rule, verdict, rules.counties());
            case REACH -> codes(rule, verdict, offer.area());
            case STAGE -> codes(rule, verdict, rules.stages().isEmpty() ? offer.stages() : rules.stages());
            case KIND -> codes(rule, verdict, offer.supportTypes());
            case AMOUNT ->
                new Finding(
                        rule,
                        verdict,
                        List.of(),
                        offer.amount() == null ? offer.describedAmount() : offer.amount(),
                        Map.of());
            case FREE_TEXT -> new Finding(rule, verdict, List.of(), null, rules.freeText());
            case STATUS, INTAKE, CAPACITY -> codes(rule, verdict, List.of());
        };
    }

    private static Finding codes(Rule rule, Verdict verdict, List<String> codes) {
        return new Finding(rule, verdict, codes, null, Map.of());
    }
}
