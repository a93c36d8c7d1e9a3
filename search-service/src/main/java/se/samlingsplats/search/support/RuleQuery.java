package se.samlingsplats.search.support;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the language of the index: which offers fail it, which it leaves to be checked, which meet it.
 *
 * @param fails null: none
 * @param checks null: none
 * @param meets null: none
 */
record RuleQuery(
        Rule rule,
        @Nullable Map<String, Object> fails,
        @Nullable Map<String, Object> checks,
        @Nullable Map<String, Object> meets) {

    /** Offers that name some values of which the answer must be one. */
    static RuleQuery one(Rule rule, String field, @Nullable String answer) {
        return answer == null
                ? new RuleQuery(rule, null, exists(field), null)
                : new RuleQuery(rule, all(exists(field), not(term(field, answer))), null, term(field, answer));
    }

    static Map<String, Object> term(String field, Object value) {
        return Map.of("term", Map.of(field, value));
    }

    static Map<String, Object> exists(String field) {
        return Map.of("exists", Map.of("field", field));
    }

    static Map<String, Object> range(String field, String comparison, Object value) {
        return Map.of("range", Map.of(field, Map.of(comparison, value)));
    }

    @SafeVarargs
    static Map<String, Object> all(Map<String, Object>... clauses) {
        return Map.of("bool", Map.of("filter", List.of(clauses)));
    }

    @SafeVarargs
    static Map<String, Object> any(Map<String, Object>... clauses) {
        return Map.of("bool", Map.of("should", List.of(clauses), "minimum_should_match", 1));
    }

    static Map<String, Object> not(Map<String, Object> clause) {
        return none(List.of(clause));
    }

    static Map<String, Object> none(List<Map<String, Object>> clauses) {
        return Map.of("bool", Map.of("must_not", clauses));
    }
}
