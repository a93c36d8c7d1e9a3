package se.samlingsplats.bench;

import java.util.Arrays;
import java.util.Random;

/** Measured values and what is said of them. */
final class Samples {
    private static final int RESAMPLES = 2_000;

    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    static Samples of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    int size() {
        return sorted.length;
    }

    double median() {
        return percentile(50);
    }

    /** Nearest rank: always a value that was measured; the median of an even number is the mean of the middle two. */
    double percentile(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        if (percent == 50 && sorted.length % 2 == 0) {
            return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    double max() {
        return percentile(100);
    }

    Interval medianInterval(long seed) {
        return percentileInterval(50, seed);
    }

    /** 95 % bootstrap interval. */
    Interval percentileInterval(double percent, long seed) {
        var random = new Random(seed);
        var values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            values[i] = resampled(random).percentile(percent);
        }
        var all = of(values);
        return new Interval(percentile(percent), all.percentile(2.5), all.percentile(97.5));
    }

    private Samples resampled(Random random) {
        return of(random.ints(sorted.length, 0, sorted.length)
                .mapToDouble(i -> sorted[i])
                .toArray());
    }

    record Interval(double value, double low, double high) {
        @Override
        public String toString() {
            return "%.2f [%.2f, %.2f]".formatted(value, low, high);
        }

        boolean isAtMost(double bar) {
            return high <= bar;
        }

        boolean isAtLeast(double bar) {
            return low >= bar;
        }
    }
}
