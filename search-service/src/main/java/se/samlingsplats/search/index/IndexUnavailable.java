package se.samlingsplats.search.index;

import se.samlingsplats.web.Problem;

/** The index can't be reached now; the same request may succeed later. */
public final class IndexUnavailable extends Problem {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public IndexUnavailable(String reason) {
        super(Kind.UNAVAILABLE, "search-unavailable", "Search does not answer just now; try again in a moment");
        this.reason = reason;
    }

    IndexUnavailable(Throwable cause) {
        this(cause.toString());
    }

    /** For the log; callers get the detail. */
    @Override
    public String toString() {
        return "IndexUnavailable: " + reason;
    }
}
