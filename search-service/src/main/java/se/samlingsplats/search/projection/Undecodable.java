package se.samlingsplats.search.projection;

/** The event can't be understood; waiting won't change that. */
final class Undecodable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undecodable(String reason) {
        super(reason, null, false, false);
    }

    Undecodable(String reason, Throwable cause) {
        super(reason, cause, false, false);
    }
}
