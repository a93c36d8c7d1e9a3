package se.samlingsplats.dialogue.commitment;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samlingsplats.dialogue.document.Fact;
import se.samlingsplats.dialogue.document.Money;
import se.samlingsplats.dialogue.document.Words;
import se.samlingsplats.dialogue.recommendation.Evidence;

/** Everything of a commitment but its state; stands in the table as one document. */
record CommitmentContent(
        Words names, Instrument instrument, Money amount, Words purposes, List<Step> steps, List<Fact> facts) {

    /** What shows that it came this far, and since when. */
    @Schema(name = "CommitmentStep")
    record Step(CommitmentState state, LocalDate on, Evidence evidence) {}

    CommitmentContent {
        purposes = requireNonNullElse(purposes, Words.NONE);
        steps = List.copyOf(requireNonNullElse(steps, List.of()));
        facts = List.copyOf(requireNonNullElse(facts, List.of()));
    }

    CommitmentContent with(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new CommitmentContent(names, instrument, amount, purposes, all, facts);
    }

    CommitmentContent with(Fact fact) {
        return new CommitmentContent(names, instrument, amount, purposes, steps, Fact.with(facts, fact));
    }
}
