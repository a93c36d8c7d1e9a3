package se.samlingsplats.directory.mail;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param language {@code en} or, whatever else is said, {@code sv}
 * @param facts what the text's {@code {names}} stand for
 * @param about whatever the letter has to be forgotten with, if it has not left by then
 */
public record Letter(
        String to,
        String language,
        LetterKind kind,
        Map<String, String> facts,
        @Nullable UUID about) {

    public Letter {
        language = "en".equals(language) ? "en" : "sv";
        facts = Map.copyOf(facts);
    }

    public Letter(String to, String language, LetterKind kind, Map<String, String> facts) {
        this(to, language, kind, facts, null);
    }
}
