package se.samlingsplats.search.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** <i>Menade du</i>: words nobody uses, replaced by the closest that somebody does. Numbers are left alone. */
@Component
class Spelling {

    /** At most one letter in five differs: what is farther away is another word. */
    private static final double CLOSE = 0.8;

    Map<String, Object> body(String q) {
        var term = Map.of(
                "field", "spelling",
                "suggest_mode", "missing",
                "min_word_length", 4,
                "prefix_length", 1,
                "max_edits", 2,
                "size", 1);
        return Map.of("size", 0, "_source", false, "suggest", Map.of("words", Map.of("text", q, "term", term)));
    }

    @Nullable
    String read(JsonNode answer, String q) {
        var better = new StringBuilder(q);
        var words = answer.at("/suggest/words").valueStream().toList();
        for (var word : words.reversed()) {
            var option = isClose(word) ? word.at("/options/0/text").asString("") : "";
            var from = word.path("offset").asInt();
            var to = from + word.path("length").asInt();
            if (!option.isEmpty() && to <= better.length()) {
                better.replace(from, to, option);
            }
        }
        return better.toString().equals(q) ? null : better.toString();
    }

    private static boolean isClose(JsonNode word) {
        return word.at("/options/0/score").asDouble() >= CLOSE
                && word.path("text").asString("").chars().noneMatch(Character::isDigit);
    }
}
