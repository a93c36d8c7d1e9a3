package se.samlingsplats.dialogue.recommendation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.dialogue.document.Words;

/** A step on the way to what was recommended. Reached only with evidence. */
public record Milestone(
        UUID id,
        Words titles,
        @Nullable LocalDate due,
        @Nullable LocalDate reachedOn,
        @Nullable Evidence evidence) {

    Milestone reached(LocalDate on, Evidence shownBy) {
        return new Milestone(id, titles, due, on, shownBy);
    }
}
