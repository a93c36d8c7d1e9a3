package se.samlingsplats.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers that domain.md §4 gives. */
class GoldenNumbersTest {

    @Test
    void theTestOfOneProportion() {
        assertThat(Significance.proportion(8, 10)).isCloseTo(2.1105794, within(1e-7));
        assertThat(Significance.proportion(30, 50)).isCloseTo(1.5403081, within(1e-7));
        assertThat(Significance.proportion(0, 0)).isEqualTo(1.0);
    }

    @Test
    void theTestOfTwoProportions() {
        assertThat(Significance.difference(15, 56, 24, 71)).isCloseTo(-1.5140674, within(1e-7));
        assertThat(Significance.difference(8, 3, 10, 20)).isCloseTo(3.4339070, within(1e-7));
        assertThat(Significance.difference(5, 5, 5, 5)).isZero();
    }

    @Test
    void theSilhouette() {
        double[][] distances = {{0, 1, 3, 4}, {1, 0, 3, 4}, {3, 3, 0, 2}, {4, 4, 2, 0}};
        var points = List.of(Point.ORIGIN, Point.ORIGIN, Point.ORIGIN, Point.ORIGIN);
        var partition = new Partition(new int[] {0, 0, 1, 1}, 2, points);

        assertThat(Silhouette.of(0, partition, 1, other -> distances[0][other])).isCloseTo(0.71428, within(1e-5));
        assertThat(IntStream.range(0, 4)
                        .mapToDouble(i -> Silhouette.of(i, partition, 1, other -> distances[i][other]))
                        .average()
                        .orElseThrow())
                .isCloseTo(0.5654, within(1e-4));
    }

    @Test
    void whatAllGroupsShareFallsWithEachGroupThatDoesNot() {
        var votes = VoteMatrix.of(
                List.of(new VoteMatrix.Column("a", false)),
                List.of(new byte[] {1}, new byte[] {1}, new byte[] {-1}, new byte[] {0}));
        var counts = GroupCounts.of(votes, 2, row -> votes.value(row, 0) == 1 ? 0 : 1);

        assertThat(counts.groupAware(0)).isCloseTo(3.0 / 4 * (1.0 / 4), within(1e-12));
        assertThat(counts.commonGround(0))
                .isCloseTo(Math.sqrt(2.5 / 3 * (1 - 0.5 / 3) * (0.5 / 3) * (1 - 1.5 / 3)), within(1e-12));
        assertThat(counts.division(0)).isCloseTo(0.5, within(1e-12));
    }
}
