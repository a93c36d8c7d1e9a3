package se.samlingsplats.dialogue.recommendation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;

/** What shows that something is so, and where it can be read. */
public record Evidence(
        @NotNull @Worded(max = 500) Words titles,

        @Nullable @Size(max = 500) @Pattern(regexp = "https?://\\S+", message = "must be an address on the web")
        String url) {}
