package se.samlingsplats.dialogue.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The same thought in several languages; what is missing is marked, never guessed. */
public record StatementTexts(@JsonValue Map<String, String> byLanguage) {

    static final StatementTexts NONE = new StatementTexts(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StatementTexts {
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    void mustHave(String language) {
        if (!byLanguage.containsKey(language)) {
            throw new StatementProblem.OriginalMissing();
        }
    }

    String in(String language) {
        return byLanguage.getOrDefault(language, "");
    }

    List<String> missing() {
        return byLanguage.isEmpty()
                ? List.of()
                : Stream.of("sv", "en")
                        .filter(language -> !byLanguage.containsKey(language))
                        .toList();
    }
}
