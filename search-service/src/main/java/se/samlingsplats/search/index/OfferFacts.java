package se.samlingsplats.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer asks of whom it is for, and when it is to be had, as a query can compare it.
 *
 * @param county where the applicant must be active
 * @param area where a regional offer is given
 * @param elsewhere given in one other country only
 * @param ruleStage stages that are a rule
 * @param describedStage stages that are no rule, where there is no rule of them
 * @param ticket what is given, where there is no rule of what may be applied for
 * @param freeText there are rules that only people can decide
 * @param roomFrom when there is room again in what is full
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OfferFacts(
        List<String> legalForm,
        List<String> sector,
        List<String> county,
        List<String> area,
        boolean elsewhere,
        List<String> ruleStage,
        List<String> describedStage,
        @Nullable Range amount,
        @Nullable Range ticket,
        boolean freeText,
        boolean intakeKnown,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        boolean full,
        @Nullable Instant roomFrom,
        @Nullable Instant assuredAt) {

    /** In thousandths of the currency: whole numbers compare exactly. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Range(
            String currency, @Nullable Long min, @Nullable Long max) {}
}
