package se.samlingsplats.search.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samlingsplats.search.index.CompoundWords;

/** What a text means: which documents it finds, in which order, and the names of the fields that made the hit. */
final class TextQuery {

    static final String FUZZY = "names:fuzzy";

    /** Somewhere in it; of interest only where no field by itself holds enough of what was asked. */
    static final String TEXT = "text";

    private static final String MOST_OF_IT = "2<67%";

    /** Bodies that have ended are found below those that live, unless they are what was asked for by name. */
    private static final Map<String, Object> DISSOLVED =
            Map.of("filter", Map.of("term", Map.of("status", "DISSOLVED")), "weight", 0.5);

    /** Offers that nobody has assured for long stand below the others that are as near. */
    private static final double STALE_WEIGHT = 0.5;

    private final CompoundWords compounds = new CompoundWords();
    private final Abbreviations abbreviations = new Abbreviations();

    Map<String, Object> of(String text, Instant now) {
        var bool = Map.of("must", Map.of("bool", Map.of("should", found(text))), "should", better(text));
        var lighter = List.of(DISSOLVED, Map.of("filter", Freshness.staleOffers(now), "weight", STALE_WEIGHT));
        return Map.of(
                "function_score",
                Map.of("query", Map.of("bool", bool), "functions", lighter, "boost_mode", "multiply"));
    }

    private List<Map<String, Object>> found(String text) {
        var clauses = new ArrayList<Map<String, Object>>();
        clauses.add(named(TEXT + ":sv", match("allSv", text, 1, "minimum_should_match", MOST_OF_IT)));
        clauses.add(named(TEXT + ":en", match("allEn", text, 0.8, "minimum_should_match", MOST_OF_IT)));
        clauses.add(named(TEXT + ":folded", match("allFolded", text, 0.3, "minimum_should_match", MOST_OF_IT)));
        clauses.add(named("names:start", match("nameStarts", text, 0.6, "operator", "and")));
        clauses.add(named(FUZZY, fuzzy(text)));
        clauses.add(named("names:exact", term("exactNames", text, 40)));
        clauses.add(named("identifiers", identifier(text)));
        var parts = compounds.split(text);
        if (!parts.equals(text)) {
            clauses.add(named(TEXT + ":parts", match("allSv", parts, 0.4, "operator", "and")));
            clauses.add(named("names:parts", match("names.sv", parts, 0.4, "operator", "and")));
        }
        var name = abbreviations.nameFor(text);
        if (name != null) {
            clauses.add(named("names:abbreviation", match("allNames", name, 5, "operator", "and")));
        }
        return clauses;
    }

    private static List<Map<String, Object>> better(String text) {
        return List.of(
                named("names:sv", match("names.sv", text, 3)),
                named("names:en", match("names.en", text, 3)),
                named("names:other", match("otherNames", text, 2)),
                named("names:folded", match("allNames", text, 1.5)),
                Map.of("match_phrase", Map.of("names.sv.whole", Map.of("query", text, "boost", 4))),
                Map.of("match_phrase", Map.of("names.en.whole", Map.of("query", text, "boost", 4))),
                named("descriptions:sv", match("descriptions.sv", text, 0.5)),
                named("descriptions:en", match("descriptions.en", text, 0.5)),
                named("descriptions:other", match("otherDescriptions", text, 0.3)),
                named("activities:sv", match("body.sv", text, 0.3)),
                named("activities:en", match("body.en", text, 0.3)),
                named("related", match("related", text, 0.5)),
                named("locality", match("locality", text, 0.5)));
    }

    private static Map<String, Object> fuzzy(String text) {
        return match("allNames.plain", text, 0.4, "operator", "and", "fuzziness", "AUTO:4,12", "max_expansions", 40);
    }

    /** With and without the dash of an organisation number. */
    private static Map<String, Object> identifier(String text) {
        return term("identifiers", text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""), 50);
    }

    private static Map<String, Object> term(String field, String value, double boost) {
        return Map.of("term", Map.of(field, new HashMap<>(Map.of("value", value, "boost", boost))));
    }

    private static Map<String, Object> match(String field, String text, double boost, Object... options) {
        var settings = new HashMap<String, Object>(Map.of("query", text, "boost", boost));
        for (var i = 0; i < options.length; i += 2) {
            settings.put(String.valueOf(options[i]), options[i + 1]);
        }
        return Map.of("match", Map.of(field, settings));
    }

    /** Every kind of clause takes its name among the settings of its one field. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(String name, Map<String, Object> clause) {
        var fields =
                (Map<String, Map<String, Object>>) clause.values().iterator().next();
        fields.values().iterator().next().put("_name", name);
        return clause;
    }
}
