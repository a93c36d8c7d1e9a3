package se.samlingsplats.search.query;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Names that begin as what has been typed so far; only where there are none, such as begin nearly so. */
@Component
class Suggestions {

    private static final int SHOWN = 8;

    private static final List<String> READ = Stream.concat(Stream.of("type", "names"), Distinction.FIELDS.stream())
            .toList();

    private final Searcher searcher;
    private final Distinction distinction;
    private final Abbreviations abbreviations = new Abbreviations();

    Suggestions(Searcher searcher, Distinction distinction) {
        this.searcher = searcher;
        this.distinction = distinction;
    }

    /** What could be meant. */
    record Suggestion(
            String text,
            String type,
            String id,

            @Schema(
                    description =
                            "What tells it from another of the same name: its place, legal form or sector and organisation number, or whose it is",
                    example = "Umeå · Ideell förening · 802000-0010")
            @Nullable
            String detail) {}

    List<Suggestion> of(String typed, String language) {
        if (typed.isBlank()) {
            return List.of();
        }
        var asked = new LinkedHashMap<String, Object>();
        var name = abbreviations.nameFor(typed);
        if (name != null) {
            asked.put("abbreviation", completion(name, null));
        }
        asked.put("exact", completion(typed, null));
        asked.put("fuzzy", completion(typed, Map.of("fuzziness", "AUTO", "min_length", 4)));
        var body = Map.of("size", 0, "_source", READ, "suggest", asked);
        var answer = searcher.ask("POST", "/_search", body, false).path("suggest");
        var good = found(answer, List.of("abbreviation", "exact"), language);
        return good.isEmpty() ? found(answer, List.of("fuzzy"), language) : good;
    }

    private static Map<String, Object> completion(String text, @Nullable Map<String, Object> fuzzy) {
        var settings = new HashMap<String, Object>(Map.of("field", "suggest", "size", SHOWN));
        if (fuzzy != null) {
            settings.put("fuzzy", fuzzy);
        }
        return Map.of("prefix", text, "completion", settings);
    }

    private List<Suggestion> found(JsonNode answer, List<String> kinds, String language) {
        return kinds.stream()
                .flatMap(kind -> answer.at("/" + kind + "/0/options").valueStream())
                .map(option -> suggestion(option, language))
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private Suggestion suggestion(JsonNode option, String language) {
        var source = option.path("_source");
        return new Suggestion(
                AnswerReader.title(source.path("names"), language),
                source.path("type").asString(),
                option.path("_id").asString(),
                distinction.of(source, language));
    }
}
