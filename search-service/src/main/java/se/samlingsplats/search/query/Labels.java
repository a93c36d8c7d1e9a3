package se.samlingsplats.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names of the codes in Swedish and English. */
@Component
public class Labels {

    private static final Locale SWEDISH = Locale.of("sv");

    private final Map<String, Map<String, Map<String, String>>> labels;

    Labels(JsonMapper json) {
        try (var file = new ClassPathResource("labels.json").getInputStream()) {
            labels = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code itself where no name is known. */
    public Map<String, String> of(String list, String code) {
        if (list.equals("country") && code.matches("[A-Z]{2}")) {
            var country = Locale.of("", code);
            return Map.of("sv", country.getDisplayCountry(SWEDISH), "en", country.getDisplayCountry(Locale.ENGLISH));
        }
        var label = labels.getOrDefault(list, Map.of()).get(code);
        return label == null ? Map.of("sv", code, "en", code) : label;
    }

    /** Whether a code is one of a list that is held here whole. */
    public boolean knows(String list, String code) {
        return labels.getOrDefault(list, Map.of()).containsKey(code);
    }

    /** What a list names, in its order. */
    public List<String> codes(String list) {
        return List.copyOf(labels.getOrDefault(list, Map.of()).keySet());
    }

    public @Nullable String in(String language, String list, @Nullable String code) {
        return code == null ? null : of(list, code).get(language);
    }
}
