package se.samlingsplats.dialogue.statement;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import se.samlingsplats.dialogue.dialogue.Seed;

/** What a curator may change of a statement. */
record StatementRevision(
        @NotNull @NotEmpty @Size(max = 5)
        Map<
                        @NotNull @Pattern(regexp = Seed.LANGUAGE) String,
                        @NotNull @Pattern(regexp = Seed.SENTENCE, message = Seed.TOO) String>
                texts,

        @NotNull Boolean meta) {}
