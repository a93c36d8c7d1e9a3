package se.samlingsplats.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples hundred =
            Samples.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(1)).isEqualTo(1);
        assertThat(hundred.max()).isEqualTo(100);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(hundred.median()).isEqualTo(50.5);
        assertThat(Samples.of(3, 1, 2).median()).isEqualTo(2);
    }

    @Test
    void theIntervalCoversTheTrueMedianAndNarrowsWithTheSquareRoot() {
        var random = new Random(1);
        var few = Samples.of(random.doubles(25).toArray()).medianInterval(7);
        var many = Samples.of(random.doubles(2_500).toArray()).medianInterval(7);
        assertThat(many.low()).isLessThan(0.5);
        assertThat(many.high()).isGreaterThan(0.5);
        assertThat(few.high() - few.low()).isGreaterThan(4 * (many.high() - many.low()));
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        assertThat(hundred.medianInterval(3)).isEqualTo(hundred.medianInterval(3));
    }

    @Test
    void aBarIsReachedOnlyWhenTheWorseEndReachesIt() {
        var interval = new Samples.Interval(1.9, 1.8, 2.1);
        assertThat(interval.isAtMost(2)).isFalse();
        assertThat(interval.isAtMost(2.1)).isTrue();
        assertThat(interval.isAtLeast(1.8)).isTrue();
        assertThat(interval.isAtLeast(1.9)).isFalse();
    }

    @Test
    void aRoundWhoseControlIsAQuarterOffIsDroppedAndCounted() {
        var pairs = new Pairs();
        pairs.add(2, 1, 100);
        pairs.add(2, 1, 110);
        pairs.add(90, 1, 40);
        assertThat(pairs.dropped()).isEqualTo(1);
        assertThat(pairs.ratios().max()).isEqualTo(2);
    }

    @Test
    void cpuTimeIsReadFromBehindANameWithBrackets() {
        var stat = "42 (a (b) c) S 1 42 42 0 -1 4194560 1000 0 0 0 1234 66 0 0 20 0 30 0 100 1 1";
        assertThat(ProcessFigures.cpuSeconds(stat)).isCloseTo(13.0, within(1e-9));
        assertThat(ProcessFigures.residentMegabytes("VmPeak: 9 kB\nVmRSS:\t  307200 kB\n"))
                .isEqualTo(300);
        assertThat(ProcessFigures.cpuSeconds(ProcessHandle.current().pid())).isPositive();
    }
}
