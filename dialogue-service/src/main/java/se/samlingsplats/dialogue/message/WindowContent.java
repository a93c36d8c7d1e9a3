package se.samlingsplats.dialogue.message;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Worded;
import se.samlingsplats.dialogue.document.Words;

/**
 * A moment when decision makers listen: a curator's words, the body of POST and PUT, and the document in the table.
 *
 * @param receivers who listens
 * @param url where the invitation stands
 * @param recommendationIds and {@code messageIds}: what the joint response is built from
 */
record WindowContent(
        @NotNull Kind kind,
        @NotNull @Worded(max = 200) Words titles,
        @Nullable @Worded(max = 4_000) Words descriptions,
        @NotNull @Worded(max = 300) Words receivers,
        @NotNull Instant opensAt,
        @NotNull Instant deadline,

        @Nullable @Size(max = 500) @Pattern(regexp = "https?://\\S+", message = "must be an address on the web")
        String url,

        @Size(max = 50) List<@NotNull UUID> recommendationIds,
        @Size(max = 50) List<@NotNull UUID> messageIds) {

    enum Kind {
        CONSULTATION,
        BUDGET,
        HEARING,
        ELECTION,
        OTHER
    }

    WindowContent {
        recommendationIds = List.copyOf(requireNonNullElse(recommendationIds, List.of()));
        messageIds = List.copyOf(requireNonNullElse(messageIds, List.of()));
    }
}
