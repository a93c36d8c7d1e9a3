package se.samlingsplats.search.support;

import static se.samlingsplats.search.support.RuleQuery.all;
import static se.samlingsplats.search.support.RuleQuery.any;
import static se.samlingsplats.search.support.RuleQuery.exists;
import static se.samlingsplats.search.support.RuleQuery.not;
import static se.samlingsplats.search.support.RuleQuery.one;
import static se.samlingsplats.search.support.RuleQuery.range;
import static se.samlingsplats.search.support.RuleQuery.term;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The rules of {@link Evaluator} once more, for the index; a test holds the two together. */
final class RuleQueries {

    private final Answers answers;
    private final String now;

    RuleQueries(Answers answers, Instant now) {
        this.answers = answers;
        this.now = now.toString();
    }

    List<RuleQuery> rules() {
        var all = new ArrayList<>(List.of(
                new RuleQuery(Rule.STATUS, not(term("status", "ACTIVE")), null, null),
                intake(),
                capacity(),
                one(Rule.LEGAL_FORM, "offer.legalForm", answers.legalForm()),
                sector(),
                one(Rule.COUNTY, "offer.county", answers.county()),
                reach(),
                stage(),
                amount(),
                new RuleQuery(Rule.FREE_TEXT, null, term("offer.freeText", true), null)));
        if (!sought().isEmpty()) {
            all.add(kind());
        }
        return all;
    }

    /** Says no more of the fit than the legal form that it follows from. */
    private RuleQuery sector() {
        var rule = one(Rule.SECTOR, "offer.sector", Evaluator.sector(answers.legalForm()));
        return new RuleQuery(Rule.SECTOR, rule.fails(), rule.checks(), null);
    }

    private RuleQuery intake() {
        var isOff = any(range("offer.opensAt", "gt", now), range("offer.closesAt", "lte", now));
        return new RuleQuery(Rule.INTAKE, isOff, null, all(term("offer.intakeKnown", true), not(isOff)));
    }

    private RuleQuery capacity() {
        var noRoom = any(not(exists("offer.roomFrom")), range("offer.roomFrom", "gt", now));
        return new RuleQuery(Rule.CAPACITY, all(term("offer.full", true), noRoom), null, null);
    }

    private RuleQuery reach() {
        var area = one(Rule.REACH, "offer.area", answers.county());
        var elsewhere = term("offer.elsewhere", true);
        return answers.county() == null
                ? new RuleQuery(Rule.REACH, null, any(Objects.requireNonNull(area.checks()), elsewhere), null)
                : new RuleQuery(Rule.REACH, any(Objects.requireNonNull(area.fails()), elsewhere), null, area.meets());
    }

    private RuleQuery stage() {
        var rule = one(Rule.STAGE, "offer.ruleStage", answers.stage());
        if (answers.stage() == null) {
            return rule;
        }
        var described = term("offer.describedStage", answers.stage());
        return new RuleQuery(
                Rule.STAGE,
                rule.fails(),
                all(exists("offer.describedStage"), not(described)),
                any(Objects.requireNonNull(rule.meets()), described));
    }

    private RuleQuery amount() {
        var sought = answers.amount();
        if (sought == null) {
            return new RuleQuery(Rule.AMOUNT, null, exists("offer.amount.currency"), null);
        }
        var amount = Objects.requireNonNull(MoneyRange.thousandths(new BigDecimal(sought.amount())));
        var same = term("offer.amount.currency", sought.currency());
        var outside = outside("offer.amount", amount);
        var inTicket = all(term("offer.ticket.currency", sought.currency()), not(outside("offer.ticket", amount)));
        return new RuleQuery(
                Rule.AMOUNT,
                all(same, outside),
                any(
                        all(exists("offer.amount.currency"), not(same)),
                        all(exists("offer.ticket.currency"), not(inTicket))),
                any(all(same, not(outside)), inTicket));
    }

    private static Map<String, Object> outside(String field, long amount) {
        return any(range(field + ".min", "gt", amount), range(field + ".max", "lt", amount));
    }

    /** Never among the failures that are counted: another kind than what is sought is left out before. */
    private RuleQuery kind() {
        var checks = new ArrayList<Map<String, Object>>();
        var meets = new ArrayList<Map<String, Object>>();
        sought().forEach((field, codes) -> {
            checks.add(not(exists(field)));
            meets.add(Map.of("terms", Map.of(field, codes)));
        });
        return new RuleQuery(Rule.KIND, null, each("should", checks), each("filter", meets));
    }

    /** Told as what it is and not as what it isn't: so the index looks at few offers from the start. */
    List<Map<String, Object>> ofTheKind() {
        var all = new ArrayList<Map<String, Object>>();
        sought().forEach((field, codes) -> all.add(any(Map.of("terms", Map.of(field, codes)), not(exists(field)))));
        return all;
    }

    private Map<String, List<String>> sought() {
        var all = new TreeMap<String, List<String>>();
        all.put("supportType", answers.supportTypes());
        all.put("needArea", answers.needAreas());
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private static Map<String, Object> each(String how, List<Map<String, Object>> clauses) {
        return Map.of("bool", Map.of(how, clauses));
    }
}
