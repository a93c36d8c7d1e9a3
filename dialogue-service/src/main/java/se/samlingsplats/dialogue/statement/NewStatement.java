package se.samlingsplats.dialogue.statement;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.dialogue.Seed;

/**
 * What someone writes.
 *
 * @param originalLanguage may be left out where it follows: the only language, or else Swedish
 * @param meta about the dialogue itself; heard from curators only
 */
public record NewStatement(
        @NotNull @NotEmpty @Size(max = 5)
        Map<
                        @NotNull @Pattern(regexp = Seed.LANGUAGE) String,
                        @NotNull @Pattern(regexp = Seed.SENTENCE, message = Seed.TOO) String>
                texts,

        @Nullable @Pattern(regexp = Seed.LANGUAGE) String originalLanguage,
        @Nullable Boolean meta) {

    static NewStatement of(Seed seed) {
        return new NewStatement(seed.texts(), seed.originalLanguage(), seed.meta());
    }

    String language() {
        return originalLanguage != null
                ? originalLanguage
                : texts.size() == 1 ? texts.keySet().iterator().next() : "sv";
    }

    boolean isMeta() {
        return Boolean.TRUE.equals(meta);
    }
}
