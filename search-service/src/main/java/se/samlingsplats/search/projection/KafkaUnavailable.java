package se.samlingsplats.search.projection;

import se.samlingsplats.web.Problem;

/** Kafka doesn't answer now. */
final class KafkaUnavailable extends Problem {

    private static final long serialVersionUID = 1L;

    private final String reason;

    KafkaUnavailable(Throwable cause) {
        super(Kind.UNAVAILABLE, "events-unavailable", "The event log does not answer just now; try again in a moment");
        this.reason = cause.toString();
    }

    /** For the log; callers get the detail. */
    @Override
    public String toString() {
        return "KafkaUnavailable: " + reason;
    }
}
