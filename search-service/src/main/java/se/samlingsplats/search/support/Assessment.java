package se.samlingsplats.search.support;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an offer stands to the answers.
 *
 * @param verdicts only of rules that the offer has
 * @param points what puts it before others that are as possible
 * @param nextOpening when what stands in the way of time is over, as far as anybody knows
 */
record Assessment(
        Offer offer,
        Map<Rule, Verdict> verdicts,
        int points,
        @Nullable Instant nextOpening) {

    private static final Comparator<Assessment> POINTS = comparing(Assessment::points)
            .reversed()
            .thenComparing(Assessment::assuredMillis, Comparator.reverseOrder())
            .thenComparing(each -> each.offer().id());

    /** Hits first, then what is to be checked. */
    static final Comparator<Assessment> POSSIBLE =
            comparing(Assessment::isHit).reversed().thenComparing(POINTS);

    /** Nearest to being a hit first. */
    static final Comparator<Assessment> NOT_NOW =
            comparing(Assessment::failures).thenComparing(POINTS);

    private long assuredMillis() {
        return offer.assuredAt() == null ? 0 : offer.assuredAt().toEpochMilli();
    }

    private boolean has(Verdict verdict) {
        return verdicts.containsValue(verdict);
    }

    boolean isHit() {
        return !has(Verdict.FAIL) && !has(Verdict.CHECK);
    }

    boolean isToCheck() {
        return !has(Verdict.FAIL) && has(Verdict.CHECK);
    }

    /** Of the whole result: nothing is known to be in the way. */
    boolean isPossible() {
        return !has(Verdict.FAIL);
    }

    /** Something else than what is looked for is not refused; it was not asked for. */
    boolean isNotNow() {
        return has(Verdict.FAIL) && verdicts.get(Rule.KIND) != Verdict.FAIL;
    }

    int failures() {
        return (int)
                verdicts.values().stream().filter(each -> each == Verdict.FAIL).count();
    }
}
