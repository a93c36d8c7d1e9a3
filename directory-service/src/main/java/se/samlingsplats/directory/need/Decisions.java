package se.samlingsplats.directory.need;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.directory.text.LocalizedText;

/** Every state that a need was brought to, oldest first. */
public record Decisions(@JsonValue List<Decision> items) {

    /**
     * Who by role or organisation, never a person, and why.
     *
     * @param organisation whose decision it is; null when it is the house's own
     */
    @Schema(name = "NeedDecision")
    record Decision(
            NeedState state, String byRole, @Nullable Organisation organisation, LocalizedText why, Instant at) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Decisions {
        items = List.copyOf(items);
    }

    Decisions with(Decision decision) {
        return new Decisions(Stream.concat(items.stream(), Stream.of(decision)).toList());
    }

    /** What was decided stays, what was written about it is gone. */
    Decisions withoutTexts() {
        return new Decisions(items.stream()
                .map(each -> new Decision(each.state, each.byRole, null, LocalizedText.NONE, each.at))
                .toList());
    }
}
