package se.samlingsplats.dialogue.vote;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Draws the statement somebody sees next: what is new or divides opinion comes more often, chance keeps it fair. */
@Component
class NextStatement {

    private static final double META = 49;
    private final RandomGenerator random;

    NextStatement(RandomGenerator random) {
        this.random = random;
    }

    <T extends Tally> Optional<T> among(List<T> unseen) {
        var total = unseen.stream().mapToDouble(NextStatement::priority).sum();
        var drawn = random.nextDouble() * total;
        for (var candidate : unseen) {
            drawn -= priority(candidate);
            if (drawn < 0) {
                return Optional.of(candidate);
            }
        }
        return unseen.isEmpty() ? Optional.empty() : Optional.of(unseen.getLast());
    }

    /** The formula of domain.md. */
    static double priority(Tally tally) {
        if (tally.meta()) {
            return META;
        }
        double seen = tally.agree() + tally.disagree() + tally.pass();
        var importance =
                (1 - (tally.pass() + 1) / (seen + 2)) * (tally.extremity() + 1) * (tally.agree() + 1) / (seen + 2);
        var weight = importance * (1 + 8 * Math.pow(2, -seen / 5));
        return weight * weight;
    }

    /** How often a statement was agreed with, disagreed with and passed, and how far a vote on it moves somebody. */
    interface Tally {

        boolean meta();

        int agree();

        int disagree();

        int pass();

        double extremity();
    }
}
