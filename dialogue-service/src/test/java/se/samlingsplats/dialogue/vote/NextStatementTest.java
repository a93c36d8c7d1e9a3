package se.samlingsplats.dialogue.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NextStatementTest {

    private record Tally(boolean meta, int agree, int disagree, int pass, double extremity)
            implements NextStatement.Tally {

        Tally(boolean meta, int agree, int disagree, int pass) {
            this(meta, agree, disagree, pass, 0);
        }
    }

    @Test
    void theGoldenNumbersHold() {
        assertThat(NextStatement.priority(new Tally(false, 0, 0, 0))).isEqualTo(5.0625);
        assertThat(NextStatement.priority(new Tally(true, 3, 2, 1))).isEqualTo(49);
        assertThat(NextStatement.priority(new Tally(false, 3, 1, 1)))
                .isCloseTo(Math.pow((1 - 2.0 / 7) * 4 / 7 * 5, 2), within(1e-9));
    }

    @Test
    void whatMovesPeopleFurtherComesMoreOften() {
        assertThat(NextStatement.priority(new Tally(false, 3, 1, 1, 1.5)))
                .isCloseTo(Math.pow((1 - 2.0 / 7) * 2.5 * 4 / 7 * 5, 2), within(1e-9));
        assertThat(NextStatement.priority(new Tally(true, 3, 1, 1, 1.5))).isEqualTo(49);
    }

    @Test
    void nothingUnseenGivesNothing() {
        assertThat(new NextStatement(new Random(1)).among(List.<Tally>of())).isEmpty();
    }

    @Test
    void statementsAreDrawnInProportion() {
        var next = new NextStatement(new Random(1));
        var rare = new Tally(false, 0, 0, 0);
        var often = new Tally(true, 0, 0, 0);
        var drawn = IntStream.range(0, 10_000)
                .filter(i -> next.among(List.of(rare, often)).orElseThrow().equals(often))
                .count();

        assertThat(drawn / 10_000.0).isCloseTo(49 / (49 + 5.0625), within(0.02));
    }
}
