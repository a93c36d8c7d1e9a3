package se.samlingsplats.dialogue.dialogue;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that a curator starts a dialogue with. */
public record Seed(
        @NotEmpty @Size(max = 5)
        Map<@NotNull @Pattern(regexp = LANGUAGE) String, @NotNull @Pattern(regexp = SENTENCE, message = TOO) String>
                texts,

        @Nullable @Pattern(regexp = LANGUAGE) String originalLanguage,
        @Nullable Boolean meta) {

    /** A primary language subtag of BCP 47. */
    public static final String LANGUAGE = "[a-z]{2,3}";

    /** One thought fits in this, and a phone shows it whole. */
    public static final String SENTENCE = "(?s)(?=.*\\S).{1,300}";

    public static final String TOO = "must be one thought of at most 300 characters";
}
