package se.samlingsplats.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Names that begin as what has been typed so far. */
@Component
class Suggestions {

    private static final int SHOWN = 8;

    private final Searcher searcher;

    Suggestions(Searcher searcher) {
        this.searcher = searcher;
    }

    /** What could be meant. */
    record Suggestion(String text, String type, String id) {}

    List<Suggestion> of(String typed, String language) {
        if (typed.isBlank()) {
            return List.of();
        }
        var exact = Map.of("prefix", typed, "completion", Map.of("field", "suggest", "size", SHOWN * 2));
        var close = Map.of(
                "prefix",
                typed,
                "completion",
                Map.of("field", "suggest", "size", SHOWN, "fuzzy", Map.of("fuzziness", "AUTO", "min_length", 4)));
        var answer = searcher.ask(
                "POST",
                "/_search",
                Map.of("size", 0, "_source", List.of("type", "names"), "suggest", Map.of("a", exact, "b", close)),
                false);
        var found = new LinkedHashMap<String, Suggestion>();
        for (var name : List.of("a", "b")) {
            answer.at("/suggest/" + name + "/0/options").forEach(option -> add(found, option, language));
        }
        return found.values().stream().limit(SHOWN).toList();
    }

    private static void add(Map<String, Suggestion> found, JsonNode option, String language) {
        var id = option.path("_id").asString();
        var source = option.path("_source");
        found.putIfAbsent(
                id,
                new Suggestion(
                        AnswerReader.title(source.path("names"), language),
                        source.path("type").asString(),
                        id));
    }
}
