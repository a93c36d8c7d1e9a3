package se.samlingsplats.directory.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to a proposal after it was received, oldest first. */
public record Steps(@JsonValue List<Step> items) {

    static final Steps NONE = new Steps(List.of());

    /** A sender and a curator who write more than this to each other should talk. */
    private static final int MOST = 30;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Steps {
        items = List.copyOf(items);
    }

    enum Fact {
        CHANGES_REQUESTED,
        ANSWERED,
        PUBLISHED,
        UPHELD,
        DECLINED,
        APPEALED,
        WITHDRAWN
    }

    /** @param byRole never a person */
    @Schema(name = "ProposalStep")
    record Step(
            Fact fact,
            String byRole,
            @Nullable Reason reason,
            @Nullable String text,
            Instant at) {}

    Steps with(Step step) {
        return new Steps(Stream.concat(items.stream(), Stream.of(step)).toList());
    }

    boolean has(Fact fact) {
        return items.stream().anyMatch(step -> step.fact == fact);
    }

    boolean areTooMany() {
        return items.size() >= MOST;
    }

    /** Whoever takes a proposal back takes back what they wrote about it. */
    Steps withoutSendersTexts() {
        return new Steps(items.stream()
                .map(step -> step.fact == Fact.ANSWERED || step.fact == Fact.APPEALED
                        ? new Step(step.fact, step.byRole, step.reason, null, step.at)
                        : step)
                .toList());
    }
}
