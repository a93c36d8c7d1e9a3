package se.samlingsplats.directory.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One text in several languages; a missing translation is missing, never guessed. */
public record LocalizedText(@JsonValue Map<String, String> texts) {

    public static final LocalizedText NONE = new LocalizedText(Map.of());

    public LocalizedText {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** A language whose text is null is one that is not there. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LocalizedText of(Map<String, @Nullable String> given) {
        var texts = new TreeMap<String, String>();
        given.forEach((language, text) -> {
            if (text != null) {
                texts.put(language, text.strip());
            }
        });
        return new LocalizedText(texts);
    }

    public static LocalizedText swedish(String text) {
        return new LocalizedText(Map.of("sv", text));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The text to show when only one fits: Swedish, else English, else whichever there is. */
    public String main() {
        var preferred = Objects.requireNonNullElse(texts.get("sv"), texts.getOrDefault("en", ""));
        return preferred.isEmpty() ? texts.values().stream().findFirst().orElse("") : preferred;
    }
}
