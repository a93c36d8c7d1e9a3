package se.samlingsplats.search.support;

import static se.samlingsplats.search.support.RuleQuery.not;
import static se.samlingsplats.search.support.RuleQuery.term;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samlingsplats.search.query.Freshness;

/** Asks the index for the offers that may be possible, and for those that are nearest to it, in the evaluator's order. */
final class Prefilter {

    /** More than all points together. */
    private static final int BEFORE_POINTS = 100;

    private static final List<Object> ORDER = List.of(
            Map.of("_score", "desc"),
            Map.of("offer.assuredAt", Map.of("order", "desc", "missing", 0)),
            Map.of("id", "asc"));

    /** What of a state nobody needs here; the longest of it. */
    private static final Map<String, Object> SOURCE = Map.of(
            "includes",
            List.of("state"),
            "excludes",
            List.of("state.descriptions", "state.howToApply", "state.cost", "state.sources", "state.aliases"));

    private final List<RuleQuery> rules;
    private final List<Map<String, Object>> ofTheKind;
    private final Instant now;

    Prefilter(Answers answers, Instant now) {
        var queries = new RuleQueries(answers, now);
        this.rules = queries.rules();
        this.ofTheKind = queries.ofTheKind();
        this.now = now;
    }

    Map<String, Object> possible(int size, List<Object> after) {
        var nothingToCheck = RuleQuery.none(checks());
        var should = points();
        should.add(worth(nothingToCheck, BEFORE_POINTS));
        var bool = Map.of("filter", offers(), "must_not", fails(), "should", should);
        var body = body(bool, size);
        body.put("track_total_hits", true);
        body.put("aggs", Map.of("hits", Map.of("filter", nothingToCheck)));
        if (!after.isEmpty()) {
            body.put("search_after", after);
        }
        return body;
    }

    Map<String, Object> notNow(int size) {
        var should = points();
        var filter = offers();
        var inTheWay = new ArrayList<Map<String, Object>>();
        for (var rule : rules) {
            var fails = rule.fails();
            if (fails == null) {
                continue;
            }
            inTheWay.add(fails);
            should.add(worth(not(fails), BEFORE_POINTS));
        }
        filter.add(Map.of("bool", Map.of("should", inTheWay)));
        return body(Map.of("filter", filter, "should", should), size);
    }

    private ArrayList<Map<String, Object>> offers() {
        var all = new ArrayList<>(ofTheKind);
        all.add(term("type", "offer"));
        all.add(term("hidden", false));
        return all;
    }

    private static HashMap<String, Object> body(Map<String, ?> bool, int size) {
        var body = new HashMap<String, Object>(Map.of("size", size, "timeout", "2500ms", "track_total_hits", false));
        body.put("_source", SOURCE);
        body.put("query", Map.of("bool", bool));
        body.put("sort", ORDER);
        return body;
    }

    private List<Map<String, Object>> fails() {
        var all = new ArrayList<Map<String, Object>>();
        for (var rule : rules) {
            if (rule.fails() != null) {
                all.add(rule.fails());
            }
        }
        return all;
    }

    private List<Map<String, Object>> checks() {
        var all = new ArrayList<Map<String, Object>>();
        for (var rule : rules) {
            if (rule.checks() != null) {
                all.add(rule.checks());
            }
        }
        return all;
    }

    private ArrayList<Object> points() {
        var should = new ArrayList<Object>();
        for (var rule : rules) {
            var meets = rule.meets();
            if (meets != null) {
                should.add(worth(meets, rule.rule() == Rule.INTAKE ? Evaluator.KNOWN_OPEN : Evaluator.MET));
            }
        }
        should.add(worth(Freshness.query(now), Evaluator.FRESH));
        return should;
    }

    private static Map<String, Object> worth(Map<String, Object> query, int points) {
        return Map.of("constant_score", Map.of("filter", query, "boost", points));
    }
}
