package se.samlingsplats.dialogue.opinion;

/** The two tests of domain.md §4. Both add one to each count, so that nothing is divided by zero. */
final class Significance {

    /** One-sided, nine times out of ten. */
    static final double LIMIT = 1.2816;

    private Significance() {}

    /** Whether more than half of the trials succeed. */
    static double proportion(int successes, int trials) {
        var n = trials + 1.0;
        return 2 * Math.sqrt(n) * ((successes + 1) / n - 0.5);
    }

    /** Whether more of these succeed than of the rest. */
    static double difference(int successes, int restSuccesses, int trials, int restTrials) {
        var s1 = successes + 1.0;
        var s2 = restSuccesses + 1.0;
        var n1 = trials + 1.0;
        var n2 = restTrials + 1.0;
        var pooled = (s1 + s2) / (n1 + n2);
        return pooled >= 1 ? 0 : (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
    }
}
