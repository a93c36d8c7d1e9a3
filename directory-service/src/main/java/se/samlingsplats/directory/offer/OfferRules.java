package se.samlingsplats.directory.offer;

import static se.samlingsplats.directory.offer.OfferStatus.RETIRED;
import static se.samlingsplats.directory.offer.Reach.REGIONAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.money.MoneyRange;
import se.samlingsplats.web.FieldError;

/** What an offer cannot say because it contradicts itself. Names every contradiction at once. */
final class OfferRules {

    private final List<FieldError> found = new ArrayList<>();

    private OfferRules() {}

    static OfferProfile checked(OfferProfile profile) {
        var rules = new OfferRules();
        rules.life(profile);
        rules.place(profile);
        rules.money(profile.ticket(), profile.eligibility().amount());
        if (profile.capacity() != null) {
            rules.room(profile.capacity());
        }
        if (!rules.found.isEmpty()) {
            throw new OfferProblem.Contradictory(rules.found);
        }
        return profile;
    }

    private void life(OfferProfile profile) {
        refuseIf(profile.status() == RETIRED, "/status", "retire-instead", "An offer is retired by retiring it");
        refuseIf(
                profile.intake() != null && profile.intake().closesBeforeItOpens(),
                "/intake/closes",
                "closes-before-it-opens",
                "The intake closes at or before the moment it opens");
        refuseIf(
                areApart(profile.stages(), profile.eligibility().stages()),
                "/eligibility/stages",
                "stages-contradict",
                "Nobody is at one of the offer's stages and at one of these");
    }

    private void place(OfferProfile profile) {
        var counties = profile.counties();
        refuseIf(
                profile.reach() == REGIONAL && counties.isEmpty(),
                "/counties",
                "counties-missing",
                "A regional offer names its counties");
        refuseIf(
                profile.reach() != REGIONAL && !counties.isEmpty(),
                "/counties",
                "counties-contradict",
                "Only a regional offer has counties");
    }

    private void money(@Nullable MoneyRange ticket, @Nullable MoneyRange amount) {
        order(ticket, "/ticket/max");
        order(amount, "/eligibility/amount/max");
        if (ticket == null || amount == null) {
            return;
        }
        var sameCurrency = ticket.currency().equals(amount.currency());
        refuseIf(
                !sameCurrency,
                "/eligibility/amount/currency",
                "mixed-currencies",
                "What is applied for and what is given have the same currency");
        refuseIf(
                sameCurrency && amount.misses(ticket),
                "/eligibility/amount",
                "amount-outside-ticket",
                "Nothing that may be applied for is given");
    }

    private void order(@Nullable MoneyRange range, String pointer) {
        refuseIf(
                range != null && range.startsAboveItsEnd(),
                pointer,
                "min-above-max",
                "The least amount is above the most");
    }

    private void room(Capacity capacity) {
        var available = capacity.available();
        refuseIf(
                available != null && capacity.total() != null && available > capacity.total(),
                "/capacity/available",
                "available-above-total",
                "There is not more room left than there is room");
        refuseIf(
                available != null && available > 0 && capacity.fullUntil() != null,
                "/capacity/fullUntil",
                "full-but-available",
                "Where there is room left, it is not full");
    }

    private static boolean areApart(List<String> some, List<String> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    private void refuseIf(boolean broken, String pointer, String code, String detail) {
        if (broken) {
            found.add(new FieldError(pointer, code, detail));
        }
    }
}
