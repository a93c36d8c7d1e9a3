package se.samlingsplats.directory.turnstile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.samlingsplats.web.Problem;

/** More than one sender may send for now. */
public final class TooMany extends Problem {

    private static final long serialVersionUID = 1L;

    private final Duration wait;
    private final @Nullable String puzzle;

    TooMany(Duration wait, @Nullable String puzzle) {
        super(
                Kind.TOO_MANY,
                "too-many-proposals",
                "Very much has come from your connection in a short time. Nothing was received; wait as Retry-After says");
        this.wait = wait;
        this.puzzle = puzzle;
    }

    @Override
    public Duration retryAfter() {
        return wait;
    }

    /** Whoever solves it need not wait; null when waiting is the only way. */
    @Nullable
    String puzzle() {
        return puzzle;
    }
}
