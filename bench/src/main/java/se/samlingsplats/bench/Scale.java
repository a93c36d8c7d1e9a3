package se.samlingsplats.bench;

/** How long to measure: in earnest, or just to see that a bench works. */
record Scale(boolean quick, long seed) {

    int pairs() {
        return quick ? 3 : 15;
    }

    int sliceSeconds() {
        return quick ? 1 : 3;
    }

    int of(int inEarnest, int whenQuick) {
        return quick ? whenQuick : inEarnest;
    }
}
