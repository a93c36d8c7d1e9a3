package se.samlingsplats.search.support;

/** CHECK: the answers cannot decide it. */
public enum Verdict {
    PASS,
    CHECK,
    FAIL;

    static Verdict of(boolean holds) {
        return holds ? PASS : FAIL;
    }

    Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
