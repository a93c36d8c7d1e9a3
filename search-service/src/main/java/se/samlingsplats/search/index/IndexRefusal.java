package se.samlingsplats.search.index;

/** The index understood the request and will never accept it. */
public final class IndexRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    IndexRefusal(int status, String reason) {
        super(reason);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
