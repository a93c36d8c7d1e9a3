package se.samlingsplats.web;

/** The version its sender has seen, from {@code If-Match}. */
public record ExpectedVersion(long value) {

    public void require(long actual) {
        if (value != actual) {
            throw RequestProblem.stale();
        }
    }
}
