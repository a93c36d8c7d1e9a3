package se.samlingsplats.search.support;

import static se.samlingsplats.search.support.Verdict.CHECK;
import static se.samlingsplats.search.support.Verdict.FAIL;
import static se.samlingsplats.search.support.Verdict.PASS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.search.query.Freshness;

/** Decides which rules of an offer the answers meet. The only one that decides; knows nothing but its arguments. */
final class Evaluator {

    static final int MET = 2;
    static final int FRESH = 3;
    static final int KNOWN_OPEN = 1;

    /** Rules whose being met says that the offer is meant for just these. */
    private static final Set<Rule> FIT =
            Set.of(Rule.LEGAL_FORM, Rule.COUNTY, Rule.REACH, Rule.STAGE, Rule.KIND, Rule.AMOUNT);

    /** The sectors that a legal form alone tells. */
    private static final Map<String, String> SECTORS = Map.of(
            "MYNDIGHET", "PUBLIC_STATE",
            "REGION", "PUBLIC_REGION",
            "KOMMUN", "PUBLIC_MUNICIPALITY",
            "IDEELL_FORENING", "CIVIL_SOCIETY",
            "TROSSAMFUND", "CIVIL_SOCIETY",
            "ENSKILD_FIRMA", "PRIVATE",
            "HANDELSBOLAG", "PRIVATE");

    private final Offer offer;
    private final Answers answers;
    private final Instant now;
    private final Map<Rule, Verdict> verdicts = new EnumMap<>(Rule.class);

    private Evaluator(Offer offer, Answers answers, Instant now) {
        this.offer = offer;
        this.answers = answers;
        this.now = now;
    }

    static Assessment assess(Offer offer, Answers answers, Instant now) {
        var it = new Evaluator(offer, answers, now);
        it.when();
        it.who();
        it.where();
        it.what();
        return new Assessment(offer, Collections.unmodifiableMap(it.verdicts), it.points(), it.nextOpening());
    }

    static @Nullable String sector(@Nullable String legalForm) {
        return legalForm == null ? null : SECTORS.get(legalForm);
    }

    private void when() {
        if (!offer.isActive()) {
            verdicts.put(Rule.STATUS, FAIL);
        }
        if (offer.intake() != null) {
            verdicts.put(Rule.INTAKE, Verdict.of(offer.intake().isOpen(now)));
        }
        if (offer.capacity() != null && offer.capacity().isFullAt(now)) {
            verdicts.put(Rule.CAPACITY, FAIL);
        }
    }

    private void who() {
        one(Rule.LEGAL_FORM, offer.eligibility().legalForms(), answers.legalForm());
        one(Rule.SECTOR, offer.eligibility().sectors(), sector(answers.legalForm()));
        one(Rule.STAGE, offer.eligibility().stages(), answers.stage());
        if (!offer.describedStages().isEmpty() && answers.stage() != null) {
            verdicts.put(Rule.STAGE, offer.describedStages().contains(answers.stage()) ? PASS : CHECK);
        }
        if (!offer.eligibility().freeText().isEmpty()) {
            verdicts.put(Rule.FREE_TEXT, CHECK);
        }
    }

    private void where() {
        one(Rule.COUNTY, offer.eligibility().counties(), answers.county());
        one(Rule.REACH, offer.area(), answers.county());
        if (offer.isElsewhere()) {
            verdicts.put(Rule.REACH, answers.county() == null ? CHECK : FAIL);
        }
    }

    private void one(Rule rule, List<String> allowed, @Nullable String answer) {
        if (!allowed.isEmpty()) {
            verdicts.put(rule, answer == null ? CHECK : Verdict.of(allowed.contains(answer)));
        }
    }

    private void what() {
        any(offer.supportTypes(), answers.supportTypes());
        any(offer.needAreas(), answers.needAreas());
        var sought = answers.amount();
        if (offer.amount() != null) {
            verdicts.put(Rule.AMOUNT, sought == null ? CHECK : within(offer.amount(), sought, FAIL));
        } else if (offer.describedAmount() != null && sought != null) {
            verdicts.put(Rule.AMOUNT, within(offer.describedAmount(), sought, CHECK));
        }
    }

    private void any(List<String> given, List<String> sought) {
        if (!sought.isEmpty()) {
            var verdict = given.isEmpty() ? CHECK : Verdict.of(!Collections.disjoint(given, sought));
            verdicts.merge(Rule.KIND, verdict, Verdict::and);
        }
    }

    private static Verdict within(MoneyRange range, Answers.Amount sought, Verdict outside) {
        if (!range.currency().equals(sought.currency())) {
            return CHECK;
        }
        return range.holds(new BigDecimal(sought.amount())) ? PASS : outside;
    }

    private int points() {
        var met = FIT.stream().filter(rule -> verdicts.get(rule) == PASS).count();
        return (int) met * MET
                + (Freshness.isFresh(offer.assuredAt(), now) ? FRESH : 0)
                + (verdicts.get(Rule.INTAKE) == PASS ? KNOWN_OPEN : 0);
    }

    /** The later of the two when it is both full and not yet open; unknown when it has closed for good. */
    private @Nullable Instant nextOpening() {
        var intake = offer.intake();
        if (intake != null && intake.isOver(now)) {
            return null;
        }
        var opens = intake != null && intake.isBefore(now) ? intake.opensAt() : null;
        if (verdicts.get(Rule.CAPACITY) != FAIL || offer.capacity() == null) {
            return opens;
        }
        var room = offer.capacity().roomFrom();
        return room == null || opens == null || room.isAfter(opens) ? room : opens;
    }
}
